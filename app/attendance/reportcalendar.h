// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"
#include "app/attendance/teamsmoment.h"
#include "app/attendance/teamstables.h"

namespace ledforum {

/// Turns what the report writes into moments of the forum's time zone, once the order of day and month is
/// settled.
class ReportCalendar final
{
public:
    explicit ReportCalendar(const SessionTime& session)
        : m_session(session)
    {
    }

    /// Settles the order by the session's date. A Failure where something is no date, or the report is of
    /// another day.
    [[nodiscard]] std::optional<Failure> settle(const std::vector<const TeamsRow*>& rows);
    /// Only what `settle` has seen.
    [[nodiscard]] UtcSecond read(const QString& text, bool isUtc) const
    {
        return *moment(*parseWrittenMoment(text), m_order, isUtc);
    }

private:
    struct Written
    {
        WrittenMoment moment;
        QString text;
        const TeamsRow* row;
    };

    [[nodiscard]] static Result<std::vector<Written>> collect(const std::vector<const TeamsRow*>& rows);
    [[nodiscard]] std::optional<UtcSecond> moment(const WrittenMoment& written, DateOrder order,
                                                  bool isUtc) const;
    [[nodiscard]] int daysThatFit(const std::vector<Written>& all, DateOrder order) const;

    const SessionTime& m_session;
    DateOrder m_order = DateOrder::DayFirst;
};

} // namespace ledforum
