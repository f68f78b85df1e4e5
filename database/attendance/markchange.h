// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"

#include <QDateTime>

namespace ledforum {

/// By which act a register came to say something else of somebody.
enum class MarkAct { Marked, Cleared, CheckedIn, CheckedOut, Imported, Typed, Closed, Corrected, Undone };

/// "marked", "checked-in", …: as stored, and on the command line.
[[nodiscard]] QString codeOf(MarkAct act);
[[nodiscard]] std::optional<MarkAct> markActFrom(QStringView text);

/// One line of a register's history.
struct MarkChange
{
    PersonId person;
    QDateTime at;                              ///< UTC, to the second
    std::optional<PersonId> by = std::nullopt; ///< nothing: nobody had signed in
    MarkAct act = MarkAct::Marked;
    std::optional<MarkStatus> before = std::nullopt; ///< nothing: was not marked
    int minutesBefore = 0;
    std::optional<MarkStatus> after = std::nullopt; ///< nothing: is not marked any more
    int minutesAfter = 0;
    QString reason = {}; ///< of a correction; else empty

    friend bool operator==(const MarkChange&, const MarkChange&) = default;
};

} // namespace ledforum
