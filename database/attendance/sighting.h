// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"
#include "database/types/utcsecond.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

namespace ledforum {

/// Who saw somebody there: the check-in desk, a report of Teams, or a sign-in sheet, typed back or imported.
enum class SightingSource { Desk, Teams, Sheet };

/// "desk", "teams", "sheet": as stored, and on the command line.
[[nodiscard]] QString codeOf(SightingSource source);
[[nodiscard]] std::optional<SightingSource> sightingSourceFrom(QStringView text);

/// What one source saw of one person: there from … to …, whether or not inside the session. Sorted by person
/// and time.
struct Sighting
{
    PersonId person;
    UtcSecond from;
    std::optional<UtcSecond> to = std::nullopt; ///< nothing: to the session's end
    SightingSource source = SightingSource::Desk;
    std::optional<AttendanceReportId> report = std::nullopt; ///< the file that says so

    friend bool operator==(const Sighting&, const Sighting&) = default;
    friend auto operator<=>(const Sighting&, const Sighting&) = default;
};

/// A file from which a register was filled.
struct AttendanceReport
{
    std::optional<AttendanceReportId> id = std::nullopt; ///< nothing before it is stored
    SightingSource source = SightingSource::Teams;
    QByteArray digest = {};                               ///< 32 bytes, of the file's content
    std::optional<UtcSecond> meetingStart = std::nullopt; ///< where the file says when the meeting began
    /// How many people it names, and how long it saw them, all together, in seconds: of two reports of one
    /// meeting, which was taken later.
    std::pair<qint64, qint64> extent = {0, 0};
    QDateTime importedAt; ///< UTC
    std::optional<PersonId> importedBy = std::nullopt;

    friend bool operator==(const AttendanceReport&, const AttendanceReport&) = default;
};

} // namespace ledforum
