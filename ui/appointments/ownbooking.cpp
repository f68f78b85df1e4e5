// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/ownbooking.h"

#include "app/common/wording.h"
#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

namespace {

PlainLabel* named(const QString& objectName, TextStyle style)
{
    auto* label = new PlainLabel({}, style);
    label->setObjectName(objectName);
    return label->wrapped();
}

void setOrHide(PlainLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace

OwnBookingPanel::OwnBookingPanel(QWidget* parent)
    : QWidget(parent)
    , m_when(named(u"ownBookingWhen"_s, TextStyle::Heading))
    , m_where(named(u"ownBookingWhere"_s, TextStyle::Secondary))
    , m_topic(named(u"ownBookingTopic"_s, TextStyle::Strong))
    , m_text(named(u"ownBookingText"_s, TextStyle::Body))
    , m_byTutor(named(u"ownBookingByTutor"_s, TextStyle::Secondary))
    , m_cancel(new Button(u"&Cancel this appointment…"_s, ButtonKind::Secondary, u"ownBookingCancel"_s))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(u"Your appointment"_s, TextStyle::Overline));
    column->addWidget(m_when);
    column->addWidget(m_where);
    column->addSpacing(2 * theme::grid);
    column->addWidget(m_topic);
    column->addWidget(m_text);
    column->addWidget(m_byTutor);
    column->addSpacing(theme::grid);
    column->addWidget(
        (new PlainLabel(u"Only you and the Deputy Clinical Tutor can read this."_s, TextStyle::Caption))
            ->wrapped());
    column->addStretch();
    column->addWidget(m_cancel);
    connect(m_cancel, &Button::clicked, this, &OwnBookingPanel::cancelled);
}

void OwnBookingPanel::setBooking(const OwnBooking& booking)
{
    m_when->setText(slotWords(booking.span));
    const QString length = u"%1 with the Deputy Clinical Tutor"_s.arg(timeSpan(booking.span));
    m_where->setText(booking.venue.isEmpty() ? length : u"%1 · %2"_s.arg(length, booking.venue));
    setOrHide(*m_topic, booking.checksOut
                            ? booking.topic
                            : u"This booking does not check out: the file was changed by someone else. "
                              "Tell the Deputy Clinical Tutor."_s);
    setOrHide(*m_text, booking.message);
    setOrHide(*m_byTutor, booking.isByTutor ? u"Booked for you by the Deputy Clinical Tutor."_s : QString());
}

} // namespace ledforum
