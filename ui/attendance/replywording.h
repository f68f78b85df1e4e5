// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/replyservice.h"

namespace ledforum {

/// "12 in the room of 30 · 8 on Teams · 3 apologies", with those parts that are not 0; "No replies yet".
[[nodiscard]] QString replyWords(const ReplyNumbers& numbers);
[[nodiscard]] bool hasReplies(const ReplyNumbers& numbers);

} // namespace ledforum
