// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicdaypanel.h"

#include "app/common/wording.h"
#include "ui/appointments/waitingpanel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString whereabouts(const ClinicView& clinic)
{
    if (clinic.isCancelled)
        return u"Cancelled: %1"_s.arg(clinic.cancellationReason);
    const QString time = timeSpan(clinic.span);
    return clinic.venue.isEmpty() ? time : u"%1 · %2"_s.arg(time, clinic.venue);
}

/// A time that the tutor may give to somebody in the waiting list.
std::optional<SlotView> freeIn(const TutorsDay& day)
{
    const auto free = std::ranges::find_if(day.rows, [](const TutorsDay::Row& row) {
        return !row.slot.attendee && !row.slot.view.isBlocked && row.heldFor.isEmpty() && !row.hasBegun;
    });
    return free == day.rows.end() || day.clinic.isCancelled ? std::nullopt : std::optional(free->slot.view);
}

} // namespace

ClinicDayPanel::ClinicDayPanel(QWidget* parent)
    : QWidget(parent)
    , m_table(new PlainTableView(u"clinicDayTable"_s, u"Who comes"_s))
    , m_title(new PlainLabel({}, theme::TextStyle::Subheading))
    , m_where(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_bookFor(new Button(u"&Book for a doctor…"_s, ButtonKind::Primary, u"clinicBookFor"_s))
    , m_move(new Button(u"&Move…"_s, ButtonKind::Secondary, u"clinicMove"_s))
    , m_cancel(new Button(u"&Cancel…"_s, ButtonKind::Secondary, u"clinicCancel"_s))
    , m_block(new Button(u"Bloc&k"_s, ButtonKind::Secondary, u"clinicBlock"_s))
    , m_join(new Button(u"&Join with next"_s, ButtonKind::Secondary, u"clinicJoin"_s))
    , m_separate(new Button(u"Se&parate"_s, ButtonKind::Secondary, u"clinicSeparate"_s))
    , m_waiting(new WaitingPanel)
{
    m_title->setObjectName(u"clinicDayTitle"_s);
    m_where->setObjectName(u"clinicDayWhere"_s);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(AttendeeModel::Topic);
    m_table->setMinimumHeight(3 * theme::rowHeight);
    connect(m_table, &PlainTableView::currentRowChanged, this, [this] {
        if (m_isLoading)
            return;
        updateActs();
        Q_EMIT choiceChanged();
    });
    connect(m_table, &PlainTableView::rowActivated, m_bookFor, &QAbstractButton::click);

    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::cardPadding, 2 * theme::grid, theme::cardPadding, theme::grid);
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_where->wrapped());
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addLayout(head);
    card->content().addWidget(m_table, 3);
    card->content().addWidget(makeActs());
    card->content().addWidget(m_waiting, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

QWidget* ClinicDayPanel::makeActs()
{
    connect(m_bookFor, &Button::clicked, this, &ClinicDayPanel::bookForAsked);
    connect(m_move, &Button::clicked, this, &ClinicDayPanel::moveAsked);
    connect(m_cancel, &Button::clicked, this, &ClinicDayPanel::cancelAsked);
    connect(m_block, &Button::clicked, this, &ClinicDayPanel::blockAsked);
    connect(m_join, &Button::clicked, this, &ClinicDayPanel::joinAsked);
    connect(m_separate, &Button::clicked, this, &ClinicDayPanel::separateAsked);
    auto* acts = new QWidget;
    auto* row = new QHBoxLayout(acts);
    row->setContentsMargins(theme::cardPadding, 12, theme::cardPadding, 12);
    row->setSpacing(theme::grid);
    for (Button* button : {m_bookFor, m_move, m_cancel, m_block, m_join, m_separate})
        row->addWidget(button);
    row->addStretch();
    return acts;
}

void ClinicDayPanel::show(TutorsDay day, LocalMoment now)
{
    m_day = std::move(day);
    m_now = now;
    m_title->setText(longDate(m_day.clinic.span.date));
    m_where->setText(whereabouts(m_day.clinic));
    const int row = m_table->currentRow();
    m_isLoading = true;
    m_model.show(m_day.rows);
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
    m_isLoading = false;
    m_waiting->show(m_day.waiting, freeIn(m_day), now.date);
    updateActs();
    Q_EMIT choiceChanged();
}

void ClinicDayPanel::clear()
{
    show({}, m_now);
    m_title->clear();
    m_where->clear();
}

void ClinicDayPanel::choose(SlotId slot)
{
    const auto row =
        std::ranges::find_if(m_day.rows, [slot](const TutorsDay::Row& r) { return r.slot.view.id == slot; });
    if (row != m_day.rows.end())
        m_table->chooseRow(int(row - m_day.rows.begin()));
}

const TutorsDay::Row* ClinicDayPanel::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

void ClinicDayPanel::updateActs()
{
    const TutorsDay::Row* row = chosen();
    const bool isToCome = row && !row->hasBegun && !m_day.clinic.isCancelled;
    const bool isTaken = row && row->slot.attendee;
    const bool isBlocked = row && row->slot.view.isBlocked;
    const bool isFree = isToCome && !isTaken && !isBlocked && row->heldFor.isEmpty();
    const bool isLast = !row || row == &m_model.rowAt(m_model.rowCount() - 1);
    const bool isHeld = row && !row->heldFor.isEmpty();
    m_block->setText(isBlocked ? u"&Free this time"_s : u"Bloc&k"_s);
    m_block->setAccessibleName(isBlocked ? u"Free this time"_s : u"Block"_s);
    // Only what goes with the time is there; what cannot be done at the moment is grey.
    const auto offer = [](Button* button, bool isThere, bool isPossible) {
        button->setEnabled(isPossible);
        button->setVisible(isThere);
    };
    offer(m_bookFor, !isTaken && !isBlocked, isFree);
    offer(m_move, isTaken, isToCome);
    offer(m_cancel, isTaken, isToCome);
    offer(m_block, !isTaken, isToCome && !isHeld);
    const bool isJoined = row && row->slot.view.isJoined;
    offer(m_join, !isJoined && !isBlocked, isToCome && !isHeld && !isLast);
    offer(m_separate, isJoined, isToCome);
}

} // namespace ledforum
