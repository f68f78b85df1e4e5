// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/insighttables.h"

#include "app/common/csvtext.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const NotSeen& line)
{
    const Person& person = line.person;
    return {person.fullName.value(),
            person.email ? person.email->value() : QString(),
            person.specialty,
            person.grade,
            line.lastCame ? line.lastCame->toString(Qt::ISODate) : QString(),
            QString::number(line.missed),
            QString::number(line.apologies),
            QString::number(line.keptAwayByWork),
            line.wasAwayEachTime() ? u"yes"_s : u"no"_s};
}

QString percentOf(const AttendanceSums& sums)
{
    const auto percent = sums.ratePercent();
    return percent ? QString::number(*percent) : QString();
}

QStringList cellsOf(const QString& name, const AttendanceGroup& group, const DayStretch& stretch)
{
    const AttendanceSums& sums = group.sums;
    return {name,
            stretch.first.toString(Qt::ISODate),
            stretch.last.toString(Qt::ISODate),
            QString::number(sums.people),
            QString::number(sums.came),
            QString::number(sums.expected),
            QString::number(sums.attended),
            QString::number(sums.apologies),
            QString::number(sums.didNotAttend),
            percentOf(sums),
            percentOf(group.before),
            QString::number(sums.minutes),
            sums.credits.text()};
}

} // namespace

QByteArray csvOf(const NotSeenReport& report)
{
    QList<QStringList> rows{{u"Name"_s, u"E-mail"_s, u"Specialty"_s, u"Grade"_s, u"Last seen"_s,
                             u"Sessions missed since"_s, u"With apologies"_s, u"Kept away by work"_s,
                             u"On leave or a non-working day each time"_s}};
    for (const NotSeen& line : report.missing)
        rows += cellsOf(line);
    for (const NotSeen& line : report.away)
        rows += cellsOf(line);
    return csvOf(rows);
}

QByteArray csvOf(const AttendancePatterns& patterns)
{
    QList<QStringList> rows{{displayName(patterns.by), u"From"_s, u"To"_s, u"People"_s,
                             u"Came at least once"_s, u"Expected"_s, u"Attended"_s, u"Apologies"_s,
                             u"Did not attend"_s, u"Attendance (%)"_s, u"Attendance before (%)"_s,
                             u"Minutes"_s, u"Credits"_s}};
    for (const AttendanceGroup& group : patterns.groups)
        rows += cellsOf(groupName(patterns.by, group), group, group.days);
    rows += cellsOf(patterns.total.name, patterns.total, patterns.stretch);
    return csvOf(rows);
}

} // namespace ledforum
