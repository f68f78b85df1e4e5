// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmedialogs.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/repliesdialog.h"
#include "ui/programme/canceldialog.h"
#include "ui/programme/closedaydialog.h"
#include "ui/programme/generatedialog.h"
#include "ui/programme/movedialog.h"
#include "ui/programme/pushdialog.h"
#include "ui/programme/reinstatedialog.h"
#include "ui/programme/replacedialog.h"
#include "ui/programme/sessionacts.h"
#include "ui/programme/sessiondetails.h"
#include "ui/programme/sessioneditor.h"
#include "ui/programme/swapdialog.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QDate beginningOf(const Period& period, QDate today)
{
    return period.contains(today) ? today : period.first();
}

} // namespace

void ProgrammeDialogs::open(ProgrammeDeed deed, const TermCell& cell)
{
    switch (deed) {
    case ProgrammeDeed::Open:
        return openDetails(cell);
    case ProgrammeDeed::Add:
        return addOn(cell.date);
    case ProgrammeDeed::CloseDay:
        return (new CloseDayDialog(cell, m_context, &m_page))->open();
    default:
        if (cell.session)
            openAct(deed, cell);
    }
}

void ProgrammeDialogs::openAct(ProgrammeDeed deed, const TermCell& cell)
{
    const TeachingSession& session = *cell.session;
    switch (deed) {
    case ProgrammeDeed::Replies:
        return (new RepliesDialog(session, m_context, &m_page))->open();
    case ProgrammeDeed::Swap:
        return (new SwapDialog(session, othersThan(session), m_context, &m_page))->open();
    case ProgrammeDeed::Replace:
        return (new ReplaceDialog(session, m_context, &m_page))->open();
    case ProgrammeDeed::Move:
        return (new MoveDialog(session, m_context, &m_page))->open();
    case ProgrammeDeed::PushLater:
        return (new PushDialog(session, m_context, &m_page))->open();
    case ProgrammeDeed::Cancel:
        return (new CancelDialog(cell, m_context, &m_page))->open();
    case ProgrammeDeed::Reinstate:
        return (new ReinstateDialog(session, m_context, &m_page))->open();
    default:
        return;
    }
}

std::vector<TeachingSession> ProgrammeDialogs::othersThan(const TeachingSession& session) const
{
    const LocalMoment now = m_context.forum.clock().now();
    const auto listed =
        m_context.forum.programme().list(m_context.actor, std::min(now.date, session.span.date));
    std::vector<TeachingSession> others = listed ? *listed : std::vector<TeachingSession>();
    std::erase_if(others, [&](const TeachingSession& other) {
        const bool isAhead = other.state == TeachingState::Planned || other.state == TeachingState::Published;
        return other.id == session.id || !isAhead || other.span.endMoment() <= now;
    });
    return others;
}

void ProgrammeDialogs::openDetails(const TermCell& cell)
{
    const bool mayEdit = allows(m_context.actor.roles(), Permission::EditProgramme);
    if (!cell.session) {
        if (mayEdit && cell.kind == TermCell::Kind::Gap)
            addOn(cell.date);
        return;
    }
    if (!mayEdit) {
        auto* details = new SessionDetails(*cell.session, &m_page);
        return details->open();
    }
    auto* editor = new SessionEditor(
        longDate(cell.date), *cell.session,
        [this](const TeachingSession& typed) { return SessionActs(m_context).update(typed); }, &m_page);
    editor->open();
}

void ProgrammeDialogs::add(const Period& period)
{
    addOn(beginningOf(period, m_context.forum.clock().today()));
}

void ProgrammeDialogs::addOn(QDate date)
{
    const SessionActs acts(m_context);
    const auto store = [this, acts](const TeachingSession& typed) -> Result<> {
        const auto added = acts.add(typed);
        if (!added)
            return added.failure();
        Q_EMIT sessionWanted(added->id);
        return Done{};
    };
    auto* editor = new SessionEditor(u"Add a session"_s, acts.blank(date), store, &m_page);
    editor->open();
}

void ProgrammeDialogs::generate(const Period& period)
{
    const PageContext& page = m_context;
    const auto plan = [&page](const PlanRequest& request) {
        return page.forum.programme().plan(page.actor, request);
    };
    const auto carryOut = [this, &page](const PlanRequest& request) {
        auto done = page.forum.programme().generate(page.actor, request);
        if (done)
            showGenerated(*done);
        return done;
    };
    auto* dialog = new GenerateDialog(beginningOf(period, page.forum.clock().today()), period.last(), plan,
                                      carryOut, &m_page);
    dialog->open();
}

void ProgrammeDialogs::showGenerated(const ProgrammePlan& plan)
{
    const auto first = std::ranges::find(plan.days, PlannedDay::Outcome::Add, &PlannedDay::outcome);
    if (first != plan.days.end())
        Q_EMIT dateWanted(first->span.date);
    m_context.announce(MessageKind::Success, u"%1 added."_s.arg(addedWords(plan)));
}

} // namespace ledforum
