// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/minutesrule.h"

#include <QStringList>

namespace ledforum {

/// One participant of a meeting: all rows that name the same e-mail address, or the same name where there is
/// none.
struct TeamsAttendee
{
    QString name;       ///< as the report has it, "Nguyễn Hassan (External)"
    QStringList emails; ///< in lower case: the e-mail column's first, then the UPN; empty for guests
    std::vector<JoinedInterval> intervals; ///< as reported, whether or not inside the session
};

/// An attendance report as Microsoft Teams makes it.
struct TeamsReport
{
    QString title;
    std::optional<UtcSecond> meetingStart = std::nullopt; ///< where the report says when it began
    bool hasEmailColumn = false;                          ///< the list of 2020 has none
    std::vector<TeamsAttendee> attendees; ///< in the order in which the report first names them
    QStringList warnings;                 ///< totals that disagree with the rows
};

/// Reads a report by its sections and headings (the layouts of 2020, 2021 and today, with their variations),
/// in UTF-16, UTF-8 or Windows-1252, with tabs, commas or semicolons. Day and month stand in whichever order
/// gives the session's date. Refused, naming the line, when a date or a row cannot be understood, and when it
/// is another day's report.
[[nodiscard]] Result<TeamsReport> readTeamsReport(const QByteArray& file, const SessionTime& session);

/// The name without "(External)", "(Guest)", "(Unverified)", folded, its words in order of the alphabet:
/// equal for "Hassan, Nguyễn (Guest)" and "nguyen hassan".
[[nodiscard]] QString attendeeKey(QStringView name);

} // namespace ledforum
