// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"
#include "app/security/officefailures.h"

// What the day sheet is made of, and what is still to be written.

namespace ledforum {

Result<std::vector<DaySheet>> RecordService::daySheets(const Actor& actor, QDate date) const
{
    const Result<std::vector<ClinicDay>> days = m_bookings.clinicDay(actor, date);
    if (!days)
        return days.failure();
    return m_operations.read(actor, Permission::SeeAppointments, [&]() -> Result<std::vector<DaySheet>> {
        const AppointmentArchive archive(m_connection, actor, m_clock.now());
        std::vector<DaySheet> sheets;
        for (const ClinicDay& day : *days) {
            Result<DaySheet> sheet = sheetOf(actor, day, archive);
            if (!sheet)
                return sheet.failure();
            sheets.push_back(*std::move(sheet));
        }
        return sheets;
    });
}

Result<std::vector<EarlierAppointment>> RecordService::outcomesToWrite(const Actor& actor) const
{
    return m_operations.read(
        actor, Permission::SeeAppointments, [&]() -> Result<std::vector<EarlierAppointment>> {
            if (!actor.keys().office)
                return lackingOfficeKey();
            return AppointmentArchive(m_connection, actor, m_clock.now()).withoutOutcome();
        });
}

Result<DaySheet> RecordService::sheetOf(const Actor& tutor, const ClinicDay& day,
                                        const AppointmentArchive& archive) const
{
    DaySheet sheet{.clinic = day.clinic};
    for (const ClinicDaySlot& slot : day.daySlots) {
        DaySheet::Line& line = sheet.lines.emplace_back(DaySheet::Line{.slot = slot});
        if (!slot.attendee || !slot.attendee->person)
            continue;
        const PersonId person = *slot.attendee->person;
        line.note = archive.notesOf(slot.attendee->identity, person).note;
        line.history = archive.of(person);
        std::erase_if(line.history.appointments, [&slot](const EarlierAppointment& appointment) {
            return appointment.slot == slot.view.id ||
                   appointment.span.startMoment() > slot.view.span.startMoment();
        });
    }
    Result<std::vector<WaitingEntry>> waiting = m_bookings.waitingList(tutor, day.clinic.id);
    if (!waiting)
        return waiting.failure();
    std::ranges::copy_if(*waiting, std::back_inserter(sheet.waiting),
                         [](const WaitingEntry& place) { return place.state != PlaceState::Expired; });
    return sheet;
}

} // namespace ledforum
