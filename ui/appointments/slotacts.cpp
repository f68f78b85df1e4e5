// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/slotacts.h"

#include "app/appointments/bookingservice.h"
#include "app/appointments/clinicservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/appointments/bookfordialog.h"
#include "ui/appointments/slotbutton.h"
#include "ui/appointments/telldialog.h"
#include "ui/appointments/timedialog.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameIn(const TutorsDay::Row& row)
{
    return row.slot.attendee && row.slot.attendee->checksOut ? row.slot.attendee->fullName : u"this doctor"_s;
}

} // namespace

std::vector<SlotView> SlotActs::freeTimes() const
{
    std::vector<SlotView> times;
    const auto days = m_context.forum.appointments().clinicDays(m_context.actor);
    if (!days) {
        m_context.announce(MessageKind::Error, days.failure().sentence);
        return times;
    }
    for (const ClinicDay& day : *days)
        for (const ClinicDaySlot& slot : day.daySlots)
            if (slot.view.canBeBooked)
                times.push_back(slot.view);
    return times;
}

void SlotActs::doUndoably(const QString& name, const QString& sentence, SlotId slot, const SlotStep& redo,
                          const SlotStep& undo)
{
    if (m_context.done(redo(slot), sentence))
        m_context.undoable(
            name, [redo, slot] { return redo(slot); }, [undo, slot] { return undo(slot); });
}

void SlotActs::bookFor(const TutorsDay::Row& row)
{
    PersonFilter filter;
    filter.role = Role::Led;
    auto doctors = m_context.forum.people().list(m_context.actor, filter);
    const auto topics = m_context.forum.appointments().topics(m_context.actor);
    if (!doctors || !topics)
        return m_context.announce(MessageKind::Error,
                                  doctors ? topics.failure().sentence : doctors.failure().sentence);
    const SlotView view = row.slot.view;
    const auto book = [this, view](PersonId doctor, const BookingRequest& request) {
        Result<> booked = m_context.forum.appointments().bookFor(m_context.actor, doctor, view.id, request);
        if (booked)
            m_context.announce(MessageKind::Success, u"Booked: %1."_s.arg(slotWords(view.span)));
        return booked;
    };
    auto* dialog = new BookForDialog(view.span, std::move(*doctors), *topics, book, &m_page);
    dialog->open();
}

void SlotActs::move(const TutorsDay::Row& row)
{
    const SlotView from = row.slot.view;
    const auto move = [this, from](const SlotView& to) -> Result<> {
        BookingService& appointments = m_context.forum.appointments();
        const Actor& tutor = m_context.actor;
        Result<> moved = appointments.moveAny(tutor, from.id, to.id);
        if (!moved)
            return moved;
        m_context.announce(MessageKind::Success,
                           u"Moved to %1. The doctor sees it at the next sign-in."_s.arg(slotWords(to.span)));
        m_context.undoable(
            u"Move appointment"_s,
            [&appointments, &tutor, from, to] { return appointments.moveAny(tutor, from.id, to.id); },
            [&appointments, &tutor, from, to] { return appointments.moveAny(tutor, to.id, from.id); });
        return Done();
    };
    auto* dialog =
        new TimeDialog({u"Move %1"_s.arg(slotWords(from.span)), u"Move"_s,
                        u"%1 sees the new time at the next sign-in, and may cancel."_s.arg(nameIn(row))},
                       freeTimes(), move, &m_page);
    dialog->open();
}

void SlotActs::cancel(const TutorsDay::Row& row)
{
    const SlotView view = row.slot.view;
    const Question question{
        u"Cancel the appointment?"_s,
        u"%1 loses %2 and sees so at the next sign-in. The time becomes free, or is offered to the first in "
        "line."_s.arg(nameIn(row), slotWords(view.span)),
        u"Cancel appointment"_s, true};
    if (!m_context.dialogs.confirm(&m_page, question))
        return;
    m_context.done(m_context.forum.appointments().cancelAny(m_context.actor, view.id),
                   u"%1 is cancelled."_s.arg(slotWords(view.span)));
}

void SlotActs::block(const TutorsDay::Row& row)
{
    ClinicService& clinics = m_context.forum.clinics();
    const SlotStep block = [&clinics, this](SlotId slot) { return clinics.block(m_context.actor, slot); };
    const SlotStep unblock = [&clinics, this](SlotId slot) { return clinics.unblock(m_context.actor, slot); };
    const QString when = slotWords(row.slot.view.span);
    if (row.slot.view.isBlocked)
        doUndoably(u"Free"_s, u"%1 can be booked again."_s.arg(when), row.slot.view.id, unblock, block);
    else
        doUndoably(u"Block"_s, u"%1 is kept from everybody."_s.arg(when), row.slot.view.id, block, unblock);
}

