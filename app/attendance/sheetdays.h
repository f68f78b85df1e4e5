// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reporttables.h"

#include <QDate>
#include <QSet>

#include <map>

namespace ledforum {

/// Which rows of a sheet are of the session's day, by a column of its own: "Date", or the time at which a
/// form was filled in. Rows whose times have a date are not asked, and one with no day is of the day above
/// it.
class SheetDays final
{
public:
    SheetDays(const ReportTables& tables, QDate day);

    /// Where rows say their day, and none is of this one.
    [[nodiscard]] std::optional<Failure> otherDay() const;
    [[nodiscard]] bool isOther(int line) const;

private:
    QDate m_day;
    std::map<int, bool> m_isThatDay; ///< by line
    QString m_first;                 ///< "line 2 says 16/03/2027"
};

/// What a day may be that is written with a time or without: nothing, or two where day and month may change
/// places.
[[nodiscard]] QSet<QDate> daysNamedBy(QStringView cell);

} // namespace ledforum
