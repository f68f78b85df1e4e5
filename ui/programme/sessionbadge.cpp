// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessionbadge.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isYetToBeHeld(const TeachingSession& session)
{
    return session.state == TeachingState::Planned || session.state == TeachingState::Published;
}

bool lacksTopic(const TeachingSession& session)
{
    return isYetToBeHeld(session) && session.isUntitled;
}

bool lacksSpeaker(const TeachingSession& session)
{
    return isYetToBeHeld(session) && !session.isUntitled && session.speakers.empty();
}

PillTone toneOf(TeachingState state)
{
    switch (state) {
    case TeachingState::Planned:
        return PillTone::Neutral;
    case TeachingState::Published:
        return PillTone::Accent;
    case TeachingState::Held:
        return PillTone::Success;
    case TeachingState::Cancelled:
        return PillTone::Danger;
    }
    Q_UNREACHABLE();
}

} // namespace

Badge stateBadge(const TeachingSession& session)
{
    return {nameOf(session.state), toneOf(session.state)};
}

std::optional<Badge> gapBadge(const TeachingSession& session)
{
    if (lacksTopic(session))
        return Badge{u"No topic"_s, PillTone::Warning};
    if (lacksSpeaker(session))
        return Badge{u"No speaker"_s, PillTone::Warning};
    return std::nullopt;
}

QString summaryOf(const std::vector<TeachingSession>& sessions)
{
    const auto number = [&sessions](auto predicate) { return std::ranges::count_if(sessions, predicate); };
    QStringList parts{counted(qsizetype(sessions.size()), u"session"_s, u"sessions"_s)};
    if (const auto count = number(lacksTopic))
        parts << u"%1 without a topic"_s.arg(count);
    if (const auto count = number(lacksSpeaker))
        parts << u"%1 without a speaker"_s.arg(count);
    if (const auto count =
            number([](const TeachingSession& s) { return s.state == TeachingState::Cancelled; }))
        parts << u"%1 cancelled"_s.arg(count);
    return parts.join(u" · "_s);
}

} // namespace ledforum
