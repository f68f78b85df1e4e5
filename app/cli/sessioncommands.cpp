// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json.h"
#include "app/cli/programmecommands.h"
#include "app/cli/sessionoptions.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void print(const CommandCall& call, const TeachingSession& session)
{
    call.output().object(sessionJson(session), {sessionSentence(session)});
}

Result<> add(CommandCall& call)
{
    TeachingSession session;
    session.span.start = QTime(14, 0);
    if (const auto settings = call.forum().settings().current(); settings) {
        session.span.start = settings->teachingStart;
        session.span.minutes = settings->teachingMinutes;
        session.venue = settings->site;
    }
    if (const Result<> read = readSessionOptions(call, session); !read)
        return read;
    const Result<TeachingSession> added = call.forum().programme().add(call.actor(), session);
    if (!added)
        return added.failure();
    print(call, *added);
    return Done();
}

Result<> set(CommandCall& call)
{
    ProgrammeService& programme = call.forum().programme();
    const Result<TeachingSession> found = programme.find(call.actor(), call.positional(0));
    if (!found)
        return found.failure();
    TeachingSession session = *found;
    if (const Result<> read = readSessionOptions(call, session); !read)
        return read;
    const Result<SessionChange> change = programme.update(call.actor(), session);
    if (!change)
        return change.failure();
    print(call, change->after);
    return Done();
}

Result<> show(CommandCall& call)
{
    const Result<TeachingSession> session = call.forum().programme().find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    QStringList lines{sessionSentence(*session)};
    const SpeakerDetail detail = speakerDetailFor(call.actor());
    for (const Speaker& speaker : session->speakers)
        lines.append(detail == SpeakerDetail::All
                         ? u"%1: %2"_s.arg(speaker.name, nameOf(speaker.state).toLower())
                         : speaker.name);
    if (session->capacity)
        lines.append(u"%1 in the room"_s.arg(counted(*session->capacity, u"place"_s, u"places"_s)));
    call.output().object(sessionJson(*session, detail), lines);
    return Done();
}

Result<> remove(CommandCall& call)
{
    ProgrammeService& programme = call.forum().programme();
    const Result<TeachingSession> session = programme.find(call.actor(), call.positional(0));
    if (!session)
        return session.failure();
    if (const Result<> removed = programme.remove(call.actor(), session->id); !removed)
        return removed;
    call.output().object(sessionJson(*session),
                         {u"The session of %1 was deleted."_s.arg(longDate(session->span.date))});
    return Done();
}

} // namespace

std::vector<Command> sessionCommands()
{
    return {
        {u"programme show"_s, u"Show a session"_s, CommandNeeds::SignIn, {u"SESSION"_s}, {}, &show},
        {u"programme add"_s, u"Add one session by hand"_s, CommandNeeds::SignIn, {}, sessionOptions(), &add},
        {u"programme set"_s,
         u"Change a session"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s},
         sessionOptions(),
         &set},
        {u"programme remove"_s,
         u"Delete a planned session that has no register"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s},
         {},
         &remove},
    };
}

} // namespace ledforum
