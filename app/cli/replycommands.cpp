// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/replyservice.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/security/accesspolicy.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString categories()
{
    QStringList codes;
    for (const Apology because : allApologies())
        codes += codeOf(because);
    return codes.join(u", "_s);
}

Result<Reply> replyOf(const CommandCall& call)
{
    const auto answer = answerFrom(call.positional(1));
    if (!answer) {
        return refused(u"“%1” is not a reply: in-room, on-teams or apologies. Nothing was changed."_s.arg(
            call.positional(1)));
    }
    std::optional<Apology> because;
    if (call.has(u"because"_s)) {
        because = apologyFrom(call.value(u"because"_s));
        if (!because) {
            return refused(u"“%1” is not a category of apologies: %2. Nothing was changed."_s.arg(
                call.value(u"because"_s), categories()));
        }
    }
    if (const auto reply = Reply::from(*answer, because))
        return *reply;
    if (because)
        return refused(u"Only apologies have a category. Nothing was changed."_s);
    return refused(u"Apologies need --because with a category: %1. Nothing was changed."_s.arg(categories()));
}

/// The actor's own change, or with --for a doctor's.
Result<ReplyChange> changed(const CommandCall& call, TeachingSessionId session,
                            const std::optional<Reply>& reply)
{
    ReplyService& replies = call.forum().replies();
    if (!call.has(u"for"_s))
        return reply ? replies.reply(call.actor(), session, *reply) : replies.takeBack(call.actor(), session);
    const auto person = call.forum().people().find(call.actor(), call.value(u"for"_s));
    if (!person)
        return person.failure();
    return reply ? replies.replyFor(call.actor(), session, person->id, *reply)
                 : replies.takeBackFor(call.actor(), session, person->id);
}

Result<> print(const CommandCall& call, const TeachingSession& session, const std::optional<Reply>& reply)
{
    const auto change = changed(call, session.id, reply);
    if (!change)
        return change.failure();
    QJsonObject object{{u"person"_s, change->person.value()}};
    addSession(object, session);
    addReply(object, change->after);
    const QString said = change->after ? displayName(*change->after).toLower() : u"no reply"_s;
    call.output().object(object,
                         {u"%1, %2: %3."_s.arg(longDate(session.span.date), timeSpan(session.span), said)});
    return Done{};
}

Result<> giveReply(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto reply = replyOf(call);
    if (!reply)
        return reply.failure();
    return print(call, *session, *reply);
}

Result<> takeReplyBack(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    return print(call, *session, std::nullopt);
}

QString numbersLine(const TeachingSession& session, const ReplyNumbers& numbers)
{
    const QString room = numbers.capacity ? u"%1 of %2"_s.arg(numbers.count.inRoom).arg(*numbers.capacity)
                                          : QString::number(numbers.count.inRoom);
    return u"%1: %2 in the room, %3 on Teams, %4 apologies, %5 without a reply."_s
        .arg(longDate(session.span.date), room)
        .arg(numbers.count.onTeams)
        .arg(numbers.count.apologies)
        .arg(numbers.count.noReply);
}

/// Names by what they said, a line each.
QStringList nameLines(const std::vector<ReplyRow>& rows)
{
    QMap<int, std::pair<QString, QStringList>> groups; // in the order of answers and categories
    for (const ReplyRow& row : rows) {
        constexpr int last = 99;
        const int order = !row.reply             ? last
                          : row.reply->apology() ? 3 + int(*row.reply->apology())
                                                 : int(row.reply->answer());
        auto& [heading, names] = groups[order];
        heading = row.reply ? displayName(*row.reply) : u"No reply"_s;
        names += row.person.fullName.value();
    }
    QStringList lines;
    for (const auto& [heading, names] : groups)
        lines += u"%1: %2"_s.arg(heading, names.join(u", "_s));
    return lines;
}

Result<> listReplies(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto numbers = call.forum().replies().numbers(call.actor(), {session->id});
    if (!numbers)
        return numbers.failure();
    const ReplyNumbers& line = numbers->front();
    QJsonObject object{{u"in_room"_s, line.count.inRoom},
                       {u"on_teams"_s, line.count.onTeams},
                       {u"apologies"_s, line.count.apologies},
                       {u"no_reply"_s, line.count.noReply},
                       {u"capacity"_s, line.capacity ? QJsonValue(*line.capacity) : QJsonValue()},
                       {u"places_left"_s, line.placesLeft() ? QJsonValue(*line.placesLeft()) : QJsonValue()}};
    addSession(object, *session);
    QStringList lines{numbersLine(*session, line)};
    if (allows(call.actor().roles(), Permission::TakeRegister)) {
        const auto names = call.forum().replies().names(call.actor(), session->id);
        if (!names)
            return names.failure();
        QJsonArray people;
        for (const ReplyRow& row : *names) {
            QJsonObject person = identityOf(row.person);
            addReply(person, row.reply);
            people += person;
        }
        object[u"people"_s] = people;
        lines += nameLines(*names);
    }
    call.output().object(object, lines);
    return Done{};
}

} // namespace

std::vector<Command> replyCommands()
{
    const auto forWhom = option(u"for"_s, u"a doctor's reply, by who takes registers"_s, u"PERSON"_s);
    return {
        {u"attendance reply"_s,
         u"Say that you are coming, in-room or on-teams, or give apologies"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s, u"ANSWER"_s},
         {option(u"because"_s, u"of apologies: "_s + categories(), u"CATEGORY"_s), forWhom},
         &giveReply},
        {u"attendance unreply"_s,
         u"Take your reply back"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s},
         {forWhom},
         &takeReplyBack},
        {u"attendance replies"_s,
         u"How many are coming; who, for those who take registers"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s},
         {},
         &listReplies},
    };
}

} // namespace ledforum
