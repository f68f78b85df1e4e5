// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/attendancecommands.h"

#include "app/attendance/correctionservice.h"
#include "app/attendance/markreasons.h"
#include "app/attendance/registerservice.h"
#include "app/attendance/registersheet.h"
#include "app/cli/attendancejson.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/security/auditservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> listRegister(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto open = call.forum().registers().open(call.actor(), session->id);
    if (!open)
        return open.failure();
    const SessionTime time(session->span, call.forum().clock().zone());
    QJsonArray rows;
    for (const RegisterRow& row : open->rows) {
        QJsonObject object = identityOf(row.person);
        addSession(object, *session);
        addMark(object, row.mark, row.mark ? open->creditsOf(*row.mark) : Credits());
        addReply(object, row.reply);
        object[u"grade"_s] = row.person.grade;
        object[u"specialty"_s] = row.person.specialty;
        object[u"source"_s] = row.mark ? codeOf(row.mark->source) : QJsonValue();
        addSources(object, row, time);
        rows += object;
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"Status"_s, u"status"_s},
                              {u"Arrived"_s, u"arrived"_s},
                              {u"Left"_s, u"left"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"Credits"_s, u"credits"_s},
                              {u"Reply"_s, u"reply"_s}});
    return Done{};
}

/// The STATUS and the times that a command gives of a person.
Result<MarkRequest> requestOf(const CommandCall& call)
{
    const auto status = markStatusFrom(call.positional(2));
    if (!status) {
        return refused(u"“%1” is not a status: present, late, left-early, apologies or did-not-attend."_s.arg(
            call.positional(2)));
    }
    MarkRequest request{.status = *status};
    for (const auto& [name, time] :
         {std::pair(u"arrived"_s, &request.arrived), std::pair(u"left"_s, &request.left)}) {
        if (!call.has(name))
            continue;
        const auto given = call.time(name);
        if (!given)
            return given.failure();
        *time = *given;
    }
    return request;
}

/// Prints how a person stands in the register.
Result<> printLine(CommandCall& call, const TeachingSession& session, const Person& person)
{
    const auto open = call.forum().registers().open(call.actor(), session.id);
    if (!open)
        return open.failure();
    const auto row =
        std::ranges::find(open->rows, person.id, [](const RegisterRow& each) { return each.person.id; });
    const std::optional<Mark> mark = row == open->rows.end() ? std::nullopt : row->mark;
    QJsonObject object = identityOf(person);
    addSession(object, session);
    addMark(object, mark, mark ? open->creditsOf(*mark) : Credits());
    call.output().object(object, {mark ? lineOf(person.fullName.value(), *mark, open->creditsOf(*mark))
                                       : u"%1 has no mark."_s.arg(person.fullName.value())});
    return Done{};
}

Result<> markPerson(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto person = call.forum().people().find(call.actor(), call.positional(1));
    if (!person)
        return person.failure();
    const auto request = requestOf(call);
    if (!request)
        return request.failure();
    const auto marked = call.forum().registers().mark(call.actor(), session->id, person->id, *request);
    return marked ? printLine(call, *session, *person) : marked.failure();
}

Result<> correctMark(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto person = call.forum().people().find(call.actor(), call.positional(1));
    if (!person)
        return person.failure();
    const auto request = requestOf(call);
    if (!request)
        return request.failure();
    const QString reason = call.value(u"reason"_s).simplified();
    const auto corrected =
        call.forum().corrections().correct(call.actor(), session->id, person->id, *request, reason);
    return corrected ? printLine(call, *session, *person) : corrected.failure();
}

Result<> clearMark(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto person = call.forum().people().find(call.actor(), call.positional(1));
    if (!person)
        return person.failure();
    const auto cleared = call.forum().registers().clear(call.actor(), session->id, person->id);
    if (!cleared)
        return cleared.failure();
    return printLine(call, *session, *person);
}

QJsonValue jsonOf(const std::optional<MarkStatus>& status)
{
    return status ? codeOf(*status) : QJsonValue();
}

QString markInWords(const std::optional<MarkStatus>& status, int minutes)
{
    const QString word = status ? displayName(*status).toLower() : u"not marked"_s;
    return minutes > 0 ? u"%1, %2 min"_s.arg(word).arg(minutes) : word;
}

/// As the clock on the wall showed it.
QString whenInWords(const QDateTime& utc, const QTimeZone& zone)
{
    const QDateTime local = utc.toTimeZone(zone);
    return u"%1, %2"_s.arg(plainDate(local.date()), timeOfDay(local.time()));
}

