// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/actreport.h"
#include "app/cli/clinicjson.h"
#include "app/cli/programmecommands.h"
#include "app/cli/sessionoptions.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> runAndPrint(CommandCall& call, const ProgrammeAct& act)
{
    const Result<ActReport> report = runAct(call, act);
    if (!report)
        return report.failure();
    print(call.output(), *report);
    return report->waitsFor ? Result<>(*report->waitsFor) : Done();
}

Result<TeachingSession> sessionOf(const CommandCall& call, qsizetype positional = 0)
{
    return call.forum().programme().find(call.actor(), call.positional(positional));
}

Result<> swap(CommandCall& call)
{
    const Result<TeachingSession> first = sessionOf(call, 0);
    if (!first)
        return first.failure();
    const Result<TeachingSession> second = sessionOf(call, 1);
    if (!second)
        return second.failure();
    return runAndPrint(call, SwapTopics{first->id, second->id});
}

Result<> replace(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    if (!session)
        return session.failure();
    TeachingSession fresh = withTopic(*session, noTopic());
    if (const Result<> read = readTopicOptions(call, fresh); !read)
        return read;
    return runAndPrint(call, ReplaceTopic{session->id, topicOf(fresh)});
}

Result<LocalSpan> targetOf(const CommandCall& call, LocalSpan span)
{
    if (call.has(u"date"_s)) {
        const Result<QDate> date = call.date(u"date"_s);
        if (!date)
            return date.failure();
        span.date = *date;
    }
    if (call.has(u"time"_s)) {
        const Result<QTime> time = call.time(u"time"_s);
        if (!time)
            return time.failure();
        span.start = *time;
    }
    if (call.has(u"minutes"_s)) {
        const Result<int> minutes = call.number(u"minutes"_s);
        if (!minutes)
            return minutes.failure();
        span.minutes = *minutes;
    }
    return span;
}

Result<> move(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    if (!session)
        return session.failure();
    const Result<LocalSpan> target = targetOf(call, session->span);
    if (!target)
        return target.failure();
    if (*target == session->span)
        return refused(u"Where to? Say --date or --time. Nothing was changed."_s);
    return runAndPrint(call, MoveSession{session->id, *target, call.has(u"with-clinic"_s)});
}

Result<> push(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    return session ? runAndPrint(call, PushLater{session->id}) : session.failure();
}

Result<> cancel(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    if (!session)
        return session.failure();
    return runAndPrint(call, CancelSession{session->id, call.value(u"reason"_s), call.has(u"with-clinic"_s)});
}

Result<> reinstate(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto state = teachingStateFrom(call.has(u"state"_s) ? call.value(u"state"_s) : u"planned"_s);
    if (!state)
        return refused(u"“%1” is not a state: planned or published."_s.arg(call.value(u"state"_s)));
    return runAndPrint(call, ReinstateSession{session->id, *state});
}

Result<> setSpeaker(CommandCall& call)
{
    const Result<TeachingSession> session = sessionOf(call);
    if (!session)
        return session.failure();
    const int number = call.positional(1).toInt();
    if (number < 1 || size_t(number) > session->speakers.size())
        return refused(
            u"“%1” is not the number of a speaker; that session has %2. Nothing was changed."_s.arg(
                call.positional(1),
                counted(qsizetype(session->speakers.size()), u"speaker"_s, u"speakers"_s)));
    const Speaker& seen = session->speakers[size_t(number) - 1];
    Speaker speaker = seen;
    if (call.has(u"name"_s))
        speaker.name = call.value(u"name"_s);
    if (call.has(u"role"_s))
        speaker.role = call.value(u"role"_s);
    if (call.has(u"email"_s)) {
        if (const Result<> taken = takeSpeakerEmail(speaker, call.value(u"email"_s)); !taken)
            return taken;
    }
    if (call.has(u"state"_s)) {
        if (const Result<> taken = takeSpeakerState(speaker, call.value(u"state"_s)); !taken)
            return taken;
    }
    return runAndPrint(call, SetSpeaker{session->id, size_t(number) - 1, seen, speaker});
}

} // namespace

std::vector<Command> programmeActCommands()
{
    const auto needs = CommandNeeds::SignIn;
    const QStringList session{u"SESSION"_s};
    const QCommandLineOption dryRun = option(u"dry-run"_s, u"show what would be done, and do nothing"_s);
    return {
        {u"programme swap"_s,
         u"Let two sessions exchange their topics"_s,
         needs,
         {u"SESSION"_s, u"SESSION"_s},
         {dryRun},
         &swap},
        {u"programme replace"_s,
         u"Give a session another topic; what is not said is empty"_s,
         needs,
         session,
         topicOptions() + QList{dryRun},
         &replace,
         {u"title"_s}},
        {u"programme move"_s,
         u"Move a session to another day or time"_s,
         needs,
         session,
         {option(u"date"_s, u"the other day"_s, u"DATE"_s), option(u"time"_s, u"its start"_s, u"TIME"_s),
          option(u"minutes"_s, u"its length"_s, u"NUMBER"_s), withClinicOption(), yesOption(), dryRun},
         &move},
        {u"programme push"_s,
         u"Push this topic and all later ones along by one session"_s,
         needs,
         session,
         {dryRun},
         &push},
        {u"programme cancel"_s,
         u"Cancel a session"_s,
         needs,
         session,
         {option(u"reason"_s, u"why"_s, u"TEXT"_s), withClinicOption(), yesOption(), dryRun},
         &cancel,
         {u"reason"_s}},
        {u"programme reinstate"_s,
         u"Let a cancelled session take place after all"_s,
         needs,
         session,
         {option(u"state"_s, u"planned (unless said) or published"_s, u"STATE"_s), dryRun},
         &reinstate},
        {u"programme speaker"_s,
         u"Change the N-th speaker of a session"_s,
         needs,
         {u"SESSION"_s, u"N"_s},
         {option(u"state"_s, u"to-invite, invited, confirmed or thanked"_s, u"STATE"_s),
          option(u"email"_s, u"the address; empty for none"_s, u"EMAIL"_s),
          option(u"name"_s, u"the name"_s, u"NAME"_s), option(u"role"_s, u"the role"_s, u"ROLE"_s), dryRun},
         &setSpeaker},
    };
}

} // namespace ledforum
