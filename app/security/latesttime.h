// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"

namespace ledforum {

class Connection;

/// What the time is at least: what the clock shows, unless it was set back. Staff acted later, or it showed
/// more at a sign-in since the computer's start, with the time counted from there. Throws DatabaseError.
[[nodiscard]] LocalMoment latestTime(const Connection& connection, const ForumClock& clock);

} // namespace ledforum
