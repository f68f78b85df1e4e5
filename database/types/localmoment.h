// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QTime>

namespace ledforum {

/// A date and a time of day in the forum's time zone, as the clock on the wall shows them.
struct LocalMoment
{
    QDate date;
    QTime time;

    friend bool operator==(const LocalMoment&, const LocalMoment&) = default;
    friend bool operator<(const LocalMoment& a, const LocalMoment& b)
    {
        return a.date != b.date ? a.date < b.date : a.time < b.time;
    }
    friend bool operator<=(const LocalMoment& a, const LocalMoment& b) { return !(b < a); }
    friend bool operator>(const LocalMoment& a, const LocalMoment& b) { return b < a; }
    friend bool operator>=(const LocalMoment& a, const LocalMoment& b) { return !(a < b); }
};

/// A stretch of one day: teaching, clinic or slot. Minutes are 1 to 600; ends before midnight.
struct LocalSpan
{
    QDate date;
    QTime start;
    int minutes = 60;

    /// At midnight `end()` would be the morning before: such a span is refused wherever one is typed.
    [[nodiscard]] bool endsThatDay() const
    {
        return start.msecsSinceStartOfDay() / 60000 + minutes < 24 * 60;
    }
    [[nodiscard]] QTime end() const { return start.addSecs(minutes % (24 * 60) * 60); }
    [[nodiscard]] LocalMoment startMoment() const { return {date, start}; }
    [[nodiscard]] LocalMoment endMoment() const { return {date, end()}; }
    friend bool operator==(const LocalSpan&, const LocalSpan&) = default;
};

} // namespace ledforum
