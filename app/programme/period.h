// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace ledforum {

/// Four months of the programme, as long as an intake lasts: August to November, December to March, April to
/// July. Three of them are an academic year.
class Period final
{
public:
    static constexpr int monthCount = 4;

    /// The one that a date lies in; the date must be valid.
    [[nodiscard]] static Period of(QDate date);

    [[nodiscard]] QDate first() const { return m_first; }
    [[nodiscard]] QDate last() const { return m_first.addMonths(monthCount).addDays(-1); }
    [[nodiscard]] bool contains(QDate date) const { return first() <= date && date <= last(); }
    [[nodiscard]] Period next() const { return Period(m_first.addMonths(monthCount)); }
    [[nodiscard]] Period previous() const { return Period(m_first.addMonths(-monthCount)); }
    /// 0 to 3; only for a date inside.
    [[nodiscard]] int monthIndex(QDate date) const;
    /// "August to November 2026", "December 2026 to March 2027"
    [[nodiscard]] QString title() const;
    /// "December 2026"; index 0 to 3.
    [[nodiscard]] QString monthTitle(int index) const;

    /// The calendar year in whose August the academic year of this period begins.
    [[nodiscard]] int academicYear() const;
    /// The first of the three: that of August.
    [[nodiscard]] Period firstOfYear() const { return Period(QDate(academicYear(), 8, 1)); }
    /// "2026 to 2027"
    [[nodiscard]] QString yearTitle() const;

    friend bool operator==(const Period&, const Period&) = default;

private:
    explicit Period(QDate first)
        : m_first(first)
    {
    }
    QDate m_first;
};

} // namespace ledforum
