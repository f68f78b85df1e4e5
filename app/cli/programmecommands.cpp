// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/programmecommands.h"

#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Kind = PlannedDay::Kind;
using Outcome = PlannedDay::Outcome;

Result<PlanRequest> planRequest(const CommandCall& call)
{
    const Result<QDate> from = call.date(u"from"_s);
    if (!from)
        return from.failure();
    const Result<QDate> to = call.date(u"to"_s);
    if (!to)
        return to.failure();
    const auto anchor = call.optionalDate(u"anchor"_s);
    if (!anchor)
        return anchor.failure();
    const auto clinicAnchor = call.optionalDate(u"clinic-anchor"_s);
    if (!clinicAnchor)
        return clinicAnchor.failure();
    PlanRequest request{*from, *to, *anchor, *clinicAnchor, std::nullopt};
    if (call.has(u"slots"_s)) {
        const Result<int> slotCount = call.number(u"slots"_s);
        if (!slotCount)
            return slotCount.failure();
        request.slots = *slotCount;
    }
    return request;
}

QString outcomeCode(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Add:
        return u"added"_s;
    case Outcome::Present:
        return u"present"_s;
    case Outcome::Skipped:
        break;
    }
    return u"skipped"_s;
}

QJsonObject dayJson(const PlannedDay& day, bool isDryRun)
{
    QJsonObject row{{u"kind"_s, day.kind == Kind::Teaching ? u"teaching"_s : u"clinic"_s},
                    {u"outcome"_s, outcomeCode(day.outcome)},
                    {u"reason"_s, day.reason},
                    {u"dry_run"_s, isDryRun}};
    addSpan(row, day.span);
    return row;
}

QString planSummary(const ProgrammePlan& plan, bool isDryRun)
{
    return u"%1 and %2 %3."_s.arg(
        counted(plan.count(Kind::Teaching, Outcome::Add), u"session"_s, u"sessions"_s),
        counted(plan.count(Kind::Clinic, Outcome::Add), u"clinic"_s, u"clinics"_s),
        isDryRun ? u"would be added; nothing was stored"_s : u"added"_s);
}

Result<> generate(CommandCall& call)
{
    const Result<PlanRequest> request = planRequest(call);
    if (!request)
        return request.failure();
    ProgrammeService& programme = call.forum().programme();
    const bool isDryRun = call.has(u"dry-run"_s);
    const Result<ProgrammePlan> plan =
        isDryRun ? programme.plan(call.actor(), *request) : programme.generate(call.actor(), *request);
    if (!plan)
        return plan.failure();
    QJsonArray rows;
    for (const PlannedDay& day : plan->days)
        rows.append(dayJson(day, isDryRun));
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"Start"_s, u"start"_s},
                              {u"Kind"_s, u"kind"_s},
                              {u"Outcome"_s, u"outcome"_s},
                              {u"Reason"_s, u"reason"_s}});
    call.output().remark(planSummary(*plan, isDryRun));
    return Done();
}

Result<> list(CommandCall& call)
{
    const auto from = call.optionalDate(u"from"_s);
    if (!from)
        return from.failure();
    const auto to = call.optionalDate(u"to"_s);
    if (!to)
        return to.failure();
    const auto sessions =
        call.forum().programme().list(call.actor(), from->value_or(QDate()), to->value_or(QDate()));
    if (!sessions)
        return sessions.failure();
    QJsonArray rows;
    for (const TeachingSession& session : *sessions)
        rows.append(sessionJson(session, speakerDetailFor(call.actor())));
    call.output().list(rows, {{u"ID"_s, u"id"_s},
                              {u"Date"_s, u"date"_s},
                              {u"Start"_s, u"start"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"State"_s, u"state"_s},
                              {u"Title"_s, u"title"_s},
                              {u"Speaker"_s, u"speaker"_s},
                              {u"Venue"_s, u"venue"_s}});
    return Done();
}