Result<> listHistory(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto lines = call.forum().corrections().history(call.actor(), session->id);
    if (!lines)
        return lines.failure();
    QJsonArray rows;
    const QTimeZone zone = call.forum().clock().zone();
    for (const HistoryLine& line : *lines) {
        const MarkChange& change = line.change;
        rows += QJsonObject{{u"at"_s, change.at.toString(Qt::ISODate)},
                            {u"when"_s, whenInWords(change.at, zone)},
                            {u"by"_s, line.by.isEmpty() ? QJsonValue() : line.by},
                            {u"person"_s, change.person.value()},
                            {u"full_name"_s, line.name},
                            {u"act"_s, codeOf(change.act)},
                            {u"before"_s, jsonOf(change.before)},
                            {u"minutes_before"_s, change.minutesBefore},
                            {u"after"_s, jsonOf(change.after)},
                            {u"minutes_after"_s, change.minutesAfter},
                            {u"mark_before"_s, markInWords(change.before, change.minutesBefore)},
                            {u"mark_after"_s, markInWords(change.after, change.minutesAfter)},
                            {u"reason"_s, change.reason.isEmpty() ? QJsonValue() : change.reason}};
    }
    call.output().list(rows, {{u"When"_s, u"when"_s},
                              {u"By"_s, u"by"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"Act"_s, u"act"_s},
                              {u"Before"_s, u"mark_before"_s},
                              {u"After"_s, u"mark_after"_s},
                              {u"Reason"_s, u"reason"_s}});
    return Done{};
}

Result<> closeRegister(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto closed = call.forum().registers().close(call.actor(), session->id);
    if (!closed)
        return closed.failure();
    QJsonObject object{{u"state"_s, u"closed"_s},
                       {u"marked_apologies"_s, closed->markedApologies},
                       {u"marked_did_not_attend"_s, closed->markedDidNotAttend}};
    addSession(object, *session);
    call.output().object(
        object, {u"The register of %1 is closed; without a mark were %2 who had given "
                 "apologies, and %3 who did not attend."_s.arg(
                     longDate(session->span.date), counted(closed->markedApologies, u"person"_s, u"people"_s),
                     counted(closed->markedDidNotAttend, u"person"_s, u"people"_s))});
    return Done{};
}

Result<> printRegister(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto content = call.forum().registers().open(call.actor(), session->id);
    if (!content)
        return content.failure();
    const auto settings = call.forum().settings().current();
    const auto head = call.forum().audit().printedHead();
    if (!settings || !head)
        return settings ? head.failure() : settings.failure();
    const Document sheet = registerSheet({*settings, *content, call.forum().clock().today(), *head});
    const QString path = call.value(u"out"_s);
    if (const auto written = writePdf(sheet, path); !written)
        return written.failure();
    call.output().object({{u"file"_s, path}, {u"pages"_s, int(sheet.pages.size())}, {u"audit"_s, *head}},
                         {u"Wrote the register into %1."_s.arg(path)});
    return Done{};
}

} // namespace

std::vector<Command> attendanceCommands()
{
    const auto needs = CommandNeeds::SignIn;
    return {
        {u"attendance list"_s,
         u"List a session's register, by surname"_s,
         needs,
         {u"SESSION"_s},
         {},
         &listRegister},
        {u"attendance mark"_s,
         u"Mark a person present, late, left-early, apologies or did-not-attend"_s,
         needs,
         {u"SESSION"_s, u"PERSON"_s, u"STATUS"_s},
         {option(u"arrived"_s, u"when they arrived, such as 14:20"_s, u"TIME"_s),
          option(u"left"_s, u"when they left, such as 14:40"_s, u"TIME"_s)},
         &markPerson},
        {u"attendance correct"_s,
         u"Correct a person's mark in a closed register, with the reason"_s,
         needs,
         {u"SESSION"_s, u"PERSON"_s, u"STATUS"_s},
         {option(u"reason"_s, u"why, as it stands in the history"_s, u"TEXT"_s),
          option(u"arrived"_s, u"when they arrived, such as 14:20"_s, u"TIME"_s),
          option(u"left"_s, u"when they left, such as 14:40"_s, u"TIME"_s)},
         &correctMark,
         {u"reason"_s}},
        {u"attendance history"_s,
         u"List who changed what in a session's register"_s,
         needs,
         {u"SESSION"_s},
         {},
         &listHistory},
        {u"attendance clear"_s,
         u"Take back what was said by hand of a person; else what was seen of them"_s,
         needs,
         {u"SESSION"_s, u"PERSON"_s},
         {},
         &clearMark},
        {u"attendance print"_s,
         u"Write a session's register as a PDF, with the fingerprint of the audit at its foot"_s,
         needs,
         {u"SESSION"_s},
         {option(u"out"_s, u"the file to write"_s, u"FILE"_s)},
         &printRegister,
         {u"out"_s}},
        {u"attendance close"_s,
         u"Close a register; who has no mark gave apologies or did not attend"_s,
         needs,
         {u"SESSION"_s},
         {},
         &closeRegister},
    };
}

} // namespace ledforum
