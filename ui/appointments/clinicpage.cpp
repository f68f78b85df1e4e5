// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/clinicpage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/appointments/clinicdaypanel.h"
#include "ui/appointments/daysheetdialog.h"
#include "ui/appointments/freetime.h"
#include "ui/appointments/leaversstrip.h"
#include "ui/appointments/waitingpanel.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintableview.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysBack = 56; // in which an outcome may still be to write
constexpr auto typedNote = "note"_L1;
constexpr auto typedActions = "actions"_L1;

} // namespace

ClinicPage::ClinicPage(PageContext& context)
    : Page(context)
    , m_clinicActs(context, *this)
    , m_slotActs(context, *this)
    , m_header(new PageHeader(u"1:1 appointments"_s))
    , m_message(new InlineMessage(u"clinicMessage"_s))
    , m_table(new PlainTableView(u"clinicTable"_s, u"Clinics"_s))
    , m_stack(new QStackedWidget)
    , m_move(new Button(u"Mo&ve clinic…"_s, ButtonKind::Secondary, u"clinicMoveWhole"_s))
    , m_cancel(new Button({}, ButtonKind::Secondary, u"clinicCancelClinic"_s))
{
    auto* nothing = new Card;
    nothing->content().addWidget(new EmptyState(
        u"talk"_s, u"No clinics are planned"_s,
        u"Generate the programme: each teaching Tuesday gets its clinic. Or add an extra one."_s));
    m_stack->addWidget(makeContent());
    m_stack->addWidget(nothing);
    auto* extra = new Button(u"&Extra clinic…"_s, ButtonKind::Secondary, u"clinicExtra"_s);
    connect(extra, &Button::clicked, this, [this] { m_clinicActs.add(); });
    m_header->addAction(extra);
    if (isTutors()) {
        auto* sheet = new Button(u"&Day sheet…"_s, ButtonKind::Secondary, u"clinicDaySheet"_s);
        connect(sheet, &Button::clicked, this, &ClinicPage::openDaySheet);
        m_header->addAction(sheet);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    if (m_leavers)
        column->addWidget(m_leavers);
    column->addWidget(m_stack, 1);
}

QWidget* ClinicPage::makeContent()
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    QWidget* list = makeList();
    row->addWidget(list, 5);
    if (allows(context().actor.roles(), Permission::SeeAppointments))
        addTutorsParts(*row, *list);
    return content;
}

QWidget* ClinicPage::makeList()
{
    m_table->setModel(&m_clinics);
    m_table->setStretchColumn(ClinicModel::Date);
    connect(m_table, &PlainTableView::currentRowChanged, this, &ClinicPage::showChosen);
    connect(m_move, &Button::clicked, this, [this] {
        if (const ClinicView* clinic = chosenClinic())
            m_clinicActs.move(*clinic);
    });
    connect(m_cancel, &Button::clicked, this, [this] {
        if (const ClinicView* clinic = chosenClinic())
            clinic->isCancelled ? m_clinicActs.reinstate(*clinic) : m_clinicActs.cancel(*clinic);
    });
    auto* acts = new QHBoxLayout;
    acts->setContentsMargins(12, 12, 12, 12);
    acts->setSpacing(theme::grid);
    acts->addWidget(m_move);
    acts->addWidget(m_cancel);
    acts->addStretch();
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(m_table, 1);
    card->content().addLayout(acts);
    return card;
}

void ClinicPage::addTutorsParts(QHBoxLayout& row, QWidget& list)
{
    // The day says the rest.
    m_table->setColumnHidden(ClinicModel::Taken, true);
    m_table->setColumnHidden(ClinicModel::Waiting, true);
    list.setMinimumWidth(35 * theme::grid);
    m_leavers = new LeaversStrip(context());
    m_day = new ClinicDayPanel;
    m_person = new PersonPanel;
    m_person->setMinimumWidth(40 * theme::grid);
    row.addWidget(m_day, 8);
    row.addWidget(m_person, 8);
    connectDay();
    connectPerson();
}

