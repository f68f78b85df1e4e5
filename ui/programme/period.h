// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <array>

namespace ledforum {

/// Four months of the programme, as long as an intake lasts. They begin in any month, so that whoever plans
/// in the last month of an intake sees what comes and not what has been.
class Period final
{
public:
    static constexpr int monthCount = 4;

    [[nodiscard]] static Period beginningIn(QDate month);

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

    friend bool operator==(const Period&, const Period&) = default;

private:
    explicit Period(QDate first)
        : m_first(first)
    {
    }
    QDate m_first;
};

} // namespace ledforum
