// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/sessiontopic.h"

#include "app/programme/sessionrules.h"

namespace ledforum {

SessionTopic noTopic()
{
    return {.title = untitledTitle(), .isUntitled = true};
}

SessionTopic topicOf(const TeachingSession& session)
{
    return {.title = session.title,
            .isUntitled = session.isUntitled,
            .area = session.area,
            .isClinical = session.isClinical,
            .speakers = session.speakers,
            .outcomes = session.outcomes,
            .leadershipDomain = session.leadershipDomain,
            .specialties = session.specialties};
}

TeachingSession withTopic(TeachingSession session, const SessionTopic& topic)
{
    session.title = topic.title;
    session.isUntitled = topic.isUntitled;
    session.area = topic.area;
    session.isClinical = topic.isClinical;
    session.speakers = topic.speakers;
    session.outcomes = topic.outcomes;
    session.leadershipDomain = topic.leadershipDomain;
    session.specialties = topic.specialties;
    return session;
}

std::vector<Speaker> toInviteAgain(std::vector<Speaker> speakers)
{
    for (Speaker& speaker : speakers) {
        if (speaker.state == SpeakerState::Invited || speaker.state == SpeakerState::Confirmed)
            speaker.state = SpeakerState::ToInvite;
    }
    return speakers;
}

SessionTopic toInviteAgain(SessionTopic topic)
{
    topic.speakers = toInviteAgain(std::move(topic.speakers));
    return topic;
}

} // namespace ledforum
