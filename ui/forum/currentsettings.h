// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/settings.h"

namespace ledforum {

class Forum;

/// The forum's settings, or the defaults where they cannot be read: a heading must show something.
[[nodiscard]] ForumSettings currentSettings(Forum& forum);

} // namespace ledforum
