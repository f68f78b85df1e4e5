// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace ledforum {

/// Days in a row, both ends included.
struct DayStretch
{
    QDate first;
    QDate last;

    /// Has both ends, in their order.
    [[nodiscard]] bool isValid() const { return first.isValid() && last.isValid() && first <= last; }
    [[nodiscard]] bool contains(QDate date) const { return first <= date && date <= last; }
    /// As long, and ends the day before this one begins: as many months where these are whole ones, else as
    /// many days.
    [[nodiscard]] DayStretch before() const;
    friend bool operator==(const DayStretch&, const DayStretch&) = default;
};

/// What people divide their years into: calendar months and quarters, the four months of an intake, and the
/// academic year from August.
enum class StretchKind { Month, Quarter, Period, AcademicYear };

/// The one that a date lies in; the date must be valid.
[[nodiscard]] DayStretch stretchOf(StretchKind kind, QDate date);
/// "November 2026", "October to December 2026", "August to November 2026", "Academic year 2026 to 2027"; of
/// any other "3 November 2026 to 20 January 2027".
[[nodiscard]] QString titleOf(const DayStretch& stretch);

} // namespace ledforum
