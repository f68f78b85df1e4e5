// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/waitingrow.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotstate.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString dayName(const ClinicView& clinic)
{
    return clinic.span.date.toString(Qt::ISODate);
}

bool isFull(const ClinicView& clinic)
{
    return std::ranges::none_of(clinic.slotViews, &SlotView::canBeBooked);
}

bool isStanding(const OwnPlace* place)
{
    return place && place->state != PlaceState::Expired;
}

} // namespace

QString placeWords(const OwnPlace& place, QDate today)
{
    if (place.offer)
        return u"%1 is held for you %2"_s.arg(timeOfDay(place.offer->span.start),
                                              untilWords(place.offer->ends, today));
    if (place.numberInLine <= 1)
        return u"You are next in line"_s;
    return u"You are %1 in line"_s.arg(ordinal(place.numberInLine));
}

bool WaitingRow::hasSomethingToSay(const ClinicView& clinic, const OwnPlace* place)
{
    return isStanding(place) || clinic.mayJoinWaitingList;
}

WaitingRow::WaitingRow(const ClinicView& clinic, const OwnPlace* place, QDate today, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    setObjectName(u"waiting-"_s + dayName(clinic));
    if (isStanding(place))
        showOwn(*place, today);
    else
        showWayIn(clinic);
}

void WaitingRow::showOwn(const OwnPlace& place, QDate today)
{
    const QString day = place.clinicSpan.date.toString(Qt::ISODate);
    auto* row = static_cast<QHBoxLayout*>(layout());
    auto* pill = new Pill(placeWords(place, today), PillTone::Accent);
    pill->setObjectName(u"waitingPlace-"_s + day);
    pill->setAccessibleName(pill->word());
    row->addWidget(pill, 0, Qt::AlignTop);
    auto* reason = (new PlainLabel(place.reason, theme::TextStyle::Caption))->wrapped();
    reason->setObjectName(u"waitingReason-"_s + day);
    row->addWidget(reason, 1);
    auto* leave = new Button(u"Leave the waiting list…"_s, ButtonKind::Quiet, u"waitingLeave-"_s + day);
    connect(leave, &Button::clicked, this, &WaitingRow::leaveAsked);
    row->addWidget(leave, 0, Qt::AlignTop);
}

void WaitingRow::showWayIn(const ClinicView& clinic)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    const QString others = clinic.waiting > 0 ? u" (%1 waiting)"_s.arg(clinic.waiting) : QString();
    row->addWidget(new PlainLabel(isFull(clinic) ? u"All times are taken."_s : u"None of these suit?"_s,
                                  theme::TextStyle::Secondary));
    auto* join = new Button(u"Join the waiting list%1"_s.arg(others), ButtonKind::Quiet,
                            u"waitingJoin-"_s + dayName(clinic));
    join->setAccessibleName(u"Join the waiting list of %1%2"_s.arg(longDate(clinic.span.date), others));
    connect(join, &Button::clicked, this, &WaitingRow::joinAsked);
    row->addWidget(join);
    row->addStretch();
}

} // namespace ledforum
