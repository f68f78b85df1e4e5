// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/insightsheets.h"

#include "app/common/wording.h"
#include "app/documents/letter.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Document documentOf(const QString& title, const QString& file, std::vector<Letter::Part> parts,
                    const InsightSheet& sheet)
{
    const Letter letter{.sender = {sheet.settings.name, sheet.settings.site},
                        .date = sheet.date,
                        .subject = title,
                        .parts = std::move(parts),
                        .footnote = sheet.auditHead};
    return {.title = title,
            .fileName = u"%1_%2.pdf"_s.arg(file, sheet.date.toString(Qt::ISODate)),
            .pages = letterPages(letter)};
}

LetterTable tableOf(const std::vector<NotSeen>& lines)
{
    LetterTable table{
        .headings = {u"Name"_s, u"Specialty, grade"_s, u"Last seen"_s, u"Missed"_s, u"Apologies"_s},
        .shares = {0.27, 0.25, 0.18, 0.1, 0.2}};
    for (const NotSeen& line : lines) {
        QStringList post{line.person.specialty, line.person.grade};
        post.removeAll(QString());
        table.rows.push_back({drawable(line.person.fullName.value()), drawable(post.join(u", "_s)),
                              line.lastCame ? plainDate(*line.lastCame) : u"Not yet"_s,
                              QString::number(line.missed), apologiesText(line)});
    }
    return table;
}

QString comparedWith(const AttendancePatterns& patterns)
{
    if (stretchKindOf(patterns.by))
        return u"“Before” is the one before each, as long."_s;
    return u"“Before” is %1."_s.arg(titleOf(patterns.stretch.before()));
}

QStringList cellsOf(const QString& name, const AttendanceGroup& group)
{
    return {drawable(name),
            QString::number(group.sums.people),
            u"%1 of %2"_s.arg(group.sums.attended).arg(group.sums.expected),
            group.sums.credits.text(),
            rateText(group.before),
            rateText(group.sums)};
}

QStringList cellsOf(const QString& name, const ProtectedTime& time)
{
    QStringList cells{drawable(name), keptText(time), QString::number(time.attended)};
    for (const Apology because : allApologies())
        cells += QString::number(time.because(because));
    cells += {QString::number(time.apologiesWithoutReason), QString::number(time.didNotAttend),
              QString::number(time.hoursLost(), 'f', 1)};
    return cells;
}

} // namespace

QString tooFewRegisters(const NotSeenReport& report)
{
    if (report.registers >= report.sessions)
        return {};
    return u"Closed registers so far: %1 of %2. Who has missed %3 in a row shows once %4 closed."_s
        .arg(report.registers)
        .arg(report.sessions)
        .arg(counted(report.sessions, u"session"_s, u"sessions"_s),
             counted(report.sessions, u"register is"_s, u"registers are"_s));
}

Document insightSheet(const NotSeenReport& report, const InsightSheet& sheet)
{
    std::vector<Letter::Part> parts;
    if (const QString tooFew = tooFewRegisters(report); !tooFew.isEmpty())
        parts.emplace_back(tooFew);
    else if (report.missing.empty())
        parts.emplace_back(u"Every doctor has come to one of their last %1, or was away."_s.arg(
            counted(report.sessions, u"session"_s, u"sessions"_s)));
    else
        parts.emplace_back(tableOf(report.missing));
    if (!report.away.empty()) {
        parts.emplace_back(u"On leave or a non-working day each time:"_s);
        parts.emplace_back(tableOf(report.away));
    }
    return documentOf(
        u"Not seen for %1 or more in a row"_s.arg(counted(report.sessions, u"session"_s, u"sessions"_s)),
        u"Not_seen"_s, std::move(parts), sheet);
}

Document insightSheet(const AttendancePatterns& patterns, const InsightSheet& sheet)
{
    LetterTable table{.headings = {displayName(patterns.by),
                                   u"People"_s,
                                   u"Attended"_s,
                                   u"Credits"_s,
                                   u"Before"_s,
                                   u"Attendance"_s,
                                   {}},
                      .shares = {0.3, 0.1, 0.15, 0.1, 0.11, 0.12, 0.12}};
    for (const AttendanceGroup& group : patterns.groups) {
        table.rows.push_back(cellsOf(groupName(patterns.by, group), group));
        table.bars.push_back(group.sums.rate().value_or(0));
    }
    table.rows.push_back(cellsOf(patterns.total.name, patterns.total));
    table.bars.push_back(patterns.total.sums.rate().value_or(0));
    return documentOf(
        u"Attendance by %1: %2"_s.arg(displayName(patterns.by).toLower(), titleOf(patterns.stretch)),
        u"Attendance_by_%1"_s.arg(codeOf(patterns.by)),
        {u"%1 with a closed register."_s.arg(counted(patterns.sessions, u"session"_s, u"sessions"_s)),
         std::move(table), comparedWith(patterns), attendanceFormula()},
        sheet);
}

Document insightSheet(const ProtectedTimeReport& report, const InsightSheet& sheet)
{
    LetterTable table{.headings = {u"Specialty"_s,
                                   u"Kept"_s,
                                   u"Came"_s,
                                   u"Not rel."_s,
                                   u"On call"_s,
                                   u"Leave"_s,
                                   u"Day off"_s,
                                   u"Other"_s,
                                   u"Not said"_s,
                                   u"Absent"_s,
                                   u"Hours lost"_s,
                                   {}},
                      .shares = {0.18, 0.08, 0.07, 0.07, 0.07, 0.07, 0.07, 0.07, 0.07, 0.08, 0.07, 0.1}};
    for (const SpecialtyProtectedTime& line : report.specialties) {
        table.rows.push_back(cellsOf(specialtyName(line.specialty), line.time));
        table.bars.push_back(line.time.kept().value_or(0));
    }
    table.rows.push_back(cellsOf(u"All specialties"_s, report.total));
    table.bars.push_back(report.total.kept().value_or(0));
    return documentOf(
        u"Protected time: %1"_s.arg(titleOf({report.first, report.last})), u"Protected_time"_s,
        {u"%1 held."_s.arg(counted(report.sessions, u"session"_s, u"sessions"_s)), std::move(table),
         protectedTimeFormula(),
         u"“Not rel.”: not released. “Day off”: a non-working day. “Not said”: apologies whose reason nobody "
         "gave. “Absent”: did not attend, without apologies."_s},
        sheet);
}

} // namespace ledforum
