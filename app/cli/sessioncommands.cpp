// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json.h"
#include "app/cli/programmecommands.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/programme/programmeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList partsOf(const QStringList& values)
{
    return values.join(u';').split(u';');
}

/// Names and roles belong together by their order.
std::vector<Speaker> speakersOf(const QStringList& names, const QStringList& roles)
{
    std::vector<Speaker> speakers;
    for (qsizetype i = 0; i < names.size(); ++i)
        speakers.push_back({names[i].trimmed(), roles.value(i).trimmed()});
    return speakers;
}

Result<> readTexts(const CommandCall& call, TeachingSession& session)
{
    const auto take = [&](const QString& name, QString& field) {
        if (call.has(name))
            field = call.value(name);
    };
    take(u"title"_s, session.title);
    take(u"venue"_s, session.venue);
    take(u"link"_s, session.onlineLink);
    take(u"leadership-domain"_s, session.leadershipDomain);
    take(u"reason"_s, session.cancellationReason);
    if (call.has(u"outcomes"_s))
        session.outcomes = partsOf(call.values(u"outcomes"_s));
    if (call.has(u"specialties"_s))
        session.specialties = partsOf(call.values(u"specialties"_s));
    if (call.has(u"speaker"_s)) {
        session.speakers = speakersOf(call.values(u"speaker"_s), call.values(u"speaker-role"_s));
    } else if (call.has(u"speaker-role"_s)) {
        const QStringList roles = call.values(u"speaker-role"_s);
        if (roles.size() > qsizetype(session.speakers.size()))
            return refused(u"A role needs its speaker: say --speaker too. Nothing was changed."_s);
        for (qsizetype i = 0; i < roles.size(); ++i)
            session.speakers[size_t(i)].role = roles[i];
    }
    return Done();
}

Result<> readChoices(const CommandCall& call, TeachingSession& session)
{
    if (call.has(u"area"_s)) {
        const auto area = teachingAreaFrom(call.value(u"area"_s));
        if (!area)
            return refused(
                u"“%1” is not an area: clinical, nhs-systems, leadership, career-and-wellbeing or other."_s
                    .arg(call.value(u"area"_s)));
        session.area = *area;
    }
    if (call.has(u"clinical"_s)) {
        const QString word = call.value(u"clinical"_s).toLower();
        if (word != "yes"_L1 && word != "no"_L1)
            return refused(u"--clinical is yes or no, not “%1”."_s.arg(word));
        session.isClinical = word == "yes"_L1;
    }
    if (call.has(u"state"_s)) {
        const auto state = teachingStateFrom(call.value(u"state"_s));
        if (!state)
            return refused(
                u"“%1” is not a state: planned, published or cancelled."_s.arg(call.value(u"state"_s)));
        session.state = *state;
    }
    return Done();
}

Result<> readTimes(const CommandCall& call, TeachingSession& session)
{
    if (call.has(u"date"_s)) {
        const Result<QDate> date = call.date(u"date"_s);
        if (!date)
            return date.failure();
        session.span.date = *date;
    }
    if (call.has(u"start"_s)) {
        const Result<QTime> start = call.time(u"start"_s);
        if (!start)
            return start.failure();
        session.span.start = *start;
    }
    if (call.has(u"minutes"_s)) {
        const Result<int> minutes = call.number(u"minutes"_s);
        if (!minutes)
            return minutes.failure();
        session.span.minutes = *minutes;
    }
    return Done();
}

/// Writes what the options say over a session's fields.
Result<> readOptions(const CommandCall& call, TeachingSession& session)
{
    for (const auto& read : {&readTexts, &readChoices, &readTimes}) {
        if (const Result<> done = read(call, session); !done)
            return done;
    }
    return Done();
}

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
    if (const Result<> read = readOptions(call, session); !read)
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
    if (const Result<> read = readOptions(call, session); !read)
        return read;
    const Result<SessionChange> change = programme.update(call.actor(), session);
    if (!change)
        return change.failure();
    print(call, change->after);
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

QList<QCommandLineOption> fieldOptions()
{
    return {
        option(u"title"_s, u"its topic"_s, u"TEXT"_s),
        option(u"area"_s, u"clinical, nhs-systems, leadership, career-and-wellbeing or other"_s, u"AREA"_s),
        option(u"clinical"_s, u"whether it counts as clinical: yes or no"_s, u"yes|no"_s),
        option(u"speaker"_s, u"a speaker's name; once for each"_s, u"NAME"_s),
        option(u"speaker-role"_s, u"their role, in the same order"_s, u"ROLE"_s),
        option(u"outcomes"_s, u"learning outcomes, with semicolons between"_s, u"TEXT"_s),
        option(u"leadership-domain"_s, u"of a leadership framework"_s, u"TEXT"_s),
        option(u"specialties"_s, u"for whom, with semicolons between"_s, u"NAMES"_s),
        option(u"venue"_s, u"where it takes place"_s, u"TEXT"_s),
        option(u"link"_s, u"where it takes place online; http or https"_s, u"LINK"_s),
        option(u"state"_s, u"planned, published or cancelled"_s, u"STATE"_s),
        option(u"reason"_s, u"why it is cancelled"_s, u"TEXT"_s),
        option(u"date"_s, u"its day"_s, u"DATE"_s),
        option(u"start"_s, u"its start"_s, u"TIME"_s),
        option(u"minutes"_s, u"its length"_s, u"NUMBER"_s)};
}

} // namespace

std::vector<Command> sessionCommands()
{
    return {
        {u"programme add"_s, u"Add one session by hand"_s, CommandNeeds::SignIn, {}, fieldOptions(), &add},
        {u"programme set"_s,
         u"Change a session"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s},
         fieldOptions(),
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
