// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessionacts.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"

#include <memory>

namespace ledforum {

using namespace Qt::StringLiterals;

TeachingSession SessionActs::blank(QDate date) const
{
    const ForumSettings settings = currentSettings(m_context.forum);
    TeachingSession session;
    session.span = {date, settings.teachingStart, settings.teachingMinutes};
    session.venue = settings.site;
    return session;
}

Result<TeachingSession> SessionActs::add(const TeachingSession& session) const
{
    const PageContext& page = m_context;
    auto added = page.forum.programme().add(page.actor, session);
    if (!added)
        return added;
    if (added->state == TeachingState::Planned) {
        auto latest = std::make_shared<TeachingSessionId>(added->id);
        const auto again = [&page, session, latest]() -> Result<> {
            const auto repeated = page.forum.programme().add(page.actor, session);
            if (!repeated)
                return repeated.failure();
            *latest = repeated->id;
            return Done{};
        };
        page.undoable(u"new session on %1"_s.arg(plainDate(session.span.date)), again,
                      [&page, latest] { return page.forum.programme().remove(page.actor, *latest); });
    }
    page.announce(MessageKind::Success, u"%1 was added."_s.arg(longDate(session.span.date)));
    return added;
}

Result<> SessionActs::update(const TeachingSession& session) const
{
    const PageContext& page = m_context;
    const auto change = page.forum.programme().update(page.actor, session);
    if (!change)
        return change.failure();
    // Undoing swaps before and after, so the same step undoes and redoes.
    auto latest = std::make_shared<SessionChange>(*change);
    const auto swap = [&page, latest]() -> Result<> {
        const auto swapped = page.forum.programme().update(page.actor, latest->undone());
        if (!swapped)
            return swapped.failure();
        *latest = *swapped;
        return Done{};
    };
    page.undoable(u"edit of %1"_s.arg(longDate(session.span.date)), swap, swap);
    page.announce(MessageKind::Success, u"%1 was saved."_s.arg(longDate(session.span.date)));
    return Done{};
}

} // namespace ledforum
