// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/confidentialfile.h"

#include <set>

namespace ledforum {

/// Deletes what the office keeps in confidence so that nobody can tell whose it was: what is deleted is
/// overwritten in place, and everything else of its kind is sealed anew in the same transaction, so that two
/// copies of the file differ everywhere. Decided and sealed before the transaction, written inside it.
class ConfidentialCleaning final
{
public:
    /// The tutor must hold the office's key. Connection, tutor and file outlive this.
    ConfidentialCleaning(Connection& connection, const Actor& tutor, const ConfidentialFile& file,
                         LocalMoment now);

    /// The doctor's message of this booking goes; the booking stays.
    void forgetMessage(const KeptBooking& kept);
    /// The place says no more whose it is; one that stands is given up.
    void forgetPlace(const KeptPlace& kept);
    /// What is kept about the doctor's 1:1s: bookings that have begun, outcomes, notes and actions. The rows
    /// of records are taken out.
    void forgetAppointments(PersonId doctor);
    /// Everything of the doctor; bookings to come, too, whose times become free. Records leave rows that say
    /// nothing, as their number would tell how much was kept about this one doctor.
    void forgetDoctor(PersonId doctor);

    /// The slow half.
    void seal();
    /// Inside a transaction, after `seal`. False, and the transaction is to be rolled back, when something
    /// was changed since the file was opened, or added. Throws DatabaseError.
    [[nodiscard]] bool write();

private:
    struct NewSlot
    {
        Slot seen;
        QByteArray envelope;
    };
    struct NewRecord
    {
        AppointmentRecord seen;
        std::optional<QByteArray> envelope; ///< nothing: the row is taken out
    };
    [[nodiscard]] bool hasBegun(const KeptBooking& kept) const
    {
        return kept.slot.span.startMoment() <= m_now;
    }
    [[nodiscard]] QByteArray sealedAnew(const KeptBooking& kept) const;
    [[nodiscard]] bool writeSlots();
    [[nodiscard]] bool writeRecords();
    [[nodiscard]] bool writeClinic(ClinicId clinic);

    Connection& m_connection;
    const Actor& m_tutor;
    const ConfidentialFile& m_file;
    LocalMoment m_now;
    std::set<SlotId> m_withoutMessage;
    std::set<SlotId> m_erased;
    std::vector<Slot> m_freed;
    std::vector<WaitingPlace> m_places;
    std::set<AppointmentRecordId> m_removed;
    std::set<AppointmentRecordId> m_emptied;
    std::vector<NewSlot> m_newSlots;
    std::vector<WaitingPlace> m_newPlaces;
    std::vector<NewRecord> m_newRecords;
};

} // namespace ledforum
