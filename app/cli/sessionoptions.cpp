// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/sessionoptions.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QStringList partsOf(const QStringList& values)
{
    return values.join(u';').split(u';');
}

/// Whoever was a speaker already keeps address and state.
std::vector<Speaker> speakersOf(const QStringList& names, const std::vector<Speaker>& before)
{
    std::vector<Speaker> speakers;
    for (const QString& name : names) {
        Speaker speaker{name.trimmed(), {}};
        const auto known = std::ranges::find(before, speaker.name, &Speaker::name);
        if (known != before.end()) {
            speaker.email = known->email;
            speaker.state = known->state;
        }
        speakers.push_back(speaker);
    }
    return speakers;
}

/// Hands the n-th value of an option to the n-th speaker.
template <class Take>
Result<> takeForSpeakers(const CommandCall& call, const QString& name, TeachingSession& session, Take take)
{
    const QStringList values = call.values(name);
    if (values.size() > qsizetype(session.speakers.size()))
        return refused(u"--%1 needs its speaker: say --speaker too. Nothing was changed."_s.arg(name));
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (const Result<> taken = take(session.speakers[size_t(i)], values[i]); !taken)
            return taken;
    }
    return Done();
}

Result<> readSpeakers(const CommandCall& call, TeachingSession& session)
{
    if (call.has(u"speaker"_s))
        session.speakers = speakersOf(call.values(u"speaker"_s), session.speakers);
    const auto takeRole = [](Speaker& speaker, const QString& role) -> Result<> {
        speaker.role = role.trimmed();
        return Done();
    };
    if (const auto read = takeForSpeakers(call, u"speaker-role"_s, session, takeRole); !read)
        return read;
    if (const auto read = takeForSpeakers(call, u"speaker-email"_s, session, &takeSpeakerEmail); !read)
        return read;
    return takeForSpeakers(call, u"speaker-state"_s, session, &takeSpeakerState);
}

void take(const CommandCall& call, const QString& name, QString& field)
{
    if (call.has(name))
        field = call.value(name);
}

void readTexts(const CommandCall& call, TeachingSession& session)
{
    take(call, u"title"_s, session.title);
    take(call, u"leadership-domain"_s, session.leadershipDomain);
    if (call.has(u"outcomes"_s))
        session.outcomes = partsOf(call.values(u"outcomes"_s));
    if (call.has(u"specialties"_s))
        session.specialties = partsOf(call.values(u"specialties"_s));
}

Result<> readKind(const CommandCall& call, TeachingSession& session)
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
    return Done();
}

Result<> readPlaceAndState(const CommandCall& call, TeachingSession& session)
{
    take(call, u"venue"_s, session.venue);
    take(call, u"link"_s, session.onlineLink);
    take(call, u"reason"_s, session.cancellationReason);
    if (!call.has(u"state"_s))
        return Done();
    const auto state = teachingStateFrom(call.value(u"state"_s));
    if (!state)
        return refused(
            u"“%1” is not a state: planned, published or cancelled."_s.arg(call.value(u"state"_s)));
    session.state = *state;
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

Result<> readCapacity(const CommandCall& call, TeachingSession& session)
{
    if (!call.has(u"capacity"_s))
        return Done();
    session.capacity.reset();
    if (call.value(u"capacity"_s) == "none"_L1)
        return Done();
    const Result<int> places = call.number(u"capacity"_s);
    if (!places)
        return places.failure();
    session.capacity = *places;
    return Done();
}

} // namespace

Result<> takeSpeakerEmail(Speaker& speaker, const QString& text)
{
    speaker.email = EmailAddress::parse(text);
    if (!speaker.email && !text.trimmed().isEmpty())
        return refused(u"“%1” is not an e-mail address. Nothing was changed."_s.arg(text));
    return Done();
}

Result<> takeSpeakerState(Speaker& speaker, const QString& text)
{
    const auto state = speakerStateFrom(text);
    if (!state)
        return refused(
            u"“%1” is not a speaker’s state: to-invite, invited, confirmed or thanked."_s.arg(text));
    speaker.state = *state;
    return Done();
}

Result<> readTopicOptions(const CommandCall& call, TeachingSession& session)
{
    readTexts(call, session);
    if (const Result<> read = readKind(call, session); !read)
        return read;
    return readSpeakers(call, session);
}

Result<> readSessionOptions(const CommandCall& call, TeachingSession& session)
{
    for (const auto& read : {&readTopicOptions, &readPlaceAndState, &readTimes, &readCapacity}) {
        if (const Result<> done = read(call, session); !done)
            return done;
    }
    return Done();
}

QList<QCommandLineOption> topicOptions()
{
    return {
        option(u"title"_s, u"its topic"_s, u"TEXT"_s),
        option(u"area"_s, u"clinical, nhs-systems, leadership, career-and-wellbeing or other"_s, u"AREA"_s),
        option(u"clinical"_s, u"whether it counts as clinical: yes or no"_s, u"yes|no"_s),
        option(u"speaker"_s, u"a speaker's name; once for each"_s, u"NAME"_s),
        option(u"speaker-role"_s, u"their role, in the same order"_s, u"ROLE"_s),
        option(u"speaker-email"_s, u"their e-mail address, in the same order"_s, u"EMAIL"_s),
        option(u"speaker-state"_s, u"to-invite, invited, confirmed or thanked, in the same order"_s,
               u"STATE"_s),
        option(u"outcomes"_s, u"learning outcomes, with semicolons between"_s, u"TEXT"_s),
        option(u"leadership-domain"_s, u"of a leadership framework"_s, u"TEXT"_s),
        option(u"specialties"_s, u"for whom, with semicolons between"_s, u"NAMES"_s)};
}

QList<QCommandLineOption> sessionOptions()
{
    return topicOptions() + QList<QCommandLineOption>{
                                option(u"capacity"_s, u"how many the room holds, or none"_s, u"NUMBER"_s),
                                option(u"venue"_s, u"where it takes place"_s, u"TEXT"_s),
                                option(u"link"_s, u"where it takes place online; http or https"_s, u"LINK"_s),
                                option(u"state"_s, u"planned, published or cancelled"_s, u"STATE"_s),
                                option(u"reason"_s, u"why it is cancelled"_s, u"TEXT"_s),
                                option(u"date"_s, u"its day"_s, u"DATE"_s),
                                option(u"start"_s, u"its start"_s, u"TIME"_s),
                                option(u"minutes"_s, u"its length"_s, u"NUMBER"_s)};
}

} // namespace ledforum
