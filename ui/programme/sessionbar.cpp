// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/sessionbar.h"

#include "app/common/wording.h"
#include "ui/attendance/replywording.h"
#include "ui/programme/programmeactions.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString whatOf(const TermCell& cell)
{
    if (!cell.session)
        return cell.reason;
    QStringList parts{cell.session->title};
    if (cell.replies)
        parts << replyWords(*cell.replies);
    return parts.join(u" · "_s);
}

} // namespace

SessionBar::SessionBar(QWidget* parent)
    : QWidget(parent)
    , m_when(new PlainLabel({}, theme::TextStyle::Strong))
    , m_what(new PlainLabel({}, theme::TextStyle::Caption))
    , m_right(new QHBoxLayout)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(u"sessionBar"_s);
    setProperty("role", u"chosen"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_when->setObjectName(u"chosenWhen"_s);
    m_what->setObjectName(u"chosenWhat"_s);
    for (PlainLabel* label : {m_when, m_what})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_when);
    words->addWidget(m_what);
    m_right->setSpacing(theme::grid);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    m_rows->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    m_rows->setSpacing(theme::grid);
    m_rows->addLayout(row);
    row->addLayout(words, 1);
    row->addLayout(m_right);
}

void SessionBar::addWidget(QWidget* widget)
{
    if (m_hasDeeds)
        m_rows->addWidget(widget, 0, Qt::AlignLeft);
    else
        m_right->addWidget(widget);
}

Button* SessionBar::addDeed(const ProgrammeActions& actions, ProgrammeDeed deed)
{
    const DeedEntry& entry = *std::ranges::find(allDeeds(), deed, &DeedEntry::deed);
    QAction* action = actions.action(deed);
    auto* button = new Button(entry.text, ButtonKind::Secondary, entry.name + u"Button"_s);
    button->setToolTip(u"%1 (%2)"_s.arg(entry.text, entry.shortcut.toString(QKeySequence::NativeText)));
    button->setEnabled(action->isEnabled());
    connect(button, &Button::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &Button::setEnabled);
    m_right->addWidget(button);
    return button;
}

void SessionBar::addDeeds(ProgrammeActions& actions)
{
    using enum ProgrammeDeed;
    for (const ProgrammeDeed deed : {Swap, Replace, Move})
        addDeed(actions, deed);
    // The two share a place.
    Button* cancel = addDeed(actions, Cancel);
    Button* reinstate = addDeed(actions, Reinstate);
    reinstate->setVisible(false);
    connect(actions.action(Reinstate), &QAction::enabledChanged, this, [cancel, reinstate](bool isCancelled) {
        cancel->setVisible(!isCancelled);
        reinstate->setVisible(isCancelled);
    });
    m_right->addWidget(new MenuButton(u"Mor&e"_s, u"deedMore"_s, [&actions] { return actions.offered(); }));
    m_hasDeeds = true;
}

void SessionBar::show(const TermCell* cell)
{
    m_when->setText(cell ? longDate(cell->date) +
                               (cell->session ? u", "_s + timeSpan(cell->session->span) : QString())
                         : u"Choose a date"_s);
    m_what->setText(cell ? whatOf(*cell) : QString());
    m_what->setToolTip(m_what->text().toHtmlEscaped());
}

} // namespace ledforum