void SlotActs::join(const TutorsDay::Row& row)
{
    ClinicService& clinics = m_context.forum.clinics();
    doUndoably(
        u"Join"_s, u"%1 is a longer talk now."_s.arg(slotWords(row.slot.view.span)), row.slot.view.id,
        [&clinics, this](SlotId slot) { return clinics.join(m_context.actor, slot); },
        [&clinics, this](SlotId slot) { return clinics.separate(m_context.actor, slot); });
}

void SlotActs::separate(const TutorsDay::Row& row)
{
    ClinicService& clinics = m_context.forum.clinics();
    doUndoably(
        u"Separate"_s, u"The times are separate again."_s, row.slot.view.id,
        [&clinics, this](SlotId slot) { return clinics.separate(m_context.actor, slot); },
        [&clinics, this](SlotId slot) { return clinics.join(m_context.actor, slot); });
}

void SlotActs::setOutcome(const TutorsDay::Row& row, std::optional<AppointmentOutcome> outcome)
{
    RecordService& records = m_context.forum.records();
    const auto before = row.outcome;
    doUndoably(
        u"Outcome"_s,
        outcome ? u"%1: %2."_s.arg(nameIn(row), nameOf(*outcome)) : u"The outcome is taken back."_s,
        row.slot.view.id,
        [&records, this, outcome](SlotId slot) { return records.setOutcome(m_context.actor, slot, outcome); },
        [&records, this, before](SlotId slot) { return records.setOutcome(m_context.actor, slot, before); });
}

bool SlotActs::save(const PersonPanel::Typed& typed)
{
    RecordService& records = m_context.forum.records();
    const auto before = records.notes(m_context.actor, typed.slot);
    if (!before)
        return m_context.done(before, {});
    const auto keep = [&records, this](SlotId slot, const QString& note, const QStringList& actions) {
        return records.setNoteAndActions(m_context.actor, slot, note, actions);
    };
    if (!m_context.done(keep(typed.slot, typed.note, typed.actions), u"Note and actions are kept."_s))
        return false;
    m_context.undoable(
        u"Note"_s, [keep, typed] { return keep(typed.slot, typed.note, typed.actions); },
        [keep, slot = typed.slot, old = *before] { return keep(slot, old.note, old.actions); });
    return true;
}

void SlotActs::followUp(const TutorsDay::Row& row)
{
    if (!row.slot.attendee)
        return;
    const auto book = [this, slot = row.slot.view.id](const SlotView& to) {
        Result<> booked = m_context.forum.records().followUp(m_context.actor, slot, to.id);
        if (booked)
            m_context.announce(MessageKind::Success, u"Booked as a follow-up: %1."_s.arg(slotWords(to.span)));
        return booked;
    };
    auto* dialog = new TimeDialog({u"Book a follow-up with %1"_s.arg(nameIn(row)), u"Book"_s,
                                   u"About the same topic: %1."_s.arg(row.slot.attendee->topic)},
                                  freeTimes(), book, &m_page);
    dialog->open();
}

void SlotActs::tell(const WaitingEntry& entry)
{
    auto* dialog = new TellDialog(entry.attendee.fullName, entry.neutralText, &m_page);
    dialog->open();
}

void SlotActs::give(ClinicId clinic, const WaitingEntry& entry, const SlotView& slot)
{
    m_context.done(m_context.forum.appointments().givePlace(m_context.actor, clinic, entry.position, slot.id),
                   u"%1 has %2. Tell them yourself, or they see it at the next sign-in."_s.arg(
                       entry.attendee.fullName, slotWords(slot.span)));
}

void SlotActs::remove(ClinicId clinic, const WaitingEntry& entry)
{
    const QString name = entry.attendee.checksOut ? entry.attendee.fullName : u"That place"_s;
    const Question question{u"Take this place off the waiting list?"_s,
                            u"%1 no longer waits, and is not told: a time that is held for the place goes to "
                            "the next in line."_s.arg(name),
                            u"Remove"_s, true};
    if (!m_context.dialogs.confirm(&m_page, question))
        return;
    m_context.done(m_context.forum.appointments().removePlace(m_context.actor, clinic, entry.position),
                   u"%1 no longer waits."_s.arg(name));
}

} // namespace ledforum