Result<> speakers(CommandCall& call)
{
    const auto from = call.optionalDate(u"from"_s);
    if (!from)
        return from.failure();
    const auto to = call.optionalDate(u"to"_s);
    if (!to)
        return to.failure();
    const auto sessions =
        call.forum().programme().list(call.actor(), from->value_or(QDate()), to->value_or(QDate()));
    if (!sessions)
        return sessions.failure();
    const SpeakerDetail detail = speakerDetailFor(call.actor());
    QJsonArray rows;
    for (const TeachingSession& session : *sessions) {
        int number = 0;
        for (const Speaker& speaker : session.speakers) {
            QJsonObject row = speakerJson(speaker, detail);
            row[u"number"_s] = ++number;
            row[u"session_id"_s] = session.id.value();
            row[u"title"_s] = session.title;
            row[u"session_state"_s] = codeOf(session.state);
            addSpan(row, session.span);
            rows.append(row);
        }
    }
    call.output().list(rows, {{u"Date"_s, u"date"_s},
                              {u"N"_s, u"number"_s},
                              {u"Speaker"_s, u"name"_s},
                              {u"E-mail"_s, u"email"_s},
                              {u"State"_s, u"state"_s},
                              {u"Title"_s, u"title"_s}});
    return Done();
}

/// The period of a date or of a month (2026-12); without one, of today.
Result<Period> periodOf(const CommandCall& call)
{
    if (!call.has(u"period"_s))
        return Period::of(call.forum().clock().today());
    const QString text = call.value(u"period"_s);
    const QDate month = QDate::fromString(text.trimmed() + u"-01"_s, Qt::ISODate);
    const QDate date = month.isValid() ? month : parseDate(text);
    if (!date.isValid())
        return refused(u"“%1” is neither a date nor a month, such as 2026-12."_s.arg(text));
    return Period::of(date);
}

Result<> gaps(CommandCall& call)
{
    const Result<Period> period = periodOf(call);
    if (!period)
        return period.failure();
    const auto gaps = call.forum().programme().gaps(call.actor(), *period);
    if (!gaps)
        return gaps.failure();
    QJsonArray rows;
    for (const ProgrammeGap& gap : *gaps)
        rows.append(QJsonObject{{u"date"_s, isoDate(gap.date)},
                                {u"kind"_s, codeOf(gap.kind)},
                                {u"reason"_s, gap.reason},
                                {u"session_id"_s, gap.session ? gap.session->value() : QJsonValue()}});
    call.output().list(rows, {{u"Date"_s, u"date"_s}, {u"What"_s, u"kind"_s}, {u"Reason"_s, u"reason"_s}});
    call.output().remark(period->title());
    return Done();
}

Result<> next(CommandCall& call)
{
    const auto next = call.forum().programme().nextSession(call.actor());
    if (!next)
        return next.failure();
    if (!next->has_value())
        return notFound(u"No session is planned."_s);
    const NextSession& session = **next;
    QStringList speakers;
    for (const Speaker& speaker : session.speakers)
        speakers.append(speaker.name);
    QJsonObject object{
        {u"title"_s, session.title}, {u"speaker"_s, speakers.join(u", "_s)}, {u"venue"_s, session.venue}};
    addSpan(object, session.span);
    call.output().object(
        object, {u"%1, %2: “%3”."_s.arg(longDate(session.span.date), timeSpan(session.span), session.title)});
    return Done();
}

} // namespace

std::vector<Command> programmeCommands()
{
    const QCommandLineOption from = option(u"from"_s, u"the first day"_s, u"DATE"_s);
    const QCommandLineOption to = option(u"to"_s, u"the last day"_s, u"DATE"_s);
    const QCommandLineOption dryRun = option(u"dry-run"_s, u"show what would be done, and do nothing"_s);
    return {
        {u"programme generate"_s,
         u"Lay out every second week's teaching and clinic between two dates"_s,
         CommandNeeds::SignIn,
         {},
         {from, to, option(u"anchor"_s, u"any day of the teaching's fortnight"_s, u"DATE"_s),
          option(u"clinic-anchor"_s, u"any day of the clinic's fortnight, where it has its own"_s, u"DATE"_s),
          option(u"slots"_s, u"into how many slots a clinic is cut: 2, 3 or 4"_s, u"NUMBER"_s), dryRun},
         &generate,
         {u"from"_s, u"to"_s}},
        {u"programme list"_s,
         u"List the sessions, in order of date"_s,
         CommandNeeds::SignIn,
         {},
         {from, to},
         &list},
        {u"programme speakers"_s,
         u"List the speakers, in order of date"_s,
         CommandNeeds::SignIn,
         {},
         {from, to},
         &speakers},
        {u"programme gaps"_s,
         u"What a period of four months lacks, and where nothing takes place"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"period"_s, u"a day or month in it; today without it"_s, u"DATE"_s)},
         &gaps},
        {u"programme next"_s,
         u"Show the next session; needs no sign-in"_s,
         CommandNeeds::Forum,
         {},
         {},
         &next},
    };
}

} // namespace ledforum
