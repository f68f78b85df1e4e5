// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookingdone.h"

#include "app/common/wording.h"
#include "ui/security/recoveryreminder.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/qrcodeview.h"

#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;
using theme::TextStyle;

namespace {

constexpr int codeSide = 28 * theme::grid;

PlainLabel* line(const QString& objectName, TextStyle style)
{
    auto* label = (new PlainLabel({}, style))->wrapped();
    label->setObjectName(objectName);
    return label;
}

} // namespace

BookingDonePanel::BookingDonePanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_headline(line(u"bookingDone"_s, TextStyle::Subheading))
    , m_when(line(u"bookingDoneWhen"_s, TextStyle::Display))
    , m_where(line(u"bookingDoneWhere"_s, TextStyle::Lead))
    , m_code(new QrCodeView(u"bookingDoneCode"_s, codeSide))
    , m_reminder(new RecoveryReminder(context))
    , m_signOut(new Button(u"&Finish and sign out"_s, ButtonKind::Primary, u"bookingDoneSignOut"_s))
{
    setObjectName(u"bookingDonePanel"_s);
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(5 * theme::grid);
    row->addWidget(makeWords(), 1);
    row->addWidget(makePhone());
    card->content().setContentsMargins(5 * theme::grid, 4 * theme::grid, 5 * theme::grid, 4 * theme::grid);
    card->content().addLayout(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(card);
    column->addWidget(m_reminder);
    column->addStretch();
}

QWidget* BookingDonePanel::makeWords()
{
    m_headline->setProperty("messageKind", u"success"_s);
    auto* save = new Button(u"&Save for my calendar…"_s, ButtonKind::Secondary, u"bookingDoneSave"_s);
    auto* slip = new Button(u"Print a sli&p…"_s, ButtonKind::Secondary, u"bookingDoneSlip"_s);
    auto* back = new Button(u"Back to my 1:1"_s, ButtonKind::Quiet, u"bookingDoneBack"_s);
    connect(m_signOut, &Button::clicked, this, &BookingDonePanel::signOutAsked);
    connect(save, &Button::clicked, this, &BookingDonePanel::saveAsked);
    connect(slip, &Button::clicked, this, &BookingDonePanel::slipAsked);
    connect(back, &Button::clicked, this, &BookingDonePanel::left);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(theme::grid);
    ways->addWidget(m_signOut);
    ways->addWidget(save);
    ways->addWidget(slip);
    ways->addStretch();

    auto* words = new QWidget;
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(m_headline);
    column->addWidget(m_when);
    column->addWidget(m_where);
    column->addSpacing(2 * theme::grid);
    column->addWidget(
        (new PlainLabel(u"Only you and the Deputy Clinical Tutor can read this. Calendar and slip "
                        "name a place and a time, and not what it is for."_s,
                        TextStyle::Secondary))
            ->wrapped());
    column->addSpacing(2 * theme::grid);
    column->addStretch();
    column->addLayout(ways);
    column->addWidget(back, 0, Qt::AlignLeft);
    return words;
}

QWidget* BookingDonePanel::makePhone()
{
    auto* phone = new QWidget;
    auto* column = new QVBoxLayout(phone);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(m_code);
    auto* caption =
        (new PlainLabel(u"For your phone: scan it to put the time into your calendar."_s, TextStyle::Caption))
            ->wrapped();
    caption->setFixedWidth(codeSide);
    column->addWidget(caption);
    column->addStretch();
    return phone;
}

void BookingDonePanel::show(const QString& headline, const OwnBooking& booking, const QByteArray& phoneEntry)
{
    m_slot = booking.slot;
    m_reminder->follow();
    m_headline->setText(headline);
    m_when->setText(u"%1, %2"_s.arg(timeOfDay(booking.span.start), longDate(booking.span.date)));
    const QString length = u"%1 minutes with the Deputy Clinical Tutor"_s.arg(booking.span.minutes);
    m_where->setText(booking.venue.isEmpty() ? length : u"%1 · %2"_s.arg(booking.venue, length));
    m_code->setContent(phoneEntry, u"QR code with the time and place for your phone's calendar"_s);
}

void BookingDonePanel::focusWayOut()
{
    m_signOut->setFocus();
}

} // namespace ledforum
