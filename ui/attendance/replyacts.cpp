// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/replyacts.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

ReplyChange inverse(const ReplyChange& change)
{
    return {change.session, change.person, change.after, change.before};
}

QString ownSentence(const TeachingSession& session, const std::optional<Reply>& reply)
{
    const QString when = longDate(session.span.date);
    if (!reply)
        return u"Your reply for %1 was taken back."_s.arg(when);
    switch (reply->answer()) {
    case Answer::InRoom:
        return u"You are coming to the room on %1."_s.arg(when);
    case Answer::OnTeams:
        return u"You are coming on Teams on %1."_s.arg(when);
    case Answer::Apologies:
        return u"Your apologies for %1 were recorded."_s.arg(when);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<> ReplyActs::reply(const TeachingSession& session, const std::optional<Reply>& reply) const
{
    auto& replies = m_context.forum.replies();
    return remember(reply ? replies.reply(m_context.actor, session.id, *reply)
                          : replies.takeBack(m_context.actor, session.id),
                    u"reply for %1"_s.arg(longDate(session.span.date)), ownSentence(session, reply));
}

Result<> ReplyActs::replyFor(const TeachingSession& session, const Person& doctor,
                             const std::optional<Reply>& reply) const
{
    auto& replies = m_context.forum.replies();
    const QString name = doctor.fullName.value();
    return remember(reply ? replies.replyFor(m_context.actor, session.id, doctor.id, *reply)
                          : replies.takeBackFor(m_context.actor, session.id, doctor.id),
                    u"reply of %1"_s.arg(name),
                    reply ? u"%1: %2."_s.arg(name, displayName(*reply).toLower())
                          : u"The reply of %1 was taken back."_s.arg(name));
}

Result<> ReplyActs::remember(const Result<ReplyChange>& change, const QString& name,
                             const QString& sentence) const
{
    if (!change)
        return change.failure();
    const PageContext& page = m_context;
    const auto step = [&page](const ReplyChange& undone) {
        return [&page, undone] { return page.forum.replies().restore(page.actor, undone); };
    };
    if (change->before != change->after)
        page.undoable(name, step(inverse(*change)), step(*change));
    page.announce(MessageKind::Success, sentence);
    return Done{};
}

} // namespace ledforum
