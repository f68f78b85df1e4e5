// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/columnmapping.h"
#include "app/attendance/minutesrule.h"

#include <QStringList>

#include <variant>

namespace ledforum {

/// One participant of a meeting: all rows that name the same e-mail address, or the same name where there is
/// none.
struct TeamsAttendee
{
    QString name;        ///< as the report has it, "Nguyễn Hassan (External)"
    QStringList emails;  ///< in lower case: the e-mail column's first, then the UPN; empty for guests
    QString number = {}; ///< GMC, where a column has it
    std::vector<JoinedInterval> intervals = {}; ///< as reported, whether or not inside the session
    /// What a sheet's own column says. Apologies and did not attend come with no interval.
    std::optional<MarkStatus> status = std::nullopt;
};

enum class ReportKind { Teams, SignInSheet };

/// An attendance report as Microsoft Teams makes it, or the table of a sign-in sheet.
struct TeamsReport
{
    ReportKind kind = ReportKind::Teams;
    QString title;
    std::optional<UtcSecond> meetingStart = std::nullopt; ///< where the report says when it began
    bool hasEmailColumn = false;               ///< the list of 2020 has none; of a sheet: with an address
    ColumnMapping columns = {};                ///< how the columns of the table that counts were read
    std::vector<TeamsAttendee> attendees = {}; ///< in the order in which the report first names them
    QStringList warnings = {}; ///< totals that disagree with the rows, columns that nobody knows
};

/// Reads a report by its sections and headings (all layouts of Teams, in the languages it is met in; unknown
/// ones by what their columns hold), or a sign-in sheet, in UTF-16, UTF-8 or Windows-1252, with tabs, commas
/// or semicolons. `mapping`, where given, says what the columns with its headings hold. Day and month stand
/// in whichever order gives the session's date. An UnknownTable where the columns cannot be told. Refused,
/// naming the line, when a date or a row cannot be understood; when it is another day's or another meeting's
/// report; and when the file has no table with the mapping's headings.
[[nodiscard]] Result<std::variant<TeamsReport, UnknownTable>>
readReport(const QByteArray& file, const SessionTime& session,
           const std::optional<ColumnMapping>& mapping = std::nullopt);

/// The table that counts in the file, for the mapping page, also where its columns could be told. Refused
/// where the file has no table.
[[nodiscard]] Result<UnknownTable> tableToMap(const QByteArray& file);

/// The name without "(External)", "(Guest)", "(Unverified)", folded, its words in order of the alphabet:
/// equal for "Hassan, Nguyễn (Guest)" and "nguyen hassan".
[[nodiscard]] QString attendeeKey(QStringView name);

} // namespace ledforum
