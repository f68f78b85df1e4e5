// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/clinicwriter.h"

#include "app/appointments/bookingdraft.h"
#include "app/appointments/clinicedits.h"
#include "app/appointments/clinicrules.h"
#include "app/appointments/waitingqueue.h"
#include "app/programme/calendar.h"
#include "database/programme/withdrawneventstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"Someone else has changed these 1:1 appointments meanwhile. Nothing was changed: look at them "
            "again."_s};
}

/// What the audit says of a change; clinics are no secret.
QString detailOf(const Clinic& before, const Clinic& after)
{
    if (before.span != after.span)
        return u"%1, to %2"_s.arg(whenWords(before), whenWords(after));
    if (after.state == ClinicState::Cancelled)
        return u"%1: %2"_s.arg(whenWords(after), after.cancellationReason);
    return whenWords(after);
}

bool isTouched(const ClinicBook& book)
{
    return !book.queue.empty() || std::ranges::any_of(book.slots, &Slot::isTaken);
}

bool isAsLeft(const Clinic& clinic, Clinic left)
{
    left.sequence = clinic.sequence;
    return clinic == left;
}

} // namespace

ClinicWriter::ClinicWriter(Connection& connection, LocalMoment now, AuditLog::Entry& audit)
    : m_connection(connection)
    , m_now(now)
    , m_audit(audit)
    , m_clinics(connection)
    , m_slots(connection)
{
}

Result<Clinic> ClinicWriter::rewrite(const Clinic& before, Clinic after, const QString& action)
{
    const std::optional<Clinic> stored = m_clinics.find(before.id);
    if (!stored)
        return noSuchClinic();
    if (!isAsLeft(*stored, before))
        return changedMeanwhile();
    const QDate day = after.span.date;
    if (const auto no = clinicrules::refusalToRewrite(before, after, m_clinics.between(day, day), m_now))
        return *no;
    WaitingQueue queue(m_connection, before.id, m_now);
    after.sequence = stored->sequence;
    if (!m_clinics.update(after))
        return changedMeanwhile();
    moveSlots(after.id, before.span.start.secsTo(after.span.start) / 60);
    queue.store();
    m_audit.note(action, u"clinic"_s, after.id.value(), detailOf(before, after));
    return *m_clinics.find(after.id);
}

void ClinicWriter::moveSlots(ClinicId clinic, int minutes)
{
    std::vector<Slot> all = m_slots.ofClinic(clinic);
    // No slot may step on the start of another on its way.
    if (minutes > 0)
        std::ranges::reverse(all);
    for (const Slot& slot : all) {
        if (minutes != 0)
            m_slots.setTime(slot.id, slot.span.start.addSecs(minutes * 60), slot.span.minutes);
    }
}

Result<> ClinicWriter::remove(const Clinic& added)
{
    const std::optional<ClinicBook> book = clinicBook(m_connection, added.id, m_now);
    if (!book)
        return noSuchClinic();
    if (!isAsLeft(book->clinic, added) || isTouched(*book))
        return changedMeanwhile();
    m_clinics.remove(added.id);
    // It may stand in a calendar file already: later ones take it out again.
    WithdrawnEventStore(m_connection)
        .add({.uid = added.uid,
              .span = added.span,
              .title = clinicEventTitle(),
              .sequence = book->clinic.sequence + 1});
    m_audit.note(u"took clinic off"_s, u"clinic"_s, added.id.value(), whenWords(added));
    return Done();
}

} // namespace ledforum
