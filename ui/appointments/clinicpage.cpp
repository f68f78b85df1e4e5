// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicpage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/appointments/bookfordialog.h"
#include "ui/appointments/clinicdaypanel.h"
#include "ui/appointments/slotbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintableview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

ClinicPage::ClinicPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"1:1 appointments"_s))
    , m_message(new InlineMessage(u"clinicMessage"_s))
    , m_table(new PlainTableView(u"clinicTable"_s, u"Clinics"_s))
    , m_stack(new QStackedWidget)
{
    auto* nothing = new Card;
    nothing->content().addWidget(
        new EmptyState(u"talk"_s, u"No clinics are planned"_s,
                       u"Generate the programme: each teaching Tuesday gets its clinic."_s));
    m_stack->addWidget(makeContent());
    m_stack->addWidget(nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
}

QWidget* ClinicPage::makeContent()
{
    m_table->setModel(&m_clinics);
    auto* card = new Card;
    card->setPadded(false);
    card->content().addWidget(m_table);
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addWidget(card, 4);
    if (allows(context().actor.roles(), Permission::SeeAppointments)) {
        addDay();
        row->addWidget(m_day, 6);
    }
    return content;
}

void ClinicPage::addDay()
{
    m_day = new ClinicDayPanel;
    m_cancel = new Button(u"&Cancel appointment…"_s, ButtonKind::Secondary, u"clinicCancel"_s);
    m_bookFor = new Button(u"&Book for a doctor…"_s, ButtonKind::Primary, u"clinicBookFor"_s);
    m_header->addAction(m_cancel);
    m_header->addAction(m_bookFor);
    connect(m_table, &PlainTableView::currentRowChanged, this, &ClinicPage::showDay);
    connect(m_day, &ClinicDayPanel::choiceChanged, this, &ClinicPage::updateActions);
    connect(m_day, &ClinicDayPanel::activated, m_bookFor, &QAbstractButton::click);
    connect(m_cancel, &Button::clicked, this, &ClinicPage::cancel);
    connect(m_bookFor, &Button::clicked, this, &ClinicPage::bookFor);
}

void ClinicPage::reload()
{
    const ClinicView* before = chosenClinic();
    const std::optional<ClinicId> kept = before ? std::optional(before->id) : std::nullopt;
    auto clinics = context().forum.appointments().openClinics(context().actor);
    if (!clinics)
        return m_message->show(MessageKind::Error, clinics.failure().sentence);
    m_clinics.show(std::move(*clinics));
    showNumbers();
    m_stack->setCurrentIndex(m_clinics.rowCount() > 0 ? 0 : 1);
    m_table->chooseRow(kept ? std::max(0, m_clinics.rowOf(*kept)) : 0);
    if (m_day)
        showDay();
}

void ClinicPage::showNumbers()
{
    int free = 0;
    int taken = 0;
    for (int row = 0; row < m_clinics.rowCount(); ++row) {
        free += freeIn(m_clinics.clinicAt(row));
        taken += takenIn(m_clinics.clinicAt(row));
    }
    QString numbers =
        u"%1 · %2 free · %3 taken"_s.arg(counted(m_clinics.rowCount(), u"clinic"_s, u"clinics"_s))
            .arg(free)
            .arg(taken);
    if (!m_day)
        numbers += u" · Who comes is between the doctor and the Deputy Clinical Tutor."_s;
    m_header->setSubtitle(numbers);
}

const ClinicView* ClinicPage::chosenClinic() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_clinics.rowCount() ? &m_clinics.clinicAt(row) : nullptr;
}

void ClinicPage::showDay()
{
    const ClinicView* clinic = chosenClinic();
    if (!clinic)
        return m_day->setDay({}, {});
    const auto days = context().forum.appointments().clinicDay(context().actor, clinic->span.date);
    if (!days)
        return m_message->show(MessageKind::Error, days.failure().sentence);
    const auto day = std::ranges::find_if(
        *days, [clinic](const ClinicDay& other) { return other.clinic.id == clinic->id; });
    m_day->setDay(*clinic, day == days->end() ? std::vector<ClinicDaySlot>() : day->daySlots);
}

void ClinicPage::updateActions()
{
    const ClinicDaySlot* slot = m_day->chosen();
    m_bookFor->setEnabled(slot && slot->view.canBeBooked);
    m_cancel->setEnabled(slot && slot->attendee);
}

void ClinicPage::bookFor()
{
    const ClinicDaySlot* slot = m_day->chosen();
    if (!slot)
        return;
    PersonFilter filter;
    filter.role = Role::Led;
    auto doctors = context().forum.people().list(context().actor, filter);
    const auto topics = context().forum.appointments().topics(context().actor);
    if (!doctors || !topics) {
        m_message->show(MessageKind::Error, doctors ? topics.failure().sentence : doctors.failure().sentence);
        return;
    }
    const SlotView view = slot->view;
    const auto book = [this, view](PersonId doctor, const BookingRequest& request) {
        Result<> booked = context().forum.appointments().bookFor(context().actor, doctor, view.id, request);
        if (booked)
            context().announce(MessageKind::Success, u"Booked: %1."_s.arg(slotWords(view.span)));
        return booked;
    };
    auto* dialog = new BookForDialog(view.span, std::move(*doctors), *topics, book, this);
    dialog->open();
}

void ClinicPage::cancel()
{
    const ClinicDaySlot* slot = m_day->chosen();
    if (!slot || !slot->attendee)
        return;
    const SlotView view = slot->view;
    const QString who = slot->attendee->checksOut ? slot->attendee->fullName : u"This doctor"_s;
    const Question question{
        u"Cancel the appointment?"_s,
        u"%1 loses %2, and the time becomes free. Tell them yourself."_s.arg(who, slotWords(view.span)),
        u"Cancel appointment"_s, true};
    if (!context().dialogs.confirm(this, question))
        return;
    const Result<> cancelled = context().forum.appointments().cancelAny(context().actor, view.id);
    context().done(cancelled, u"%1 is free again."_s.arg(slotWords(view.span)));
    reload();
}

} // namespace ledforum
