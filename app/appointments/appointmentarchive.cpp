// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentarchive.h"

#include "app/appointments/bookingrules.h"
#include "database/appointments/clinicstore.h"
#include "database/appointments/slotstore.h"

#include <algorithm>

namespace ledforum {

AppointmentArchive::AppointmentArchive(Connection& connection, const Actor& tutor, LocalMoment now)
    : m_records(connection, tutor.keys())
{
    readBookings(connection, tutor, now);
}

void AppointmentArchive::readBookings(Connection& connection, const Actor& tutor, LocalMoment now)
{
    OfficeReader reader(connection, tutor);
    const SlotStore slotStore(connection);
    for (const Clinic& clinic : ClinicStore(connection).between({}, {})) {
        for (const Slot& slot : slotStore.ofClinic(clinic.id)) {
            if (!slot.isTaken)
                continue;
            const Attendee attendee = reader.attendeeOf(slot);
            if (!attendee.checksOut)
                continue;
            const Identity identity{*attendee.person, attendee.identity};
            if (clinic.state == ClinicState::Cancelled || !bookingrules::hasStarted(slot.span, now))
                m_toCome.push_back(identity);
            else
                m_begun[identity] = {.span = slot.span, .slot = slot.id, .topic = attendee.topic};
        }
    }
    std::ranges::sort(m_toCome);
}

AppointmentNotes AppointmentArchive::notesOf(const QByteArray& appointment, PersonId doctor) const
{
    AppointmentNotes notes;
    if (const auto* kept = m_records.find(appointment, doctor, RecordKind::Outcome)) {
        notes.outcome = kept->opened.record.outcome;
        notes.note = kept->opened.record.text;
    }
    if (const auto* agreed = m_records.find(appointment, doctor, RecordKind::Actions))
        notes.actions = agreed->opened.record.actions;
    if (!notes.outcome && m_records.find(appointment, doctor, RecordKind::LateCancellation))
        notes.outcome = AppointmentOutcome::LateCancellation;
    return notes;
}

std::vector<EarlierAppointment> AppointmentArchive::withoutOutcome() const
{
    std::vector<EarlierAppointment> missing;
    for (const auto& [identity, appointment] : m_begun) {
        if (!notesOf(identity.second, identity.first).outcome)
            missing.push_back(appointment);
    }
    std::ranges::sort(missing, {}, [](const EarlierAppointment& appointment) {
        return std::pair(appointment.span.date, appointment.span.start);
    });
    return missing;
}

AppointmentHistory AppointmentArchive::of(PersonId doctor) const
{
    std::map<Identity, EarlierAppointment> found;
    for (const auto& [identity, appointment] : m_begun) {
        if (identity.first == doctor)
            found[identity] = appointment;
    }
    for (const OfficeRecords::Entry& entry : m_records.entries()) {
        const PrivateRecord& record = entry.opened.record;
        const Identity identity{record.doctor, record.appointment};
        if (record.doctor != doctor || std::ranges::binary_search(m_toCome, identity))
            continue;
        EarlierAppointment& appointment = found[identity];
        if (!appointment.slot)
            appointment.span = record.span;
        appointment.isCancelledByTutor |= record.kind == RecordKind::CancelledByTutor;
    }
    AppointmentHistory history{.appointments = {}, .doubtfulRecords = m_records.doubtful()};
    for (auto& [identity, appointment] : found) {
        appointment.notes = notesOf(identity.second, doctor);
        history.appointments.push_back(std::move(appointment));
    }
    std::ranges::stable_sort(history.appointments, {}, [](const EarlierAppointment& appointment) {
        return std::pair(appointment.span.date, appointment.span.start);
    });
    return history;
}

} // namespace ledforum
