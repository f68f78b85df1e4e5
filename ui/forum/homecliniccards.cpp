// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/attendeewords.h"
#include "app/appointments/bookingservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/waitingrow.h"
#include "ui/forum/homecards.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/whenwords.h"

#include <QFrame>
#include <QHBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The clinics' card, with what all roles have in common.
Card* clinicFrame(const QString& title)
{
    auto* card = new Card(title);
    card->setObjectName(u"homeClinic"_s);
    return card;
}

Button* goTo(const QString& text, ButtonKind kind, PageId page, const PageContext& context)
{
    auto* button = new Button(text, kind, u"homeAppointments"_s);
    QObject::connect(button, &Button::clicked, button,
                     [show = context.show, page] { show(page, std::nullopt); });
    return button;
}

void addRule(QVBoxLayout& column)
{
    auto* rule = new QFrame;
    rule->setProperty("role", u"rule"_s);
    column.addWidget(rule);
}

/// "3.20pm  Dr C Patel / Portfolio building" or "3.20pm  Free".
QHBoxLayout* slotRow(const ClinicDaySlot& slot)
{
    auto* time = new PlainLabel(timeOfDay(slot.view.span.start), theme::TextStyle::Subheading);
    time->setFixedWidth(72);
    auto* row = new QHBoxLayout;
    row->addWidget(time);
    if (!slot.attendee) {
        const QString word = slot.view.isBlocked ? u"Blocked"_s
                             : slot.view.isKept  ? u"Kept for the waiting list"_s
                                                 : u"Free"_s;
        row->addWidget(new PlainLabel(word, theme::TextStyle::Secondary), 1);
        return row;
    }
    const Attendee& attendee = *slot.attendee;
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new PlainLabel(whoComes(attendee)));
    words->addWidget(new PlainLabel(attendee.topic, theme::TextStyle::Caption));
    row->addLayout(words, 1);
    if (!attendee.message.isEmpty())
        row->addWidget(new Pill(u"Message"_s, PillTone::Accent));
    return row;
}

} // namespace

Card* clinicCard(const PageContext& context)
{
    const auto next = context.forum.appointments().nextClinic(context.actor);
    if (!next || !*next)
        return clinicNumbersCard(context);
    const QDate today = context.forum.clock().today();
    Card* card = clinicFrame(u"1:1 appointments · %1"_s.arg(dayWords((*next)->span.date, today)));
    const auto days = context.forum.appointments().clinicDay(context.actor, (*next)->span.date);
    if (!days)
        card->content().addWidget((new PlainLabel(days.failure().sentence))->wrapped());
    else
        for (const ClinicDay& day : *days)
            for (const ClinicDaySlot& slot : day.daySlots) {
                if (&slot != &day.daySlots.front())
                    addRule(card->content());
                card->content().addLayout(slotRow(slot));
            }
    card->content().addStretch();
    card->content().addWidget(
        new PlainLabel(u"Only you and the doctor can read this."_s, theme::TextStyle::Caption));
    card->content().addWidget(
        goTo(u"Open appointments"_s, ButtonKind::Secondary, PageId::Appointments, context), 0, Qt::AlignLeft);
    return card;
}

Card* clinicNumbersCard(const PageContext& context)
{
    Card* card = clinicFrame(u"1:1 appointments"_s);
    const auto next = context.forum.appointments().nextClinic(context.actor);
    if (!next || !*next) {
        card->content().addWidget(new PlainLabel(u"None is planned"_s, theme::TextStyle::Heading));
        card->content().addWidget((new PlainLabel(u"A clinic is laid out with its session, in Programme."_s,
                                                  theme::TextStyle::Secondary))
                                      ->wrapped());
    } else {
        card->content().addWidget(
            new PlainLabel(QString::number((*next)->freeSlots), theme::TextStyle::Figure));
        card->content().addWidget(
            (new PlainLabel(u"free on %1, %2"_s.arg(longDate((*next)->span.date), timeSpan((*next)->span))))
                ->wrapped());
        card->content().addWidget(
            (new PlainLabel(u"Who has booked, and why, only the doctor and the Deputy Clinical Tutor "
                            "can read."_s,
                            theme::TextStyle::Caption))
                ->wrapped());
    }
    card->content().addStretch();
    return card;
}

Card* ownAppointmentCard(const PageContext& context)
{
    Card* card = clinicFrame(u"My 1:1"_s);
    const auto mine = context.forum.appointments().mine(context.actor);
    const auto isComing = [](const OwnBooking& booking) {
        return !booking.hasStarted && !booking.isCancelled;
    };
    const bool hasOne = mine && std::ranges::any_of(*mine, isComing);
    const QDate today = context.forum.clock().today();
    if (hasOne) {
        const OwnBooking& booking = *std::ranges::find_if(*mine, isComing);
        card->content().addWidget(
            new PlainLabel(u"%1, %2"_s.arg(dayWords(booking.span.date, today), timeOfDay(booking.span.start)),
                           theme::TextStyle::Heading));
        card->content().addWidget((new PlainLabel(booking.topic))->wrapped());
        if (!booking.venue.isEmpty())
            card->content().addWidget(
                (new PlainLabel(booking.venue, theme::TextStyle::Secondary))->wrapped());
    } else {
        const auto next = context.forum.appointments().nextClinic(context.actor);
        const bool isFree = next && *next && (*next)->freeSlots > 0;
        card->content().addWidget(new PlainLabel(u"You have none booked"_s, theme::TextStyle::Heading));
        const auto places = context.forum.appointments().ownPlaces(context.actor);
        for (const OwnPlace& place : places ? *places : std::vector<OwnPlace>())
            if (place.state == PlaceState::Waiting)
                card->content().addWidget(
                    (new PlainLabel(u"%1 for %2."_s.arg(placeWords(place, today),
                                                        dayWords(place.clinicSpan.date, today))))
                        ->wrapped());
        card->content().addWidget(
            (new PlainLabel(
                 isFree ? u"%1 free on %2"_s.arg((*next)->freeSlots).arg(longDate((*next)->span.date))
                        : u"20 minutes with the Deputy Clinical Tutor, about whatever matters to you."_s))
                ->wrapped());
    }
    card->content().addWidget((new PlainLabel(u"Only you and the Deputy Clinical Tutor can read this."_s,
                                              theme::TextStyle::Caption))
                                  ->wrapped());
    card->content().addStretch();
    card->content().addWidget(goTo(hasOne ? u"See my appointment"_s : u"Book a 1:1"_s,
                                   hasOne ? ButtonKind::Secondary : ButtonKind::Primary,
                                   PageId::MyAppointments, context),
                              0, Qt::AlignLeft);
    return card;
}

} // namespace ledforum
