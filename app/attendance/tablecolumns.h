// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/columnmapping.h"
#include "app/common/csvcells.h"

namespace ledforum {

/// What the columns of one table hold: by the mapping for these headings, else by their words, else by what
/// stands in them.
struct TableColumns
{
    ColumnMapping mapping;
    QList<qsizetype> emails; ///< the best first: e-mail, registration's, UPN
    QStringList unknown;     ///< headings that say nothing, of columns that are left out
    bool isMapped = false;   ///< by hand
    /// The headings, not the content alone, say who; and no column of times is left that nobody can tell.
    bool isPersonKnown = false;
    bool isOncePerPerson = false; ///< first join, last leave
    bool isOfTeams = false;
    bool isUtc = false;
    qsizetype signature = -1; ///< where people signed
    qsizetype day = -1;       ///< of a sheet: which day a row is of, where its times do not say it
    qsizetype device = -1;    ///< of a live event: a person may watch on two

    [[nodiscard]] qsizetype column(ColumnUse use) const { return mapping.uses.indexOf(use); }
    [[nodiscard]] bool hasPeople() const
    {
        return mapping.has(ColumnUse::Name) || mapping.has(ColumnUse::FirstName) ||
               mapping.has(ColumnUse::LastName) || mapping.has(ColumnUse::Email) ||
               mapping.has(ColumnUse::Number);
    }
    [[nodiscard]] bool isEvents() const
    {
        return mapping.has(ColumnUse::Action) && mapping.has(ColumnUse::Joined);
    }
    /// Comings and goings of people, as Teams reports them.
    [[nodiscard]] bool isAttendance() const
    {
        return hasPeople() && mapping.has(ColumnUse::Joined) && (mapping.has(ColumnUse::Left) || isEvents());
    }
};

/// By the headings alone.
[[nodiscard]] TableColumns columnsByHeadings(const QStringList& headings);
/// As somebody said.
[[nodiscard]] TableColumns columnsByMapping(const ColumnMapping& mapping);

/// Finds the column of the day: by its heading, else the time at which a form was filled in, where another
/// column says when people came.
void settleDay(TableColumns& columns);

/// True for cells that no heading is: dates, durations, addresses, numbers.
[[nodiscard]] bool isValue(QStringView cell);

/// Fills in what the headings leave open by what stands in the columns. What is not clear stays open.
void completeByContent(TableColumns& columns, std::span<const CsvCells::Row> rows);

/// For people to correct: also what is not certain, one column of names at least where any text stands.
[[nodiscard]] ColumnMapping guessedColumns(TableColumns columns, std::span<const CsvCells::Row> rows);

} // namespace ledforum