void ClinicPage::connectDay()
{
    const auto onChosen = [this](void (ClinicDayPanel::*asked)(),
                                 void (SlotActs::*act)(const TutorsDay::Row&)) {
        connect(m_day, asked, this, [this, act] {
            if (const TutorsDay::Row* row = m_day->chosen())
                (m_slotActs.*act)(TutorsDay::Row(*row)); // a copy: the act reloads the page
        });
    };
    onChosen(&ClinicDayPanel::bookForAsked, &SlotActs::bookFor);
    onChosen(&ClinicDayPanel::moveAsked, &SlotActs::move);
    onChosen(&ClinicDayPanel::cancelAsked, &SlotActs::cancel);
    onChosen(&ClinicDayPanel::blockAsked, &SlotActs::block);
    onChosen(&ClinicDayPanel::joinAsked, &SlotActs::join);
    onChosen(&ClinicDayPanel::separateAsked, &SlotActs::separate);
    connect(m_day, &ClinicDayPanel::choiceChanged, this, &ClinicPage::showPerson);
    connect(&m_day->waiting(), &WaitingPanel::tellAsked, this, [this] {
        if (const WaitingEntry* entry = m_day->waiting().chosen())
            m_slotActs.tell(*entry);
    });
    connect(&m_day->waiting(), &WaitingPanel::giveAsked, this, [this] {
        const WaitingEntry* entry = m_day->waiting().chosen();
        if (entry && m_day->waiting().freeTime())
            m_slotActs.give(m_day->day().clinic.id, WaitingEntry(*entry), *m_day->waiting().freeTime());
    });
    connect(&m_day->waiting(), &WaitingPanel::removeAsked, this, [this] {
        if (const WaitingEntry* entry = m_day->waiting().chosen())
            m_slotActs.remove(m_day->day().clinic.id, WaitingEntry(*entry));
    });
}

void ClinicPage::connectPerson()
{
    connect(m_person, &PersonPanel::outcomeChosen, this, [this](std::optional<AppointmentOutcome> outcome) {
        if (const TutorsDay::Row* row = m_day->chosen())
            m_slotActs.setOutcome(TutorsDay::Row(*row), outcome);
    });
    connect(m_person, &PersonPanel::saveAsked, this, &ClinicPage::keepTyped);
    connect(m_person, &PersonPanel::followUpAsked, this, [this] {
        if (const TutorsDay::Row* row = m_day->chosen())
            m_slotActs.followUp(TutorsDay::Row(*row));
    });
    auto* save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, this, &ClinicPage::keepTyped);
}

Result<std::vector<ClinicView>> ClinicPage::clinicsToShow() const
{
    const BookingService& appointments = context().forum.appointments();
    auto coming = appointments.openClinics(context().actor);
    if (!coming || !isTutors())
        return coming;
    const QDate today = context().forum.clock().today();
    const auto before =
        context().forum.clinics().list(context().actor, today.addDays(-daysBack), today.addDays(-1));
    std::vector<ClinicView> all;
    for (const Clinic& clinic : before ? *before : std::vector<Clinic>()) {
        const auto that = appointments.clinicsOn(context().actor, clinic.span.date);
        for (const ClinicView& view : that ? *that : std::vector<ClinicView>())
            if (view.id == clinic.id && takenIn(view) > 0)
                all.push_back(view);
    }
    all.insert(all.end(), coming->begin(), coming->end());
    return all;
}

void ClinicPage::reload()
{
    const ClinicView* before = chosenClinic();
    const std::optional<ClinicId> kept = before ? std::optional(before->id) : std::nullopt;
    auto clinics = clinicsToShow();
    if (!clinics)
        return m_message->show(MessageKind::Error, clinics.failure().sentence);
    m_isLoading = true;
    m_clinics.show(std::move(*clinics), context().forum.clock().now());
    showNumbers();
    m_stack->setCurrentIndex(m_clinics.rowCount() > 0 ? 0 : 1);
    const int same = kept ? m_clinics.rowOf(*kept) : -1;
    m_table->chooseRow(same >= 0 ? same : m_clinics.nextRow());
    m_isLoading = false;
    showChosen();
    if (m_leavers)
        m_leavers->reload();
}

void ClinicPage::showSubject(qint64 id)
{
    for (int row = 0; row < m_clinics.rowCount(); ++row) {
        if (!slotIn({m_clinics.clinicAt(row)}, SlotId(id)))
            continue;
        m_table->chooseRow(row);
        if (isTutors())
            m_day->choose(SlotId(id));
        return;
    }
}

