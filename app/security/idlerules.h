// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/forum/forumsettings.h"
#include "database/security/role.h"

#include <chrono>

namespace ledforum {

/// How long the workstation may stand untouched while somebody is signed in. Zero: never.
struct IdleLimits
{
    std::chrono::seconds cover{0}; ///< until the pages are covered; the keys stay
    std::chrono::seconds leave{0}; ///< until the keys go
    bool signsOut = false;         ///< leaving is to the welcome, for the next person, and not to the lock
    friend bool operator==(const IdleLimits&, const IdleLimits&) = default;
};

/// For one who has only the doctor's role, or none: signed out. For whoever works here: locked, because what
/// they were at waits for them. Of several roles the strictest counts:
/// - the earliest time of all of them, and an open register gives nobody more time who is also a doctor;
/// - but a tutor is covered first, whatever else they are. The cover shows nothing, so it is what the
///   doctor's time asks of them too, and their lock is at the tutor's or the administrator's time;
/// - where covering is off, the doctor's time locks them as well.
[[nodiscard]] IdleLimits idleLimits(Roles roles, const ForumSettings& settings, bool hasOpenRegister);

enum class IdleAct { None, Warn, Cover, Leave };

/// What is due after so much time untouched.
struct IdleState
{
    IdleAct act = IdleAct::None;
    std::chrono::seconds left{0}; ///< of a warning: until they leave, rounded up
    friend bool operator==(const IdleState&, const IdleState&) = default;
};

inline constexpr std::chrono::seconds idleWarning{30};

/// The last 30 seconds before leaving are warned of, unless the pages are covered by then.
[[nodiscard]] IdleState idleState(const IdleLimits& limits, std::chrono::milliseconds idle, bool isCovered);

} // namespace ledforum
