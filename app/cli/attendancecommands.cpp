// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/attendancecommands.h"

#include "app/attendance/registerservice.h"
#include "app/cli/json.h"
#include "app/common/csvfile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<TeachingSession> sessionOf(const CommandCall& call)
{
    return call.forum().programme().find(call.actor(), call.positional(0));
}

void addSession(QJsonObject& object, const TeachingSession& session)
{
    object[u"session"_s] = session.id.value();
    object[u"date"_s] = isoDate(session.span.date);
    object[u"start"_s] = isoTime(session.span.start);
    object[u"title"_s] = session.title;
}

QJsonValue jsonOf(const std::optional<QTime>& time)
{
    return time ? isoTime(*time) : QJsonValue();
}

void addMark(QJsonObject& object, const std::optional<Mark>& mark, Credits credits)
{
    object[u"status"_s] = mark ? codeOf(mark->status) : QJsonValue();
    object[u"minutes"_s] = mark ? QJsonValue(mark->minutes) : QJsonValue();
    object[u"credits"_s] = mark ? QJsonValue(numberOf(credits)) : QJsonValue();
    object[u"arrived"_s] = mark ? jsonOf(mark->arrived) : QJsonValue();
    object[u"left"_s] = mark ? jsonOf(mark->left) : QJsonValue();
}

QString lineOf(const QString& name, const Mark& mark, Credits credits)
{
    return u"%1: %2, %3, %4"_s.arg(name, displayName(mark.status).toLower(),
                                   counted(mark.minutes, u"minute"_s, u"minutes"_s),
                                   credits.isNone() ? u"no credits"_s : u"credits %1"_s.arg(credits.text()));
}

Result<> listRegister(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto open = call.forum().registers().open(call.actor(), session->id);
    if (!open)
        return open.failure();
    QJsonArray rows;
    for (const RegisterRow& row : open->rows) {
        QJsonObject object = identityOf(row.person);
        addSession(object, *session);
        addMark(object, row.mark, row.mark ? open->creditsOf(*row.mark) : Credits());
        object[u"source"_s] = row.mark ? codeOf(row.mark->source) : QJsonValue();
        rows += object;
    }
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"Status"_s, u"status"_s},
                              {u"Arrived"_s, u"arrived"_s},
                              {u"Left"_s, u"left"_s},
                              {u"Minutes"_s, u"minutes"_s},
                              {u"Credits"_s, u"credits"_s}});
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
    const auto marked = call.forum().registers().mark(call.actor(), session->id, person->id, request);
    if (!marked)
        return marked.failure();
    const auto open = call.forum().registers().open(call.actor(), session->id);
    if (!open)
        return open.failure();
    const auto row =
        std::ranges::find(open->rows, person->id, [](const RegisterRow& each) { return each.person.id; });
    QJsonObject object = identityOf(*person);
    addSession(object, *session);
    addMark(object, row->mark, open->creditsOf(*row->mark));
    call.output().object(object, {lineOf(person->fullName.value(), *row->mark, open->creditsOf(*row->mark))});
    return Done{};
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
    QJsonObject object = identityOf(*person);
    addSession(object, *session);
    addMark(object, std::nullopt, {});
    call.output().object(object, {u"%1 has no mark."_s.arg(person->fullName.value())});
    return Done{};
}

Result<std::vector<NameMatch>> matchesOf(const CommandCall& call)
{
    std::vector<NameMatch> matches;
    for (const QString& written : call.values(u"match"_s)) {
        const qsizetype sign = written.lastIndexOf(u'=');
        if (sign < 1)
            return refused(
                u"“%1” is not a match; write it as --match \"NAME=PERSON\". Nothing was changed."_s.arg(
                    written));
        const auto person = call.forum().people().find(call.actor(), written.mid(sign + 1).trimmed());
        if (!person)
            return person.failure();
        matches.push_back({written.first(sign).trimmed(), person->id});
    }
    return matches;
}

QString codeOf(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::New:
        return u"new"_s;
    case ImportEffect::Changed:
        return u"changed"_s;
    case ImportEffect::Same:
        return u"unchanged"_s;
    case ImportEffect::KeptByHand:
        break;
    }
    return u"kept-by-hand"_s;
}

QJsonObject jsonOf(const ImportedAttendance& line)
{
    QJsonObject object = identityOf(line.person);
    object[u"name_in_report"_s] = line.reportName;
    object[u"effect"_s] = codeOf(line.effect);
    addMark(object, line.mark, line.credits);
    return object;
}

