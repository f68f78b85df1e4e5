// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/idlerules.h"

#include <algorithm>

namespace ledforum {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

/// The earlier of two times, of which zero is never.
seconds earlier(seconds one, seconds other)
{
    if (one == seconds::zero() || other == seconds::zero())
        return std::max(one, other);
    return std::min(one, other);
}

} // namespace

IdleLimits idleLimits(Roles roles, const ForumSettings& settings, bool hasOpenRegister)
{
    const bool isStaff = roles & (Roles(Role::Administrator) | Role::Tutor);
    const seconds doctors = minutes(settings.idleDoctorMinutes);
    if (!isStaff)
        return {seconds::zero(), doctors, true};
    IdleLimits limits;
    if (roles.testFlag(Role::Tutor))
        limits = {minutes(settings.idleCoverMinutes), minutes(settings.idleTutorMinutes)};
    const bool isCovered = limits.cover > seconds::zero();
    if (roles.testFlag(Role::Administrator)) {
        const int open = hasOpenRegister ? settings.idleRegisterMinutes : 0;
        limits.leave = earlier(limits.leave, minutes(std::max(settings.idleAdministratorMinutes, open)));
    }
    if (roles.testFlag(Role::Led))
        (isCovered ? limits.cover : limits.leave) = earlier(isCovered ? limits.cover : limits.leave, doctors);
    return limits;
}

IdleState idleState(const IdleLimits& limits, std::chrono::milliseconds idle, bool isCovered)
{
    const bool leaves = limits.leave > seconds::zero();
    if (leaves && idle >= limits.leave)
        return {IdleAct::Leave};
    if (isCovered)
        return {};
    if (limits.cover > seconds::zero() && idle >= limits.cover)
        return {IdleAct::Cover};
    if (leaves && idle >= limits.leave - idleWarning)
        return {IdleAct::Warn, std::chrono::ceil<seconds>(limits.leave - idle)};
    return {};
}

} // namespace ledforum
