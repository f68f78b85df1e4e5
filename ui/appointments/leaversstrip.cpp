// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/leaversstrip.h"

#include "app/appointments/bookingservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

QString leaversSentence(const std::vector<LeaversBooking>& bookings)
{
    if (bookings.empty())
        return {};
    const LeaversBooking& first = bookings.front();
    const QString when = u"%1 on %2"_s.arg(timeOfDay(first.span.start), longDate(first.span.date));
    if (bookings.size() == 1)
        return u"%1 is held by %2, who is no longer a doctor of the forum."_s.arg(when, first.fullName);
    QStringList names;
    for (const LeaversBooking& booking : bookings)
        names += booking.fullName;
    names.removeDuplicates();
    return u"%1 times to come, the first at %2, are held by %3, who %4 of the forum."_s.arg(
        QString::number(bookings.size()), when, names.join(u", "),
        names.size() == 1 ? u"is no longer a doctor"_s : u"are no longer doctors"_s);
}

LeaversStrip::LeaversStrip(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(new InlineMessage(u"leaversMessage"_s))
{
    auto* free = new Button(u"Free the&ir times…"_s, ButtonKind::Secondary, u"leaversFree"_s);
    connect(free, &Button::clicked, this, &LeaversStrip::freeTimes);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_message, 1);
    row->addWidget(free);
    hide();
}

void LeaversStrip::reload()
{
    const auto bookings = m_context.forum.appointments().leaversBookings(m_context.actor);
    m_bookings = bookings ? *bookings : std::vector<LeaversBooking>();
    setVisible(!m_bookings.empty());
    if (!m_bookings.empty())
        m_message->show(MessageKind::Warning, leaversSentence(m_bookings));
}

void LeaversStrip::freeTimes()
{
    const Question question{
        u"Free their times?"_s,
        u"%1. Each time becomes free, or is offered to the first in line. Should somebody come back, they "
        u"see "
        "so at the next sign-in."_s.arg(counted(qsizetype(m_bookings.size()), u"appointment is cancelled"_s,
                                                u"appointments are cancelled"_s)),
        u"Free their times"_s, true};
    if (!m_context.dialogs.confirm(this, question))
        return;
    const Result<int> freed = m_context.forum.appointments().cancelLeavers(m_context.actor);
    m_context.done(freed, freed ? u"%1."_s.arg(counted(*freed, u"time is free or offered now"_s,
                                                       u"times are free or offered now"_s))
                                : QString());
}

} // namespace ledforum
