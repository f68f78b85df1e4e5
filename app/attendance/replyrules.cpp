// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/replyrules.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure roomIsFull(const TeachingSession& session)
{
    const QString full = u"The room is full: %1 of %1 places are taken."_s.arg(*session.capacity);
    if (session.onlineLink.isEmpty())
        return refused(full + u" Ask the Medical Education Team about a larger room. Nothing was changed."_s);
    return refused(full + u" You can come on Teams instead. Nothing was changed."_s);
}

std::optional<Failure> tooLate(const TeachingSession& session, const std::optional<Reply>& reply,
                               ReplyGiver giver, bool isClosed, LocalMoment now)
{
    const QString day = longDate(session.span.date);
    if (session.state == TeachingState::Cancelled)
        return refused(u"The session on %1 is cancelled: there is nothing to reply to."_s.arg(day));
    if (isClosed || session.state == TeachingState::Held)
        return refused(u"The register of %1 is closed. Nothing was changed."_s.arg(day));
    const bool isComing = reply && reply->isComing();
    if (now >= session.span.startMoment() && (giver == ReplyGiver::Doctor || isComing)) {
        return refused(u"The session on %1 began at %2: replies are kept as they were then."_s.arg(
            day, timeOfDay(session.span.start)));
    }
    return std::nullopt;
}

} // namespace

std::optional<Failure> refusalToReply(const TeachingSession& session, const std::optional<Reply>& reply,
                                      ReplyGiver giver, int othersInRoom, bool isClosed, LocalMoment now)
{
    if (const auto late = tooLate(session, reply, giver, isClosed, now))
        return late;
    if (reply == Reply::inRoom() && session.capacity && othersInRoom >= *session.capacity)
        return roomIsFull(session);
    if (reply == Reply::onTeams() && session.onlineLink.isEmpty()) {
        return refused(u"The session on %1 has no Teams link yet. Come to the room, or ask the Medical "
                       "Education Team for a link. Nothing was changed."_s.arg(longDate(session.span.date)));
    }
    return std::nullopt;
}

MarkStatus statusOnClosing(const std::optional<Reply>& reply)
{
    return reply && !reply->isComing() ? MarkStatus::Apologies : MarkStatus::DidNotAttend;
}

} // namespace ledforum
