// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/closedmark.h"
#include "database/people/person.h"

#include <vector>

namespace ledforum {

/// A doctor who has not come for some sessions in a row.
struct NotSeen
{
    Person person;
    std::optional<QDate> lastCame = std::nullopt; ///< nothing: to none that is on record
    QDate firstMissed = {};
    int missed = 0;         ///< sessions since they came
    int apologies = 0;      ///< of these, with apologies
    int keptAwayByWork = 0; ///< of these, not released, or on call or nights
    int away = 0;           ///< of these, on leave or a non-working day by their own word

    /// On leave or a non-working day each time: nobody to wonder about.
    [[nodiscard]] bool wasAwayEachTime() const { return away == missed; }
    friend bool operator==(const NotSeen&, const NotSeen&) = default;
};

struct NotSeenReport
{
    int sessions = 3;                  ///< as many in a row, at least
    int registers = 0;                 ///< closed ones, of all times
    std::vector<NotSeen> missing = {}; ///< most sessions missed first, then by surname
    std::vector<NotSeen> away = {};    ///< who was away each time; in the same order

    friend bool operator==(const NotSeenReport&, const NotSeenReport&) = default;
};

inline constexpr int fewestNotSeen = 1;
inline constexpr int mostNotSeen = 26; ///< a year of fortnights

/// Active doctors who attended none of the last sessions in whose closed registers they stand, and these are
/// `sessions` at least: whoever joined later is not among them. Sessions before the first day of the month
/// of their intake are not held against them. `people` in order of surname, `marks` in order of session.
[[nodiscard]] NotSeenReport notSeen(const std::vector<Person>& people, const std::vector<ClosedMark>& marks,
                                    int sessions);

/// "Not seen since 8 September 2026"; "Not seen yet" of whom no register has
[[nodiscard]] QString notSeenText(const NotSeen& line);
/// "4 sessions"
[[nodiscard]] QString missedText(const NotSeen& line);
/// "Each time", "2 of 4", "None"; with "mostly kept away by work" where that holds of more than half
[[nodiscard]] QString apologiesText(const NotSeen& line);

} // namespace ledforum
