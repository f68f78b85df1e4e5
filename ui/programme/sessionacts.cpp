// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessionacts.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/forum/currentsettings.h"

#include <memory>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Undoes the latest change, and keeps what it takes to do it again: the same step undoes and redoes.
UndoableAct::Step turningBack(const PageContext& page, const ProgrammeChange& change)
{
    return [&page, latest = std::make_shared<ProgrammeChange>(change)]() -> Result<> {
        const auto turned = page.forum.programme().acts().undo(page.actor, *latest);
        if (!turned)
            return turned.failure();
        *latest = *turned;
        return Done{};
    };
}

} // namespace

TeachingSession SessionActs::blank(QDate date) const
{
    const ForumSettings settings = currentSettings(m_context.forum);
    TeachingSession session;
    session.span = {date, settings.teachingStart, settings.teachingMinutes};
    session.venue = settings.site;
    return session;
}

Result<ProgrammeChange> SessionActs::carryOut(const ProgrammeAct& act, const QString& name,
                                              const std::optional<ProgrammeChange>& expected) const
{
    auto change = m_context.forum.programme().acts().apply(m_context.actor, act, expected);
    if (!change || change->isEmpty())
        return change;
    const UndoableAct::Step turn = turningBack(m_context, *change);
    m_context.undoable(name, turn, turn);
    return change;
}

Result<TeachingSession> SessionActs::add(const TeachingSession& session) const
{
    const PageContext& page = m_context;
    const auto added = page.forum.programme().acts().apply(page.actor, AddSession{session});
    if (!added)
        return added.failure();
    const TeachingSession stored = added->added.front();
    if (stored.state == TeachingState::Planned) {
        const auto turn = turningBack(page, *added);
        page.undoable(u"new session on %1"_s.arg(plainDate(session.span.date)), turn, turn);
    }
    page.announce(MessageKind::Success, u"%1 was added."_s.arg(longDate(session.span.date)));
    return stored;
}

Result<> SessionActs::update(const TeachingSession& session) const
{
    const auto change = carryOut(ChangeSession{session}, u"edit of %1"_s.arg(longDate(session.span.date)));
    if (!change)
        return change.failure();
    m_context.announce(MessageKind::Success, u"%1 was saved."_s.arg(longDate(session.span.date)));
    return Done{};
}

} // namespace ledforum
