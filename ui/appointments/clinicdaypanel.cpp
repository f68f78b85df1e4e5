// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicdaypanel.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

namespace {

QString whereabouts(const ClinicView& clinic)
{
    if (clinic.isCancelled)
        return u"Cancelled: %1"_s.arg(clinic.cancellationReason);
    const QString time = timeSpan(clinic.span);
    return clinic.venue.isEmpty() ? time : u"%1 · %2"_s.arg(time, clinic.venue);
}

QString whatIsSaidOf(const ClinicDaySlot& slot)
{
    if (!slot.attendee)
        return u"%1 is free."_s.arg(timeOfDay(slot.view.span.start));
    if (!slot.attendee->checksOut)
        return u"This booking does not check out: the file was changed by someone else."_s;
    return slot.attendee->message.isEmpty() ? u"No message."_s : slot.attendee->message;
}

} // namespace

ClinicDayPanel::ClinicDayPanel(QWidget* parent)
    : QWidget(parent)
    , m_table(new PlainTableView(u"clinicDayTable"_s, u"Who comes"_s))
    , m_title(new PlainLabel({}, TextStyle::Subheading))
    , m_where(new PlainLabel({}, TextStyle::Secondary))
    , m_who(new PlainLabel({}, TextStyle::Strong))
    , m_text(new PlainLabel)
{
    m_title->setObjectName(u"clinicDayTitle"_s);
    m_who->setObjectName(u"clinicWho"_s);
    m_text->setObjectName(u"clinicText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(AttendeeModel::Topic);
    connect(m_table, &PlainTableView::currentRowChanged, this, &ClinicDayPanel::showChosen);
    connect(m_table, &PlainTableView::rowActivated, this, &ClinicDayPanel::activated);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::cardPadding, theme::cardPadding, theme::cardPadding, 12);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_where);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::cardPadding, 2 * theme::grid, theme::cardPadding, theme::cardPadding);
    foot->setSpacing(theme::halfGrid);
    foot->addWidget(m_who->wrapped());
    foot->addWidget(m_text->wrapped());
    foot->addSpacing(theme::grid);
    foot->addWidget(new PlainLabel(u"Only you and the doctor can read this."_s, TextStyle::Caption));
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addLayout(head);
    card->content().addWidget(m_table, 1);
    card->content().addLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

void ClinicDayPanel::setDay(const ClinicView& clinic, std::vector<ClinicDaySlot> daySlots)
{
    m_title->setText(longDate(clinic.span.date));
    m_where->setText(whereabouts(clinic));
    const int row = m_table->currentRow();
    m_model.show(std::move(daySlots));
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
    showChosen();
}

const ClinicDaySlot* ClinicDayPanel::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.slotAt(row) : nullptr;
}

void ClinicDayPanel::showChosen()
{
    const ClinicDaySlot* slot = chosen();
    const bool isKnown = slot && slot->attendee && slot->attendee->checksOut;
    m_who->setVisible(isKnown);
    m_who->setText(isKnown ? slot->attendee->fullName : QString());
    m_text->setText(slot ? whatIsSaidOf(*slot) : QString());
    Q_EMIT choiceChanged();
}

} // namespace ledforum
