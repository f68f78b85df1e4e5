// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentarchive.h"
#include "app/appointments/bookingrules.h"
#include "app/appointments/daysheet.h"
#include "app/common/clock.h"
#include "app/security/operations.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/appointments/slotstore.h"

namespace ledforum {

class BookingService;

/// What a doctor agreed with the tutor.
struct AgreedActions
{
    LocalSpan span; ///< of the appointment
    QStringList actions;
};

/// What is kept about 1:1 appointments: outcome and note for tutors alone, agreed actions for the doctor too.
/// Nobody else learns more than how many things are kept.
class RecordService final
{
public:
    RecordService(Connection& connection, Operations& operations, const ForumClock& clock,
                  BookingService& bookings);
    Q_DISABLE_COPY_MOVE(RecordService)

    // For the tutor. NotFound when the slot is not taken.

    [[nodiscard]] Result<AppointmentNotes> notes(const Actor& actor, SlotId slot) const;
    /// From the start of the appointment on; again, to correct it; none takes it back. A note that is not
    /// given stays.
    Result<> setOutcome(const Actor& actor, SlotId slot, std::optional<AppointmentOutcome> outcome,
                        const std::optional<QString>& note = {});
    /// At any time. An empty one takes the place of what was noted, and nothing of that is left.
    Result<> setNote(const Actor& actor, SlotId slot, const QString& note);
    /// Empty lines are left out; none at all takes the list back.
    Result<> setActions(const Actor& actor, SlotId slot, const QStringList& actions);
    /// Both, or neither.
    Result<> setNoteAndActions(const Actor& actor, SlotId slot, const QString& note,
                               const QStringList& actions);
    /// Books `newSlot` for the doctor of `slot`: about the same topic, unless asked otherwise.
    Result<> followUp(const Actor& actor, SlotId slot, SlotId newSlot,
                      const std::optional<BookingRequest>& request = {});
    /// The doctor's appointments that have begun, and cancelled ones, in order of time.
    [[nodiscard]] Result<AppointmentHistory> history(const Actor& actor, PersonId doctor) const;

    /// Appointments that have begun and have no outcome yet, in order of time.
    [[nodiscard]] Result<std::vector<EarlierAppointment>> outcomesToWrite(const Actor& actor) const;
    /// The afternoons of one day with who comes and waits, and what is kept about them.
    [[nodiscard]] Result<std::vector<DaySheet>> daySheets(const Actor& actor, QDate date) const;

    /// Of the doctor, in order of time.
    [[nodiscard]] Result<std::vector<AgreedActions>> ownActions(const Actor& actor) const;

private:
    struct Part;
    struct Draft;
    struct Drafts;
    [[nodiscard]] Result<DaySheet> sheetOf(const Actor& tutor, const ClinicDay& day,
                                           const AppointmentArchive& archive) const;
    [[nodiscard]] Result<Attendee> attendeeOf(const Actor& tutor, const Slot& slot) const;
    /// Nothing where nothing is kept and nothing is to be.
    [[nodiscard]] Result<std::optional<Draft>> draft(const Actor& tutor, const OfficeRecords& records,
                                                     const Slot& slot, const Attendee& attendee,
                                                     const Part& part) const;
    [[nodiscard]] Result<Drafts> drafts(const Actor& tutor, SlotId slot,
                                        const std::vector<Part>& parts) const;
    static Part notePart(const QString& typed);
    static Part actionsPart(const QStringList& typed);
    /// What the parts say about one appointment, in one transaction.
    Result<> keep(const Actor& actor, SlotId slot, const std::vector<Part>& parts);
    Result<> write(const Actor& actor, const Drafts& drafts);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    BookingService& m_bookings;
    AppointmentRecordStore m_records;
    SlotStore m_slots;
};

} // namespace ledforum
