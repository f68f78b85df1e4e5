// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/bookingpage.h"

#include "app/common/wording.h"
#include "ui/appointments/agreedcard.h"
#include "ui/appointments/bookingdone.h"
#include "ui/appointments/bookingform.h"
#include "ui/appointments/freetime.h"
#include "ui/appointments/limitscard.h"
#include "ui/appointments/movepanel.h"
#include "ui/appointments/noticelist.h"
#include "ui/appointments/ownbooking.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/slotpicker.h"
#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

// How the page looks and what it shows; what it does is in bookingpage_acts.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto typedMessage = "message"_L1;
constexpr auto typedTopic = "topic"_L1;

} // namespace

BookingPage::BookingPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(
          {}, u"With the Deputy Clinical Tutor. Only you and the Deputy Clinical Tutor can read this."_s))
    , m_message(new InlineMessage(u"bookingPageMessage"_s))
    , m_notices(new NoticeList)
    , m_limits(new LimitsCard)
    , m_times(new SlotPicker)
    , m_timesStack(new QStackedWidget)
    , m_form(new BookingForm)
    , m_move(new MovePanel)
    , m_own(new OwnBookingsPanel)
    , m_side(new QStackedWidget)
    , m_agreed(new AgreedCard)
    , m_done(new BookingDonePanel(context))
    , m_whole(new QStackedWidget)
{
    m_whole->addWidget(makeWork());
    m_whole->addWidget(m_done);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_message);
    column->addWidget(m_whole, 1);
    connectParts();
}

QWidget* BookingPage::makeWork()
{
    auto* side = new QVBoxLayout;
    side->setSpacing(2 * theme::grid);
    side->addWidget(makeSide(), 1);
    side->addWidget(m_agreed);
    auto* work = new QWidget;
    auto* row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    auto* left = new QVBoxLayout;
    left->setSpacing(2 * theme::grid);
    left->addWidget(m_limits);
    left->addWidget(makeTimes(), 1);
    row->addLayout(left, 7);
    row->addLayout(side, 4);
    return work;
}

QWidget* BookingPage::makeTimes()
{
    QScrollArea* scroll = inScrollArea(*m_times);
    scroll->setObjectName(u"bookingTimes"_s);
    scroll->setAccessibleName(u"Times"_s);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_times->setAutoFillBackground(false);
    m_timesStack->addWidget(scroll);
    m_timesStack->addWidget(
        new EmptyState(u"talk"_s, u"No clinics are planned"_s,
                       u"The times appear here as soon as the Medical Education Team has planned them."_s));
    auto* card = new Card;
    card->setPadded(false);
    card->content().addWidget(m_timesStack);
    return card;
}

QWidget* BookingPage::makeSide()
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_own, m_move})
        m_side->addWidget(part);
    auto* card = new Card;
    card->setMinimumWidth(320);
    card->content().addWidget(m_side);
    return card;
}

void BookingPage::connectParts()
{
    connect(m_times, &SlotPicker::choiceChanged, this, &BookingPage::showSide);
    connect(m_times, &SlotPicker::joinAsked, this, &BookingPage::startWaiting);
    connect(m_times, &SlotPicker::leaveAsked, this, &BookingPage::leaveWaitingList);
    connect(m_form, &BookingForm::booked, this, &BookingPage::book);
    connect(m_form, &BookingForm::joined, this, &BookingPage::joinWaitingList);
    connect(m_form, &BookingForm::left, this, &BookingPage::rest);
    connect(m_form, &BookingForm::insteadChosen, this, [this](SlotId slot) {
        if (m_times->choose(slot))
            m_form->focusTopics();
    });
    connect(m_own, &OwnBookingsPanel::moveAsked, this, &BookingPage::startMove);
    connect(m_own, &OwnBookingsPanel::cancelAsked, this, &BookingPage::cancel);
    connect(m_own, &OwnBookingsPanel::detailsAsked, this,
            [this](SlotId slot) { showDone(u"Your appointment"_s, slot); });
    connect(m_move, &MovePanel::confirmed, this, &BookingPage::move);
    connect(m_move, &MovePanel::left, this, &BookingPage::rest);
    connect(m_notices, &NoticeList::offerTaken, this, &BookingPage::takeOffer);
    connect(m_notices, &NoticeList::offerDeclined, this, &BookingPage::declineOffer);
    connect(m_notices, &NoticeList::acknowledged, this, &BookingPage::acknowledge);
    connect(m_notices, &NoticeList::cancelAsked, this, &BookingPage::cancel);
    connect(m_done, &BookingDonePanel::saveAsked, this, &BookingPage::saveCalendarEntry);
    connect(m_done, &BookingDonePanel::slipAsked, this, &BookingPage::showSlip);
    connect(m_done, &BookingDonePanel::left, this, &BookingPage::rest);
    connect(m_done, &BookingDonePanel::signOutAsked, this, [this] { this->context().signOut(); });
}

