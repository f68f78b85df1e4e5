// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/ownbooking.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QFrame>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

namespace {

/// "ownBookingWhen", of the second one "ownBookingWhen2".
QString named(const QString& name, int number)
{
    return number > 1 ? name + QString::number(number) : name;
}

void addLine(QVBoxLayout& column, const QString& objectName, const QString& text, TextStyle style)
{
    auto* label = (new PlainLabel(text, style))->wrapped();
    label->setObjectName(objectName);
    label->setVisible(!text.isEmpty());
    column.addWidget(label);
}

QString whereabouts(const OwnBooking& booking)
{
    const QString length = u"%1 with the Deputy Clinical Tutor"_s.arg(timeSpan(booking.span));
    return booking.venue.isEmpty() ? length : u"%1 · %2"_s.arg(length, booking.venue);
}

QString topicOf(const OwnBooking& booking)
{
    if (booking.checksOut)
        return booking.topic;
    return u"This booking does not check out: the file was changed by someone else. Tell the Deputy Clinical "
           "Tutor."_s;
}

} // namespace

OwnBookingsPanel::OwnBookingsPanel(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::halfGrid);
}

void OwnBookingsPanel::show(const std::vector<OwnBooking>& bookings, bool mayBookMore)
{
    clearLayout(*m_column);
    m_column->addWidget(new PlainLabel(bookings.size() > 1 ? u"Your appointments"_s : u"Your appointment"_s,
                                       TextStyle::Overline));
    int number = 0;
    for (const OwnBooking& booking : bookings)
        addBooking(booking, ++number);
    m_column->addStretch();
    if (mayBookMore)
        m_column->addWidget(
            (new PlainLabel(u"You may book another: choose a time."_s, TextStyle::Secondary))->wrapped());
    m_column->addWidget(
        (new PlainLabel(u"Only you and the Deputy Clinical Tutor can read this."_s, TextStyle::Caption))
            ->wrapped());
}

void OwnBookingsPanel::addBooking(const OwnBooking& booking, int number)
{
    if (number > 1) {
        auto* rule = new QFrame;
        rule->setProperty("role", u"rule"_s);
        m_column->addSpacing(theme::grid);
        m_column->addWidget(rule);
        m_column->addSpacing(theme::grid);
    }
    addLine(*m_column, named(u"ownBookingWhen"_s, number), slotWords(booking.span), TextStyle::Heading);
    addLine(*m_column, named(u"ownBookingWhere"_s, number), whereabouts(booking), TextStyle::Secondary);
    m_column->addSpacing(theme::grid);
    addLine(*m_column, named(u"ownBookingTopic"_s, number), topicOf(booking), TextStyle::Strong);
    addLine(*m_column, named(u"ownBookingText"_s, number), booking.message, TextStyle::Body);
    addLine(*m_column, named(u"ownBookingByTutor"_s, number),
            booking.isByTutor ? u"Booked for you by the Deputy Clinical Tutor."_s : QString(),
            TextStyle::Secondary);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme::grid);
    const auto add = [&](const QString& text, const QString& name, void (OwnBookingsPanel::*asked)(SlotId)) {
        auto* button = new Button(text, ButtonKind::Secondary, named(name, number));
        button->setAccessibleDescription(slotWords(booking.span));
        connect(button, &Button::clicked, this, [this, asked, slot = booking.slot] {
            Q_EMIT(this->*asked)(slot);
        });
        acts->addWidget(button);
    };
    add(u"&Move…"_s, u"ownBookingMove"_s, &OwnBookingsPanel::moveAsked);
    add(u"&Cancel…"_s, u"ownBookingCancel"_s, &OwnBookingsPanel::cancelAsked);
    add(u"Sli&p, calendar…"_s, u"ownBookingDetails"_s, &OwnBookingsPanel::detailsAsked);
    acts->addStretch();
    m_column->addSpacing(theme::grid);
    m_column->addLayout(acts);
}

} // namespace ledforum
