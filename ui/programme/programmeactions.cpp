// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmeactions.h"

#include "ui/shell/theme.h"

#include <QAction>
#include <QWidget>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isToCome(const TeachingSession& session)
{
    return session.state == TeachingState::Planned || session.state == TeachingState::Published;
}

bool isOfferedFor(ProgrammeDeed deed, const TeachingSession& session)
{
    switch (deed) {
    case ProgrammeDeed::Open:
        return true;
    case ProgrammeDeed::Replies:
        return session.state != TeachingState::Cancelled;
    case ProgrammeDeed::Reinstate:
        return session.state == TeachingState::Cancelled;
    case ProgrammeDeed::Add:
        return false;
    case ProgrammeDeed::CloseDay:
    case ProgrammeDeed::Swap:
    case ProgrammeDeed::Replace:
    case ProgrammeDeed::Move:
    case ProgrammeDeed::PushLater:
    case ProgrammeDeed::Cancel:
        return isToCome(session);
    }
    Q_UNREACHABLE();
}

} // namespace

const std::vector<DeedEntry>& allDeeds()
{
    using enum ProgrammeDeed;
    static const std::vector<DeedEntry> deeds = {
        {Open, u"deedOpen"_s, u"Edit…"_s, u"edit"_s, u"Ctrl+E"_s},
        {Replies, u"deedReplies"_s, u"Who is coming…"_s, u"people"_s, u"Ctrl+W"_s},
        {Swap, u"deedSwap"_s, u"Swap with…"_s, u"swap"_s, u"Ctrl+S"_s},
        {Replace, u"deedReplace"_s, u"Replace content…"_s, u"edit"_s, u"Ctrl+R"_s},
        {Move, u"deedMove"_s, u"Move…"_s, u"clock"_s, u"Ctrl+M"_s},
        {PushLater, u"deedPushLater"_s, u"Push later topics…"_s, u"next"_s, u"Ctrl+Shift+Right"_s},
        {Cancel, u"deedCancel"_s, u"Cancel session…"_s, u"close"_s, u"Ctrl+Del"_s},
        {Reinstate, u"deedReinstate"_s, u"Reinstate…"_s, u"redo"_s, u"Ctrl+I"_s},
        {Add, u"deedAdd"_s, u"Add a session here…"_s, u"add"_s, {}},
        {CloseDay, u"deedCloseDay"_s, u"Add closure…"_s, u"calendar"_s, u"Ctrl+D"_s},
    };
    return deeds;
}

bool isOffered(ProgrammeDeed deed, const TermCell* cell)
{
    if (!cell)
        return false;
    if (cell->session)
        return isOfferedFor(deed, *cell->session);
    return cell->kind == TermCell::Kind::Gap &&
           (deed == ProgrammeDeed::Add || deed == ProgrammeDeed::CloseDay);
}

ProgrammeActions::ProgrammeActions(QWidget& page)
    : QObject(&page)
{
    for (const DeedEntry& entry : allDeeds()) {
        auto* action = new QAction(theme::icon(entry.icon), entry.text, this);
        action->setObjectName(entry.name);
        action->setShortcut(entry.shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(false);
        page.addAction(action);
        connect(action, &QAction::triggered, this, [this, deed = entry.deed] { Q_EMIT wanted(deed); });
        m_actions[entry.deed] = action;
    }
}

void ProgrammeActions::offerFor(const TermCell* cell)
{
    for (const auto& [deed, action] : m_actions)
        action->setEnabled(isOffered(deed, cell));
}

QList<QAction*> ProgrammeActions::offered() const
{
    QList<QAction*> offered;
    for (const DeedEntry& entry : allDeeds()) {
        if (action(entry.deed)->isEnabled())
            offered << action(entry.deed);
    }
    return offered;
}

} // namespace ledforum
