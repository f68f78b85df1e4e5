// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/neutralentry.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/bookingdone.h"
#include "ui/appointments/bookingform.h"
#include "ui/appointments/bookingpage.h"
#include "ui/appointments/freetime.h"
#include "ui/appointments/movepanel.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotpicker.h"
#include "ui/appointments/slotstate.h"
#include "ui/forum/currentsettings.h"
#include "ui/widgets/documentpreview.h"

#include <QStackedWidget>

#include <algorithm>

// What a doctor does on the page; how it looks is in bookingpage.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

void BookingPage::say(MessageKind kind, const QString& sentence)
{
    m_message->show(kind, sentence);
    context().announce(kind, sentence);
}

void BookingPage::book()
{
    const auto slot = m_times->chosen();
    if (!slot)
        return;
    const Result<> booked = context().forum.appointments().book(context().actor, slot->id, m_form->request());
    if (booked) {
        m_form->clear();
        return showDone(u"You are booked"_s, slot->id);
    }
    reload();
    const SlotView* next = nextFreeTo(m_view.clinics, slot->span);
    if (booked.failure().code == FailureCode::Conflict && next)
        m_form->showFailure(booked.failure().sentence, *next, wordsBeside(next->span, slot->span));
    else
        m_form->showFailure(booked.failure().sentence);
}

void BookingPage::startMove(SlotId slot)
{
    const OwnBooking* booking = bookingAt(slot);
    if (!booking)
        return;
    m_moving = *booking;
    m_move->setFrom(booking->span);
    begin(Task::Moving);
}

void BookingPage::move()
{
    const auto to = m_times->chosen();
    if (!to || !m_moving)
        return;
    const Result<> moved = context().forum.appointments().moveOwn(context().actor, m_moving->slot, to->id);
    if (!moved) {
        reload();
        return m_task == Task::Moving ? m_move->showFailure(moved.failure().sentence)
                                      : say(MessageKind::Error, moved.failure().sentence);
    }
    showDone(u"Your appointment is moved"_s, to->id);
}

void BookingPage::cancel(SlotId slot)
{
    const OwnBooking* booking = bookingAt(slot);
    if (!booking)
        return;
    const QString when = slotWords(booking->span);
    const QString late = booking->span.date == m_view.now.date
                             ? u" The Deputy Clinical Tutor sees that it was cancelled on the day."_s
                             : QString();
    const Question question{
        u"Cancel your appointment?"_s,
        u"%1 becomes free for someone else. What you wrote is erased.%2"_s.arg(when, late),
        u"Cancel appointment"_s, true};
    if (!context().dialogs.confirm(this, question))
        return;
    const Result<> cancelled = context().forum.appointments().cancelOwn(context().actor, slot);
    rest();
    reload();
    if (!cancelled)
        return say(MessageKind::Error, cancelled.failure().sentence);
    say(MessageKind::Success, u"Your appointment at %1 is cancelled."_s.arg(when));
}

void BookingPage::startWaiting(ClinicId clinic)
{
    m_waitingFor = clinic;
    begin(Task::Waiting);
    m_form->focusTopics();
}

void BookingPage::joinWaitingList()
{
    const Result<int> joined =
        context().forum.appointments().joinWaitingList(context().actor, m_waitingFor, m_form->request());
    if (!joined) {
        reload();
        return m_form->showFailure(joined.failure().sentence);
    }
    m_form->clear();
    rest();
    reload();
    say(MessageKind::Success,
        u"You are %1 in line. A time that becomes free for you is held, and stands here and on your home "
        "page."_s.arg(*joined == 1 ? u"next"_s : ordinal(*joined)));
}

void BookingPage::leaveWaitingList(ClinicId id)
{
    const ClinicView* clinic = clinicOf(id);
    const QString day = clinic ? longDate(clinic->span.date) : QString();
    const Question question{u"Leave the waiting list?"_s,
                            u"You lose your place for %1. You can join again, at the end."_s.arg(day),
                            u"Leave the waiting list"_s, true};
    if (!context().dialogs.confirm(this, question))
        return;
    const Result<> left = context().forum.appointments().leaveWaitingList(context().actor, id);
    reload();
    say(left ? MessageKind::Success : MessageKind::Error,
        left ? u"You no longer wait for %1."_s.arg(day) : left.failure().sentence);
}

void BookingPage::takeOffer(ClinicId clinic)
{
    const Result<LocalSpan> taken = context().forum.appointments().acceptOffer(context().actor, clinic);
    reload();
    if (!taken)
        return say(MessageKind::Error, taken.failure().sentence);
    const auto booking = std::ranges::find(m_view.mine, *taken, &OwnBooking::span);
    if (booking != m_view.mine.end())
        showDone(u"You are booked"_s, booking->slot);
}

void BookingPage::declineOffer(ClinicId clinic)
{
    const Result<> declined = context().forum.appointments().declineOffer(context().actor, clinic);
    reload();
    say(declined ? MessageKind::Success : MessageKind::Error,
        declined ? u"Thank you for saying so. The time goes to the next in line, and you no longer wait."_s
                 : declined.failure().sentence);
}

void BookingPage::acknowledge(const Notice& notice)
{
    const Result<> known = context().forum.appointments().acknowledge(context().actor, notice);
    reload();
    if (!known)
        say(MessageKind::Error, known.failure().sentence);
}

void BookingPage::showDone(const QString& headline, SlotId slot)
{
    rest();
    reload();
    const OwnBooking* booking = bookingAt(slot);
    if (!booking)
        return;
    const NeutralEntry entry = neutralEntryOf(*booking, currentSettings(context().forum));
    m_done->show(headline, *booking, calendarCodeOf(entry, context().forum.clock().zone()));
    m_whole->setCurrentWidget(m_done);
    m_done->focusWayOut();
    context().announce(MessageKind::Success,
                       u"%1: %2, %3."_s.arg(headline, longDate(booking->span.date), timeSpan(booking->span)));
}

void BookingPage::saveCalendarEntry()
{
    const OwnBooking* booking = bookingAt(m_done->slot());
    if (!booking)
        return;
    const NeutralEntry entry = neutralEntryOf(*booking, currentSettings(context().forum));
    const auto path = context().dialogs.fileToSave(this, u"Save for my calendar"_s, calendarFileNameOf(entry),
                                                   u"Calendar files (*.ics)"_s);
    if (!path)
        return;
    const ForumClock& clock = context().forum.clock();
    const Result<QByteArray> file = calendarFileOf(entry, clock.zone(), clock.utcNow());
    const Result<> written = file ? writeWholeFile(*path, *file) : Result<>(file.failure());
    say(written ? MessageKind::Success : MessageKind::Error,
        written ? u"Saved in %1. It names a place and a time, and not what it is for."_s.arg(*path)
                : written.failure().sentence);
}

void BookingPage::showSlip()
{
    const OwnBooking* booking = bookingAt(m_done->slot());
    if (!booking)
        return;
    const NeutralEntry entry = neutralEntryOf(*booking, currentSettings(context().forum));
    auto* preview =
        new DocumentPreview(slipOf(entry, context().forum.clock().zone()), context().dialogs, this);
    preview->open();
}

} // namespace ledforum
