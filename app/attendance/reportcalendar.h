// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reporttables.h"
#include "app/attendance/sessiontime.h"
#include "app/attendance/teamsmoment.h"

#include <QHash>

namespace ledforum {

/// The moments of one row of a table.
struct RowTimes
{
    std::optional<UtcSecond> joined;
    std::optional<UtcSecond> left;
    std::optional<UtcSecond> joinedAgain; ///< in the hour that comes twice: its second coming
    std::optional<UtcSecond> leftAgain;
};

/// Turns what the report writes into moments, once the order of day and month is settled for the whole file.
class ReportCalendar final
{
public:
    explicit ReportCalendar(const SessionTime& session);

    /// Reads every date of the tables, and settles the order by the session's date. A Failure where something
    /// is no date, or in no order that the others are in, and where the file is of another day.
    [[nodiscard]] std::optional<Failure> settle(const ReportTables& tables);

    // Then:
    [[nodiscard]] RowTimes times(size_t table, size_t row);
    /// Of the summary; nothing where it is no date.
    [[nodiscard]] std::optional<UtcSecond> maybe(QStringView text, bool isUtc);

private:
    struct Written
    {
        std::optional<WrittenMoment> joined;
        std::optional<WrittenMoment> left;
    };
    struct Cell
    {
        int line;
        QStringView text;
    };
    /// What one order makes of the file.
    struct Reading
    {
        int fits = 0;               ///< moments of the session's day
        std::optional<Cell> misfit; ///< the first that is no date in it
    };

    [[nodiscard]] std::optional<Failure> parse(const ReportTables& tables);
    [[nodiscard]] std::optional<WrittenMoment> parsed(QStringView text, TableKind kind) const;
    [[nodiscard]] QTime nearer(QTime written) const;
    void count(const WrittenMoment& moment, const Cell& cell, bool isUtc);
    [[nodiscard]] bool isOfTheDay(const LocalMoment& moment, std::optional<int> offset) const;
    [[nodiscard]] std::optional<Failure> choose();
    [[nodiscard]] std::optional<UtcSecond> utc(const WrittenMoment& moment, bool isUtc);
    [[nodiscard]] std::optional<UtcSecond> again(std::optional<UtcSecond> moment) const;
    /// Seconds east of UTC all day long; nothing on a day on which the clocks change.
    [[nodiscard]] std::optional<int> offsetOf(QDate date);

    const SessionTime& m_session;
    UtcSecond m_dayBegins;
    UtcSecond m_dayEnds;
    std::vector<std::vector<Written>> m_written; ///< by table and row
    std::vector<bool> m_isUtc;                   ///< by table
    Reading m_dayFirst;
    Reading m_monthFirst;
    std::optional<Cell> m_first;
    DateOrder m_order = DateOrder::DayFirst;
    QHash<QDate, std::optional<int>> m_offsets;
};

} // namespace ledforum
