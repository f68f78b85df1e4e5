// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/tablecolumns.h"

namespace ledforum {

/// A row of one of the file's tables, as written.
struct ReportRow
{
    int line = 0;
    QString name;
    QStringList emails; ///< in lower case: the e-mail column, the registration's, the UPN; those there are
    // What follows points into the file's text.
    QStringView number;
    QStringView joined; ///< of a list of events: when it happened
    QStringView left;
    QStringView duration;
    QStringView action; ///< of a list of events: "Joined", "Joined before", "Left"
    QStringView device;
    QStringView status;
    bool isUnsigned = false; ///< where others signed, this one has not
};

enum class TableKind {
    Participants, ///< a row a person: first join, last leave
    Joins,        ///< a row for every join
    Events,       ///< a row for every coming and going
    Sheet         ///< a row for everyone who signed in
};

struct ReportTable
{
    TableKind kind = TableKind::Joins;
    TableColumns columns;
    std::vector<ReportRow> rows;
};

/// What stands above the tables.
struct ReportSummary
{
    QString title;
    std::optional<int> attended; ///< how many it says took part
    QStringView start;           ///< of the meeting, as written
    bool isStartUtc = false;
};

/// A file taken apart by its sections and headings, no date of it understood yet.
struct ReportTables
{
    CsvCells cells; ///< what the tables point into
    ReportSummary summary;
    std::vector<ReportTable> tables;     ///< those that say who was there; empty where none could be told
    std::optional<UnknownTable> unknown; ///< then: the table that people have to explain
    ColumnMapping columns;               ///< of the table that counts, as guessed
    std::vector<QStringList> samples;    ///< its first rows

    [[nodiscard]] bool isSheet() const { return !tables.empty() && tables.front().kind == TableKind::Sheet; }
};

/// Refused where the file is no text, has no rows, or no table with the headings of `mapping`.
[[nodiscard]] Result<ReportTables> reportTables(const QByteArray& file,
                                                const std::optional<ColumnMapping>& mapping);

} // namespace ledforum
