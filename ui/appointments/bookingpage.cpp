// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookingpage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/bookingform.h"
#include "ui/appointments/freetime.h"
#include "ui/appointments/ownbooking.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotpicker.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString whenAndWhere(const LocalSpan& span, const QString& venue)
{
    const QString when = u"%1, %2"_s.arg(longDate(span.date), timeSpan(span));
    return venue.isEmpty() ? when : u"%1, %2"_s.arg(when, venue);
}

/// The doctor's next appointment that takes place.
std::optional<OwnBooking> nextOf(const std::vector<OwnBooking>& bookings)
{
    const auto next =
        std::ranges::find_if(bookings, [](const OwnBooking& b) { return !b.hasStarted && !b.isCancelled; });
    return next == bookings.end() ? std::nullopt : std::optional(*next);
}

} // namespace

BookingPage::BookingPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(
          {}, u"With the Deputy Clinical Tutor. Only you and the Deputy Clinical Tutor can read "
              "this."_s))
    , m_message(new InlineMessage(u"bookingPageMessage"_s))
    , m_times(new SlotPicker)
    , m_scroll(new QScrollArea)
    , m_empty(
          new EmptyState(u"talk"_s, u"No clinics are planned"_s,
                         u"The times appear here as soon as the Medical Education Team has planned them."_s))
    , m_timesStack(new QStackedWidget)
    , m_form(new BookingForm)
    , m_panel(new OwnBookingPanel)
    , m_side(new QStackedWidget)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(makeTimes(), 7);
    row->addWidget(makeSide(), 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    connect(m_times, &SlotPicker::choiceChanged, this, [this] { m_form->setSlot(m_times->chosen()); });
    connect(m_form, &BookingForm::booked, this, &BookingPage::book);
    connect(m_panel, &OwnBookingPanel::cancelled, this, &BookingPage::cancel);
}

QWidget* BookingPage::makeTimes()
{
    m_scroll->setObjectName(u"bookingTimes"_s);
    m_scroll->setAccessibleName(u"Times"_s);
    m_scroll->setWidget(m_times);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_times->setAutoFillBackground(false);
    m_timesStack->addWidget(m_scroll);
    m_timesStack->addWidget(m_empty);
    auto* card = new Card;
    card->setPadded(false);
    card->content().addWidget(m_timesStack);
    return card;
}

QWidget* BookingPage::makeSide()
{
    m_side->addWidget(m_form);
    m_side->addWidget(m_panel);
    auto* card = new Card;
    card->setMinimumWidth(320);
    card->content().addWidget(m_side);
    return card;
}

void BookingPage::reload()
{
    BookingService& appointments = context().forum.appointments();
    const auto clinics = appointments.openClinics(context().actor);
    const auto mine = appointments.mine(context().actor);
    const auto topics = appointments.topics(context().actor);
    for (const Failure* failure : {clinics ? nullptr : &clinics.failure(), mine ? nullptr : &mine.failure(),
                                   topics ? nullptr : &topics.failure()}) {
        if (failure)
            return m_message->show(MessageKind::Error, failure->sentence);
    }
    m_form->setTopics(*topics);
    showOwn(*mine);
    showClinics(*clinics);
}

void BookingPage::showOwn(const std::vector<OwnBooking>& bookings)
{
    m_own = nextOf(bookings);
    m_header->setTitle(m_own ? u"Your 1:1 appointment"_s : u"Book a 1:1 appointment"_s);
    if (m_own)
        m_panel->setBooking(*m_own);
    m_side->setCurrentWidget(m_own ? static_cast<QWidget*>(m_panel) : m_form);
    const auto lost =
        std::ranges::find_if(bookings, [](const OwnBooking& b) { return b.isCancelled && !b.hasStarted; });
    if (lost != bookings.end() && !m_own)
        m_message->show(MessageKind::Warning,
                        u"Your appointment at %1 does not take place: the clinic was cancelled. "
                        "Choose another time."_s.arg(slotWords(lost->span)));
}

void BookingPage::showClinics(const std::vector<ClinicView>& clinics)
{
    m_clinics = clinics;
    m_timesStack->setCurrentIndex(clinics.empty() ? 1 : 0);
    m_times->setClinics(clinics, !m_own);
}

void BookingPage::showSubject(qint64 id)
{
    const SlotView* wanted = slotIn(m_clinics, SlotId(id));
    if (m_own || !wanted)
        return;
    m_form->focusTopics();
    if (m_times->choose(wanted->id))
        return;
    const QString gone = u"%1 was just taken"_s.arg(slotWords(wanted->span));
    const SlotView* next = nextFreeTo(m_clinics, wanted->span);
    if (!next)
        return m_message->show(MessageKind::Warning, u"%1, and no other time is free."_s.arg(gone));
    m_times->choose(next->id);
    m_message->show(MessageKind::Warning,
                    u"%1; %2 is free, and chosen."_s.arg(gone, wordsBeside(next->span, wanted->span)));
}

void BookingPage::book()
{
    const auto slot = m_times->chosen();
    if (!slot)
        return;
    const Result<> booked = context().forum.appointments().book(context().actor, slot->id, m_form->request());
    if (!booked) {
        reload();
        return m_form->showFailure(booked.failure().sentence);
    }
    m_form->clear();
    m_times->clearChoice();
    reload();
    const QString sentence =
        u"Booked: %1."_s.arg(m_own ? whenAndWhere(m_own->span, m_own->venue) : slotWords(slot->span));
    m_message->show(MessageKind::Success, sentence);
    context().announce(MessageKind::Success, sentence);
}

void BookingPage::cancel()
{
    if (!m_own)
        return;
    const Question question{
        u"Cancel your appointment?"_s,
        u"%1 becomes free for someone else. What you wrote is erased."_s.arg(slotWords(m_own->span)),
        u"Cancel appointment"_s, true};
    if (!context().dialogs.confirm(this, question))
        return;
    const QString when = slotWords(m_own->span);
    const Result<> cancelled = context().forum.appointments().cancelOwn(context().actor, m_own->slot);
    reload();
    if (!cancelled)
        return m_message->show(MessageKind::Error, cancelled.failure().sentence);
    const QString sentence = u"Your appointment at %1 is cancelled."_s.arg(when);
    m_message->show(MessageKind::Success, sentence);
    context().announce(MessageKind::Success, sentence);
}

} // namespace ledforum
