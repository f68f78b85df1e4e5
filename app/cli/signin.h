// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

/// Signs in whom --as names, with the password of LED_FORUM_PASSWORD or one that is asked for.
[[nodiscard]] Result<Actor> signIn(const CommandCall& call, Forum& forum);
/// The name that --as gives, once there is one.
[[nodiscard]] Result<QString> whoAsks(const CommandCall& call);

} // namespace ledforum
