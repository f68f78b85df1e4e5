// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicedits.h"
#include "app/cli/actreport.h"
#include "app/cli/clinicjson.h"
#include "app/cli/json.h"
#include "app/cli/programmecommands.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<QDate> dayOf(const CommandCall& call)
{
    const QDate date = parseDate(call.positional(0));
    if (!date.isValid())
        return refused(u"“%1” is not a date; write it as 2026-12-29."_s.arg(call.positional(0)));
    return date;
}

void printClosing(const CommandCall& call, const ActReport& report)
{
    const Closure& closure = report.change.closed.front();
    QJsonArray cancelled;
    QStringList sentences{
        u"The forum does not meet on %1: %2."_s.arg(longDate(closure.date), closure.reason)};
    for (const SessionChange& one : report.change.changed) {
        cancelled.append(sessionJson(one.after));
        sentences.append(sessionSentence(one.after));
    }
    for (const ClinicChange& one : report.change.clinics)
        sentences.append(u"The 1:1s of %1 are cancelled."_s.arg(whenWords(*one.after)));
    QJsonObject object{{u"id"_s, closure.id.value()},
                       {u"date"_s, isoDate(closure.date)},
                       {u"reason"_s, closure.reason},
                       {u"cancelled_sessions"_s, cancelled}};
    addReport(object, report);
    call.output().object(object, sentences + remarkLines(report));
}

Result<> listClosures(CommandCall& call)
{
    const auto closures = call.forum().programme().closures(call.actor());
    if (!closures)
        return closures.failure();
    QJsonArray rows;
    for (const Closure& closure : *closures)
        rows.append(QJsonObject{{u"id"_s, closure.id.value()},
                                {u"date"_s, isoDate(closure.date)},
                                {u"reason"_s, closure.reason}});
    call.output().list(rows, {{u"Date"_s, u"date"_s}, {u"Reason"_s, u"reason"_s}});
    return Done();
}

Result<> addClosure(CommandCall& call)
{
    const Result<QDate> date = dayOf(call);
    if (!date)
        return date.failure();
    const Result<ActReport> report =
        runAct(call, CloseDay{*date, call.value(u"reason"_s), call.has(u"cancel-session"_s),
                              call.has(u"with-clinic"_s)});
    if (!report)
        return report.failure();
    printClosing(call, *report);
    return report->waitsFor ? Result<>(*report->waitsFor) : Done();
}

Result<> removeClosure(CommandCall& call)
{
    const Result<QDate> date = dayOf(call);
    if (!date)
        return date.failure();
    if (const Result<> removed = call.forum().programme().removeClosure(call.actor(), *date); !removed)
        return removed;
    call.output().object({{u"date"_s, isoDate(*date)}}, {u"%1 is open again."_s.arg(longDate(*date))});
    return Done();
}

Result<> listHolidays(CommandCall& call)
{
    const QDate today = call.forum().clock().today();
    const Result<QDate> from = call.has(u"from"_s) ? call.date(u"from"_s) : Result<QDate>(today);
    if (!from)
        return from.failure();
    const Result<QDate> to = call.has(u"to"_s) ? call.date(u"to"_s) : Result<QDate>(from->addYears(1));
    if (!to)
        return to.failure();
    const auto holidays = call.forum().programme().bankHolidays(call.actor(), *from, *to);
    if (!holidays)
        return holidays.failure();
    QJsonArray rows;
    for (const BankHoliday& holiday : *holidays)
        rows.append(QJsonObject{{u"date"_s, isoDate(holiday.date)}, {u"title"_s, holiday.title}});
    call.output().list(rows, {{u"Date"_s, u"date"_s}, {u"Title"_s, u"title"_s}});
    return Done();
}

Result<> changeHoliday(CommandCall& call, bool isHoliday)
{
    const Result<QDate> date = dayOf(call);
    if (!date)
        return date.failure();
    const BankHolidayChange change{*date, call.value(u"title"_s), isHoliday};
    if (const Result<> changed = call.forum().programme().changeBankHoliday(call.actor(), change); !changed)
        return changed;
    const QString sentence = isHoliday ? u"%1 is a bank holiday."_s : u"%1 is no bank holiday."_s;
    call.output().object({{u"date"_s, isoDate(*date)}, {u"bank_holiday"_s, isHoliday}},
                         {sentence.arg(longDate(*date))});
    return Done();
}

Result<> addHoliday(CommandCall& call)
{
    return changeHoliday(call, true);
}

Result<> removeHoliday(CommandCall& call)
{
    return changeHoliday(call, false);
}

} // namespace

std::vector<Command> closureCommands()
{
    const auto needs = CommandNeeds::SignIn;
    return {
        {u"programme closure list"_s,
         u"List the days on which this forum does not meet"_s,
         needs,
         {},
         {},
         &listClosures},
        {u"programme closure add"_s,
         u"Close a day; the fortnight does not shift"_s,
         needs,
         {u"DATE"_s},
         {option(u"reason"_s, u"why"_s, u"TEXT"_s),
          option(u"cancel-session"_s, u"cancel the day's session for that reason, too"_s), withClinicOption(),
          yesOption(), option(u"dry-run"_s, u"show what would be done, and do nothing"_s)},
         &addClosure},
        {u"programme closure remove"_s, u"Open a day again"_s, needs, {u"DATE"_s}, {}, &removeClosure},
        {u"programme bank-holiday list"_s,
         u"List the bank holidays of England and Wales, with this forum's changes"_s,
         needs,
         {},
         {option(u"from"_s, u"the first day"_s, u"DATE"_s), option(u"to"_s, u"the last day"_s, u"DATE"_s)},
         &listHolidays},
        {u"programme bank-holiday add"_s,
         u"Add a bank holiday that the rules do not know"_s,
         needs,
         {u"DATE"_s},
         {option(u"title"_s, u"what it is for"_s, u"TEXT"_s)},
         &addHoliday},
        {u"programme bank-holiday remove"_s,
         u"Take a bank holiday away"_s,
         needs,
         {u"DATE"_s},
         {},
         &removeHoliday},
    };
}

} // namespace ledforum