void BookingPage::reload()
{
    auto view = readDoctorsView(context().forum, context().actor);
    if (!view)
        return m_message->show(MessageKind::Error, view.failure().sentence);
    m_view = *std::move(view);
    // Someone else may have ended what was under way here.
    if (m_task == Task::Moving && !bookingAt(m_moving->slot))
        m_task = Task::Booking;
    if (const ClinicView* clinic = clinicOf(m_waitingFor);
        m_task == Task::Waiting && (!clinic || !clinic->mayJoinWaitingList))
        m_task = Task::Booking;
    showAll();
}

void BookingPage::showAll()
{
    m_notices->show(m_view);
    m_agreed->show(m_view.actions);
    m_limits->setTerms(m_view.terms);
    m_form->setTopics(m_view.topics);
    m_form->setTerms(m_view.terms);
    m_timesStack->setCurrentIndex(m_view.clinics.empty() ? 1 : 0);
    m_times->show(
        {m_view.clinics, m_view.places, m_view.now, m_task == Task::Moving || m_view.mayBookMore()});
    showSide();
}

void BookingPage::showSide()
{
    const auto chosen = m_times->chosen();
    const std::vector<OwnBooking> coming = m_view.coming();
    if (m_task == Task::Waiting && chosen)
        m_task = Task::Booking; // a free time is better than to wait
    QWidget* shown = m_form;
    if (m_task == Task::Moving) {
        m_move->setTo(chosen);
        shown = m_move;
    } else if (m_task == Task::Waiting) {
        m_form->setWaitingFor(clinicOf(m_waitingFor)->span.date);
    } else {
        m_form->setSlot(chosen);
        if (!chosen && !coming.empty())
            shown = m_own;
    }
    m_form->setMayLeave(m_task == Task::Waiting || !coming.empty());
    m_own->show(coming, m_view.mayBookMore());
    showInSide(shown);
    // A booking by the tutor asks for the same beside its notice.
    m_limits->showIf(shown == m_form && std::ranges::all_of(m_view.notices, [](const Notice& notice) {
                         return notice.terms.isEmpty();
                     }));
    m_agreed->setVisible(!m_view.actions.empty() && !chosen && m_task == Task::Booking);
    m_header->setTitle(m_task == Task::Moving    ? u"Move your 1:1 appointment"_s
                       : shown == m_own          ? u"Your 1:1 appointments"_s
                       : m_task == Task::Waiting ? u"Wait for a 1:1 appointment"_s
                                                 : u"Book a 1:1 appointment"_s);
}

void BookingPage::showInSide(QWidget* shown)
{
    // The card is as tall as what it shows, and not as the tallest that it could show.
    for (int at = 0; at < m_side->count(); ++at) {
        QWidget* part = m_side->widget(at);
        const auto policy = part == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        part->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_side->setCurrentWidget(shown);
}

void BookingPage::begin(Task task)
{
    m_message->clear();
    m_task = task;
    m_times->clearChoice();
    m_whole->setCurrentIndex(0);
    showAll();
}

void BookingPage::rest()
{
    begin(Task::Booking);
}

void BookingPage::showSubject(qint64 id)
{
    const SlotView* found = slotIn(m_view.clinics, SlotId(id));
    if (!found)
        return;
    const SlotView wanted = *found;
    const std::vector<OwnBooking> coming = m_view.coming();
    rest();
    if (wanted.state == SlotState::Mine)
        return;
    if (!m_view.mayBookMore() && !coming.empty()) {
        startMove(coming.front().slot);
        m_message->show(
            MessageKind::Information,
            u"You already have %1. Move it here, or keep it as it is."_s.arg(slotWords(coming.front().span)));
    } else {
        m_form->focusTopics();
    }
    if (m_times->choose(wanted.id))
        return;
    const QString gone = u"%1 was just taken"_s.arg(slotWords(wanted.span));
    const SlotView* next = nextFreeTo(m_view.clinics, wanted.span);
    if (!next || !m_times->choose(next->id))
        return m_message->show(MessageKind::Warning, u"%1, and no other time is free."_s.arg(gone));
    m_message->show(MessageKind::Warning,
                    u"%1; %2 is free, and chosen."_s.arg(gone, wordsBeside(next->span, wanted.span)));
}

TypedText BookingPage::typedText() const
{
    const BookingRequest request = m_form->request();
    if (request.message.trimmed().isEmpty())
        return {};
    const auto slot = m_times->chosen();
    return {slot ? QString::number(slot->id.value()) : QString(),
            {{typedMessage, request.message}, {typedTopic, request.topic}}};
}

bool BookingPage::restore(const TypedText& typed)
{
    if (!typed.subject.isEmpty())
        showSubject(typed.subject.toLongLong());
    m_form->setRequest({typed.fields.value(typedTopic), typed.fields.value(typedMessage)});
    return true;
}

const OwnBooking* BookingPage::bookingAt(SlotId slot) const
{
    const auto found = std::ranges::find(m_view.mine, slot, &OwnBooking::slot);
    return found == m_view.mine.end() ? nullptr : &*found;
}

const ClinicView* BookingPage::clinicOf(ClinicId id) const
{
    const auto found = std::ranges::find(m_view.clinics, id, &ClinicView::id);
    return found == m_view.clinics.end() ? nullptr : &*found;
}

} // namespace ledforum