void ClinicPage::showNumbers()
{
    int clinics = 0;
    int free = 0;
    int taken = 0;
    for (int row = 0; row < m_clinics.rowCount(); ++row) {
        if (m_clinics.isOver(row))
            continue;
        ++clinics;
        free += freeIn(m_clinics.clinicAt(row));
        taken += takenIn(m_clinics.clinicAt(row));
    }
    QString numbers = u"%1 to come · %2 free · %3 taken"_s.arg(counted(clinics, u"clinic"_s, u"clinics"_s))
                          .arg(free)
                          .arg(taken);
    if (!isTutors())
        numbers += u" · Who comes is between the doctor and the Deputy Clinical Tutor."_s;
    m_header->setSubtitle(numbers);
}

const ClinicView* ClinicPage::chosenClinic() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_clinics.rowCount() ? &m_clinics.clinicAt(row) : nullptr;
}

void ClinicPage::showChosen()
{
    if (m_isLoading)
        return;
    const ClinicView* clinic = chosenClinic();
    const bool isToCome = clinic && !m_clinics.isOver(m_table->currentRow());
    m_move->setEnabled(isToCome && !clinic->isCancelled);
    m_cancel->setEnabled(isToCome);
    m_cancel->setText(clinic && clinic->isCancelled ? u"&Reinstate clinic"_s : u"Cancel c&linic…"_s);
    m_cancel->setAccessibleName(m_cancel->text().remove(u'&'));
    if (isTutors())
        showDay();
}

void ClinicPage::showDay()
{
    const ClinicView* clinic = chosenClinic();
    if (!clinic)
        return m_day->clear();
    auto day = readTutorsDay(context().forum, context().actor, clinic->id, clinic->span.date);
    if (!day)
        return m_message->show(MessageKind::Error, day.failure().sentence);
    m_message->clear();
    m_day->show(*std::move(day), context().forum.clock().now());
}

void ClinicPage::showPerson()
{
    const auto isOther = [this](SlotId slot) {
        return !m_day->chosen() || m_day->chosen()->slot.view.id != slot;
    };
    if (const auto typed = m_person->unsaved(); typed && isOther(typed->slot))
        keepTyped();                             // what was typed about another belongs to that one
    const TutorsDay::Row* row = m_day->chosen(); // which keeping may have read anew
    AppointmentNotes notes;
    AppointmentHistory history;
    if (row && row->slot.attendee && row->slot.attendee->checksOut) {
        const RecordService& records = context().forum.records();
        if (const auto kept = records.notes(context().actor, row->slot.view.id))
            notes = *kept;
        if (const auto before = records.history(context().actor, *row->slot.attendee->person))
            history = *before;
    }
    m_person->show(row, notes, history);
}

TypedText ClinicPage::typedText() const
{
    const auto typed = isTutors() ? m_person->unsaved() : std::nullopt;
    if (!typed)
        return {};
    return {QString::number(typed->slot.value()),
            {{typedNote, typed->note}, {typedActions, typed->actions.join(u'\n')}}};
}

bool ClinicPage::restore(const TypedText& typed)
{
    const SlotId slot(typed.subject.toLongLong());
    showSubject(slot.value());
    const QStringList actions = typed.fields.value(typedActions).split(u'\n', Qt::SkipEmptyParts);
    return isTutors() && m_person->putBack({slot, typed.fields.value(typedNote), actions});
}

void ClinicPage::keepTyped()
{
    const auto typed = m_person->unsaved();
    if (!typed || m_isKeeping)
        return;
    m_isKeeping = true;
    if (m_slotActs.save(*typed))
        m_person->markSaved(typed->slot);
    m_isKeeping = false;
}

void ClinicPage::openDaySheet()
{
    const ClinicView* clinic = chosenClinic();
    if (!clinic)
        return;
    auto sheets = context().forum.records().daySheets(context().actor, clinic->span.date);
    if (!sheets)
        return m_message->show(MessageKind::Error, sheets.failure().sentence);
    auto* dialog = new DaySheetDialog(*std::move(sheets), currentSettings(context().forum).name,
                                      context().dialogs, this);
    dialog->open();
}

} // namespace ledforum