QJsonObject jsonOf(const UnmatchedAttendee& attendee)
{
    return {
        {u"name"_s, attendee.name},
        {u"email"_s, attendee.email.isEmpty() ? QJsonValue() : attendee.email},
        {u"minutes"_s, attendee.minutes},
        {u"suggestion"_s, attendee.suggestion ? QJsonValue(identityOf(*attendee.suggestion)) : QJsonValue()}};
}

QJsonObject jsonOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun)
{
    QJsonArray people;
    for (const ImportedAttendance& line : import.people)
        people += jsonOf(line);
    QJsonArray unmatched;
    for (const UnmatchedAttendee& attendee : import.unmatched)
        unmatched += jsonOf(attendee);
    QJsonObject object{{u"dry_run"_s, isDryRun},
                       {u"people"_s, people},
                       {u"unmatched"_s, unmatched},
                       {u"warnings"_s, QJsonArray::fromStringList(import.warnings)}};
    for (const ImportEffect effect :
         {ImportEffect::New, ImportEffect::Changed, ImportEffect::Same, ImportEffect::KeptByHand})
        object[codeOf(effect).replace(u'-', u'_')] = import.count(effect);
    addSession(object, session);
    return object;
}

QStringList linesOf(const TeamsImport& import, bool isDryRun)
{
    QStringList lines;
    for (const ImportedAttendance& line : import.people) {
        const QString kept =
            line.effect == ImportEffect::KeptByHand ? u" (marked by hand, and kept)"_s : QString();
        lines += lineOf(line.person.fullName.value(), line.mark, line.credits) + kept;
    }
    for (const UnmatchedAttendee& attendee : import.unmatched) {
        const QString hint =
            attendee.suggestion ? u"; perhaps %1"_s.arg(attendee.suggestion->fullName.value()) : QString();
        lines += u"Unmatched: %1, %2%3"_s.arg(attendee.name,
                                              counted(attendee.minutes, u"minute"_s, u"minutes"_s), hint);
    }
    lines += u"%1 new, %2 changed, %3 unchanged, %4 kept by hand, %5 unmatched."_s
                 .arg(import.count(ImportEffect::New))
                 .arg(import.count(ImportEffect::Changed))
                 .arg(import.count(ImportEffect::Same))
                 .arg(import.count(ImportEffect::KeptByHand))
                 .arg(import.unmatched.size());
    if (isDryRun)
        lines += u"Dry run: nothing was changed."_s;
    return lines;
}

Result<TeamsImport> imported(const CommandCall& call, const TeachingSession& session, const QByteArray& file,
                             const std::vector<NameMatch>& matches)
{
    RegisterService& registers = call.forum().registers();
    if (call.has(u"dry-run"_s))
        return registers.previewTeams(call.actor(), session.id, file, matches);
    const auto result = registers.importTeams(call.actor(), session.id, file, matches);
    if (!result)
        return result.failure();
    return result->outcome;
}

Result<> importReport(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto file = readWholeFile(call.positional(1));
    if (!file)
        return file.failure();
    const auto matches = matchesOf(call);
    if (!matches)
        return matches.failure();
    const auto import = imported(call, *session, *file, *matches);
    if (!import)
        return import.failure();
    const bool isDryRun = call.has(u"dry-run"_s);
    for (const QString& warning : import->warnings)
        call.output().warn(warning);
    call.output().object(jsonOf(*import, *session, isDryRun), linesOf(*import, isDryRun));
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
    QJsonObject object{{u"state"_s, u"closed"_s}, {u"marked_did_not_attend"_s, closed->markedDidNotAttend}};
    addSession(object, *session);
    call.output().object(object, {u"The register of %1 is closed; %2 without a mark: did not attend."_s.arg(
                                     longDate(session->span.date),
                                     counted(closed->markedDidNotAttend, u"person"_s, u"people"_s))});
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
        {u"attendance clear"_s,
         u"Take a person's mark away"_s,
         needs,
         {u"SESSION"_s, u"PERSON"_s},
         {},
         &clearMark},
        {u"attendance import"_s,
         u"Read an attendance report of Microsoft Teams"_s,
         needs,
         {u"SESSION"_s, u"FILE"_s},
         {option(u"match"_s, u"whom a name in the report means; may be repeated"_s, u"NAME=PERSON"_s),
          option(u"dry-run"_s, u"say what would be done"_s)},
         &importReport},
        {u"attendance close"_s,
         u"Close a register; who has no mark did not attend"_s,
         needs,
         {u"SESSION"_s},
         {},
         &closeRegister},
    };
}

} // namespace ledforum
