// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/protectedtimeservice.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/json.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

#include <QDir>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<std::pair<QDate, QDate>> stretchOf(const CommandCall& call)
{
    const auto first = call.date(u"from"_s);
    if (!first)
        return first.failure();
    const auto last = call.date(u"to"_s);
    if (!last)
        return last.failure();
    return std::pair(*first, *last);
}

QJsonObject jsonOf(const QString& name, const ProtectedTime& time)
{
    QJsonObject apologies;
    for (const Apology because : allApologies())
        apologies[codeOf(because).replace(u'-', u'_')] = time.because(because);
    QJsonObject missed;
    for (const Apology because : allApologies())
        missed[codeOf(because).replace(u'-', u'_')] = time.hoursMissedBecause(because);
    apologies[u"reason_not_given"_s] = time.apologiesWithoutReason;
    const auto kept = time.kept();
    return {{u"specialty"_s, name},
            {u"doctors"_s, time.doctors},
            {u"possible"_s, time.possible()},
            {u"attended"_s, time.attended},
            {u"apologies"_s, apologies},
            {u"did_not_attend"_s, time.didNotAttend},
            {u"kept_away_by_work"_s, time.keptAwayByWork()},
            {u"kept"_s, kept ? QJsonValue(*kept) : QJsonValue()},
            {u"kept_percent"_s, kept ? QJsonValue(*time.keptPercent()) : QJsonValue()},
            {u"hours_lost"_s, time.hoursLost()},
            {u"hours_missed"_s, missed}};
}

QString lineOf(const QString& name, const ProtectedTime& time)
{
    return u"%1: %2 kept; %3, %4 of %5 possible attendances, %6 kept away by work, %7 other apologies, %8 "
           u"did "
           "not attend; %9 lost."_s.arg(name, keptText(time),
                                        counted(time.doctors, u"doctor"_s, u"doctors"_s),
                                        QString::number(time.attended), QString::number(time.possible()),
                                        QString::number(time.keptAwayByWork()),
                                        QString::number(time.allApologies() - time.keptAwayByWork()),
                                        QString::number(time.didNotAttend), hoursText(time.hoursLost()));
}

Result<> report(CommandCall& call)
{
    const auto stretch = stretchOf(call);
    if (!stretch)
        return stretch.failure();
    const auto report = call.forum().protectedTime().report(call.actor(), stretch->first, stretch->second);
    if (!report)
        return report.failure();
    if (call.has(u"out"_s)) {
        if (const auto written = writeWholeFile(call.value(u"out"_s), csvOf(*report)); !written)
            return written.failure();
    }
    if (call.has(u"pdf"_s)) {
        const auto sheet = call.forum().protectedTime().sheet(call.actor(), stretch->first, stretch->second);
        if (!sheet)
            return sheet.failure();
        if (const auto written = writePdf(*sheet, call.value(u"pdf"_s)); !written)
            return written.failure();
    }
    QJsonArray specialties;
    QStringList lines{u"%1 held from %2 to %3."_s.arg(counted(report->sessions, u"session"_s, u"sessions"_s),
                                                      plainDate(report->first), plainDate(report->last))};
    for (const SpecialtyProtectedTime& line : report->specialties) {
        specialties += jsonOf(specialtyName(line.specialty), line.time);
        lines += lineOf(specialtyName(line.specialty), line.time);
    }
    lines += {lineOf(u"All specialties"_s, report->total), protectedTimeFormula()};
    call.output().object({{u"from"_s, isoDate(report->first)},
                          {u"to"_s, isoDate(report->last)},
                          {u"sessions"_s, report->sessions},
                          {u"formula"_s, protectedTimeFormula()},
                          {u"specialties"_s, specialties},
                          {u"total"_s, jsonOf(u"All specialties"_s, report->total)}},
                         lines);
    return Done{};
}

void warnOfMissing(const CommandCall& call, const std::vector<Person>& people)
{
    if (people.empty())
        return;
    QStringList names;
    for (const Person& person : people)
        names += person.fullName.value();
    call.output().warn(u"Without a specialty, and so in no letter: %1."_s.arg(names.join(u", "_s)));
}

Result<> writeLetters(CommandCall& call)
{
    const auto stretch = stretchOf(call);
    if (!stretch)
        return stretch.failure();
    const auto letters = call.forum().protectedTime().letters(
        call.actor(), {stretch->first, stretch->second, call.value(u"specialty"_s)});
    if (!letters)
        return letters.failure();
    const QDir folder(call.value(u"out"_s));
    if (!folder.mkpath(u"."_s))
        return refused(u"The folder “%1” cannot be made. Nothing was written."_s.arg(folder.path()));
    QJsonArray rows;
    for (const Document& letter : letters->letters) {
        const QString path = folder.filePath(letter.fileName);
        if (const auto written = writePdf(letter, path); !written)
            return written.failure();
        rows += QJsonObject{
            {u"file"_s, path}, {u"title"_s, letter.title}, {u"pages"_s, int(letter.pages.size())}};
    }
    warnOfMissing(call, letters->inNone);
    call.output().list(rows, {{u"Letter"_s, u"title"_s}, {u"Pages"_s, u"pages"_s}, {u"File"_s, u"file"_s}});
    return Done{};
}

} // namespace

std::vector<Command> protectedTimeCommands()
{
    const auto from = option(u"from"_s, u"the first day"_s, u"DATE"_s);
    const auto to = option(u"to"_s, u"the last day"_s, u"DATE"_s);
    return {
        {u"attendance protected-time"_s,
         u"How much protected time was kept, by specialty"_s,
         CommandNeeds::SignIn,
         {},
         {from, to, option(u"out"_s, u"also write it as a table for spreadsheets"_s, u"FILE.csv"_s),
          option(u"pdf"_s, u"also write it as a sheet to print"_s, u"FILE.pdf"_s)},
         &report,
         {u"from"_s, u"to"_s}},
        {u"attendance release-letters"_s,
         u"Letters that ask rota co-ordinators for release, one a specialty, as PDF"_s,
         CommandNeeds::SignIn,
         {},
         {from, to, option(u"specialty"_s, u"only this one's letter"_s, u"NAME"_s),
          option(u"out"_s, u"where the letters go"_s, u"FOLDER"_s)},
         &writeLetters,
         {u"from"_s, u"to"_s, u"out"_s}},
    };
}

} // namespace ledforum
