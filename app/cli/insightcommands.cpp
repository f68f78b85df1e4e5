// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/insightsservice.h"
#include "app/attendance/insighttables.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/json.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <QDir>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<int>& number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject jsonOf(const AttendanceSums& sums)
{
    const auto rate = sums.rate();
    return {{u"people"_s, sums.people},
            {u"came"_s, sums.came},
            {u"expected"_s, sums.expected},
            {u"attended"_s, sums.attended},
            {u"apologies"_s, sums.apologies},
            {u"did_not_attend"_s, sums.didNotAttend},
            {u"rate"_s, rate ? QJsonValue(*rate) : QJsonValue()},
            {u"rate_percent"_s, orNull(sums.ratePercent())},
            {u"minutes"_s, sums.minutes},
            {u"credits"_s, sums.credits.hundredths() / 100.0}};
}

QJsonObject jsonOf(const QString& name, const AttendanceGroup& group)
{
    QJsonObject json = jsonOf(group.sums);
    json[u"name"_s] = name;
    json[u"from"_s] = isoDate(group.days.first);
    json[u"to"_s] = isoDate(group.days.last);
    json[u"before"_s] = jsonOf(group.before);
    json[u"change_in_points"_s] = orNull(group.change());
    return json;
}

QString lineOf(const QString& name, const AttendanceGroup& group)
{
    const AttendanceSums& sums = group.sums;
    return u"%1: %2; %3 of %4 attended, %5 gave apologies, %6 did not attend; %7, %8; before: %9."_s.arg(
        name, rateText(sums), QString::number(sums.attended), QString::number(sums.expected),
        QString::number(sums.apologies), QString::number(sums.didNotAttend),
        counted(sums.minutes, u"minute"_s, u"minutes"_s),
        sums.credits == Credits::ofHundredths(100) ? u"1 credit"_s : u"%1 credits"_s.arg(sums.credits.text()),
        rateText(group.before));
}

Result<DayStretch> stretchOf(const CommandCall& call)
{
    const auto first = call.date(u"from"_s);
    if (!first)
        return first.failure();
    const auto last = call.date(u"to"_s);
    if (!last)
        return last.failure();
    return DayStretch{*first, *last};
}

Result<> writeTable(const CommandCall& call, const QByteArray& table)
{
    return call.has(u"csv"_s) ? writeWholeFile(call.value(u"csv"_s), table) : Result<>(Done());
}

/// `make()` is asked only where the sheet is wanted.
template <class Make>
Result<> writeSheet(const CommandCall& call, Make make)
{
    if (!call.has(u"pdf"_s))
        return Done();
    const Result<Document> sheet = make();
    return sheet ? writePdf(*sheet, call.value(u"pdf"_s)) : Result<>(sheet.failure());
}

void print(const CommandCall& call, const AttendancePatterns& patterns)
{
    QJsonArray groups;
    QStringList lines{u"%1: %2 with a closed register."_s.arg(
        titleOf(patterns.stretch), counted(patterns.sessions, u"session"_s, u"sessions"_s))};
    for (const AttendanceGroup& group : patterns.groups) {
        const QString name = groupName(patterns.by, group);
        groups += jsonOf(name, group);
        lines += lineOf(name, group);
    }
    lines += {lineOf(patterns.total.name, patterns.total), attendanceFormula()};
    call.output().object({{u"by"_s, codeOf(patterns.by)},
                          {u"from"_s, isoDate(patterns.stretch.first)},
                          {u"to"_s, isoDate(patterns.stretch.last)},
                          {u"sessions"_s, patterns.sessions},
                          {u"formula"_s, attendanceFormula()},
                          {u"groups"_s, groups},
                          {u"total"_s, jsonOf(patterns.total.name, patterns.total)}},
                         lines);
}

Result<> patterns(CommandCall& call)
{
    const auto by = patternByFrom(call.value(u"by"_s));
    if (!by) {
        QStringList codes;
        for (const PatternBy one : allPatternBys())
            codes += codeOf(one);
        return refused(u"“%1” is none of %2."_s.arg(call.value(u"by"_s), codes.join(u", "_s)));
    }
    const auto stretch = stretchOf(call);
    if (!stretch)
        return stretch.failure();
    const InsightsService& insights = call.forum().insights();
    const auto found = insights.patterns(call.actor(), *by, *stretch);
    if (!found)
        return found.failure();
    if (const auto written = writeTable(call, csvOf(*found)); !written)
        return written;
    const auto drawn = writeSheet(call, [&] { return insights.patternsSheet(call.actor(), *by, *stretch); });
    if (!drawn)
        return drawn;
    print(call, *found);
    return Done();
}

