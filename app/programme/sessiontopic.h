// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

namespace ledforum {

/// What a session is about and who teaches it: what moves from date to date. Date, time, place, link,
/// capacity, state, the replies and the calendar event stay with the day.
struct SessionTopic
{
    QString title = {};
    bool isUntitled = false;
    TeachingArea area = TeachingArea::Other;
    bool isClinical = false;
    std::vector<Speaker> speakers = {};
    QStringList outcomes = {};
    QString leadershipDomain = {};
    QStringList specialties = {};

    friend bool operator==(const SessionTopic&, const SessionTopic&) = default;
};

/// That of a session which has been laid out and not filled.
[[nodiscard]] SessionTopic noTopic();
[[nodiscard]] SessionTopic topicOf(const TeachingSession& session);
[[nodiscard]] TeachingSession withTopic(TeachingSession session, const SessionTopic& topic);

/// For another date or time: who was invited or had confirmed is to be invited again.
[[nodiscard]] std::vector<Speaker> toInviteAgain(std::vector<Speaker> speakers);
[[nodiscard]] SessionTopic toInviteAgain(SessionTopic topic);

} // namespace ledforum
