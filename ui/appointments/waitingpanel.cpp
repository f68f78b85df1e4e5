// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/waitingpanel.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

WaitingPanel::WaitingPanel(QWidget* parent)
    : QWidget(parent)
    , m_table(new PlainTableView(u"waitingTable"_s, u"Waiting list"_s))
    , m_why(new PlainLabel({}, theme::TextStyle::Caption))
    , m_tell(new Button(u"&Tell…"_s, ButtonKind::Secondary, u"waitingTell"_s))
    , m_give(new Button(u"&Give"_s, ButtonKind::Secondary, u"waitingGive"_s))
    , m_remove(new Button(u"Remo&ve…"_s, ButtonKind::Quiet, u"waitingRemove"_s))
{
    m_why->setObjectName(u"waitingWhy"_s);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(WaitingModel::Why);
    m_table->setMinimumHeight(3 * theme::rowHeight);
    auto* acts = new QHBoxLayout;
    acts->setContentsMargins(theme::cardPadding, theme::grid, theme::cardPadding, 12);
    acts->setSpacing(theme::grid);
    acts->addWidget(m_tell);
    acts->addWidget(m_give);
    acts->addWidget(m_remove);
    acts->addStretch();
    auto* why = new QVBoxLayout;
    why->setContentsMargins(theme::cardPadding, theme::grid, theme::cardPadding, 0);
    why->addWidget(m_why->wrapped());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addLayout(why);
    column->addLayout(acts);
    connect(m_table, &PlainTableView::currentRowChanged, this, &WaitingPanel::updateActions);
    connect(m_table, &PlainTableView::rowActivated, m_tell, &QAbstractButton::click);
    connect(m_tell, &Button::clicked, this, &WaitingPanel::tellAsked);
    connect(m_give, &Button::clicked, this, &WaitingPanel::giveAsked);
    connect(m_remove, &Button::clicked, this, &WaitingPanel::removeAsked);
}

void WaitingPanel::show(std::vector<WaitingEntry> entries, const std::optional<SlotView>& freeTime,
                        QDate today)
{
    const int row = m_table->currentRow();
    m_freeTime = freeTime;
    m_model.show(std::move(entries), today);
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
    setVisible(m_model.rowCount() > 0);
    updateActions();
}

const WaitingEntry* WaitingPanel::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.entryAt(row) : nullptr;
}

void WaitingPanel::updateActions()
{
    const WaitingEntry* entry = chosen();
    const bool isStanding = entry && entry->state != PlaceState::Expired;
    m_tell->setEnabled(isStanding && !entry->neutralText.isEmpty());
    m_tell->setText(isStanding && entry->attendee.checksOut ? u"&Tell %1…"_s.arg(entry->attendee.fullName)
                                                            : u"&Tell…"_s);
    const bool mayGive = isStanding && m_freeTime && !entry->offer;
    m_give->setEnabled(mayGive);
    m_give->setText(m_freeTime ? u"&Give %1"_s.arg(timeOfDay(m_freeTime->span.start)) : u"&Give a time"_s);
    m_remove->setEnabled(isStanding);
    m_remove->setAccessibleDescription(u"Takes the chosen place off the waiting list"_s);
    for (Button* button : {m_tell, m_give, m_remove})
        button->setAccessibleName(button->text().remove(u'&'));
    m_why->setText(entry ? m_model.index(m_table->currentRow(), WaitingModel::Why).data().toString()
                         : QString());
}

} // namespace ledforum