QJsonObject jsonOf(const NotSeen& line)
{
    const Person& person = line.person;
    return {{u"person"_s, person.id.value()},
            {u"name"_s, person.fullName.value()},
            {u"email"_s, person.email ? QJsonValue(person.email->value()) : QJsonValue()},
            {u"specialty"_s, person.specialty},
            {u"grade"_s, person.grade},
            {u"last_came"_s, line.lastCame ? QJsonValue(isoDate(*line.lastCame)) : QJsonValue()},
            {u"first_missed"_s, isoDate(line.firstMissed)},
            {u"missed"_s, line.missed},
            {u"apologies"_s, line.apologies},
            {u"kept_away_by_work"_s, line.keptAwayByWork},
            {u"away_each_time"_s, line.wasAwayEachTime()}};
}

QString lineOf(const NotSeen& line)
{
    return u"%1: %2; %3 missed; apologies: %4."_s.arg(line.person.fullName.value(), notSeenText(line),
                                                      missedText(line), apologiesText(line).toLower());
}

void print(const CommandCall& call, const NotSeenReport& report)
{
    QJsonArray missing;
    QJsonArray away;
    QStringList lines{u"%1 in a row or more, of %2."_s.arg(
        counted(report.sessions, u"session"_s, u"sessions"_s),
        counted(report.registers, u"closed register"_s, u"closed registers"_s))};
    for (const NotSeen& line : report.missing) {
        missing += jsonOf(line);
        lines += lineOf(line);
    }
    if (report.missing.empty())
        lines += u"Nobody."_s;
    if (!report.away.empty())
        lines += u"On leave or a non-working day each time:"_s;
    for (const NotSeen& line : report.away) {
        away += jsonOf(line);
        lines += lineOf(line);
    }
    call.output().object({{u"sessions"_s, report.sessions},
                          {u"registers"_s, report.registers},
                          {u"not_seen"_s, missing},
                          {u"away"_s, away}},
                         lines);
}

Result<> writeDrafts(const CommandCall& call, std::optional<int> sessions)
{
    if (!call.has(u"drafts"_s))
        return Done();
    const auto drafts = call.forum().insights().notSeenDrafts(call.actor(), sessions);
    if (!drafts)
        return drafts.failure();
    const QDir folder(call.value(u"drafts"_s));
    if (!folder.mkpath(u"."_s))
        return refused(u"The folder “%1” cannot be made. Nothing was written."_s.arg(folder.path()));
    for (const DoctorDraft& one : *drafts) {
        if (const auto written = writeWholeFile(folder.filePath(one.fileName), emlOf(one.draft)); !written)
            return written;
        if (one.draft.toEmail.isEmpty())
            call.output().warn(u"Without an address: %1."_s.arg(one.person.fullName.value()));
    }
    return Done();
}

Result<> missing(CommandCall& call)
{
    std::optional<int> sessions;
    if (call.has(u"sessions"_s)) {
        const auto number = call.number(u"sessions"_s);
        if (!number)
            return number.failure();
        sessions = *number;
    }
    const InsightsService& insights = call.forum().insights();
    const auto report = insights.notSeen(call.actor(), sessions);
    if (!report)
        return report.failure();
    if (const auto written = writeTable(call, csvOf(*report)); !written)
        return written;
    if (const auto drawn = writeSheet(call, [&] { return insights.notSeenSheet(call.actor(), sessions); });
        !drawn)
        return drawn;
    if (const auto written = writeDrafts(call, sessions); !written)
        return written;
    print(call, *report);
    return Done();
}

} // namespace

std::vector<Command> insightCommands()
{
    const auto csv = option(u"csv"_s, u"also write it as a table for spreadsheets"_s, u"FILE.csv"_s);
    const auto pdf = option(u"pdf"_s, u"also write it as a sheet to print"_s, u"FILE.pdf"_s);
    return {
        {u"attendance patterns"_s,
         u"Attendance by specialty, grade or stretch of time, from closed registers"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"by"_s, u"specialty, grade, month, quarter, period or academic-year"_s, u"WHAT"_s),
          option(u"from"_s, u"the first day"_s, u"DATE"_s), option(u"to"_s, u"the last day"_s, u"DATE"_s),
          csv, pdf},
         &patterns,
         {u"by"_s, u"from"_s, u"to"_s}},
        {u"attendance not-seen"_s,
         u"Doctors who have not come for some sessions in a row"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"sessions"_s, u"as many in a row; else as the settings say"_s, u"NUMBER"_s), csv, pdf,
          option(u"drafts"_s, u"also write an e-mail draft to each of them"_s, u"FOLDER"_s)},
         &missing},
    };
}

} // namespace ledforum
