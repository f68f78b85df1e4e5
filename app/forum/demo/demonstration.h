// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/common/result.h"
#include "database/security/role.h"

#include <QString>

#include <vector>

namespace ledforum {

/// How large a demonstration is: 10 to 2000 people, 0 to 10 years behind it.
struct DemonstrationSize
{
    int people = 60;
    int years = 1;
};

/// A way in: everybody invented, every password known.
struct DemonstrationAccount
{
    QString fullName;
    QString email;
    QString password;
    Role role = Role::Led;
};

/// Tutor, administrator and ten LEDs, in this order: the same in every demonstration forum.
[[nodiscard]] std::vector<DemonstrationAccount> demonstrationAccounts();

/// With which each of these LEDs checks in at an unstaffed desk.
[[nodiscard]] QString demonstrationDoorPin();

/// Makes a demonstration forum in a new file: all of it or nothing. The same every time but for keys,
/// identifiers and dates. Dates follow the clock, so that there is always something to do: the next session
/// within a week or so, a register still open, one closed whose certificates wait, 1:1s free and taken, gaps
/// in the programme ahead. Its passwords are wrapped cheaply: no place for anything real.
[[nodiscard]] Result<> makeDemonstrationForum(const QString& path, const Clock& clock,
                                              const DemonstrationSize& size = {});

} // namespace ledforum
