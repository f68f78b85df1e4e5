// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/officereader.h"
#include "app/appointments/officerecords.h"
#include "database/appointments/clinic.h"

namespace ledforum {

/// A booking that the office can open.
struct KeptBooking
{
    Slot slot;
    PrivateBooking booking;
    const KeyPair* office = nullptr; ///< which opens it: the present key or an earlier one
    /// False: its proof is not that of a key of the doctor's, nor the office's.
    bool checksOut = true;
    std::optional<QByteArray> doctorBox = {}; ///< the doctor's key, where the booking stands under its tag
};

/// A place of a waiting list that the office can open: standing, or run out and not acknowledged.
struct KeptPlace
{
    WaitingPlace place;
    LocalSpan clinicSpan;
    PrivateWish wish;
    const KeyPair* office = nullptr;          ///< which opens it: the present key or an earlier one
    std::optional<QByteArray> doctorBox = {}; ///< the doctor's key, where the place stands under its tag
};

/// Everything that the office keeps in confidence about all doctors, opened once. It also holds what does not
/// check out: whoever asks what is kept about them, or has it deleted, means that too.
class ConfidentialFile final
{
public:
    /// The tutor must hold the office's key, and outlive this. Throws DatabaseError.
    ConfidentialFile(Connection& connection, const Actor& tutor);

    [[nodiscard]] const std::vector<KeptBooking>& bookings() const { return m_bookings; }
    [[nodiscard]] const std::vector<KeptPlace>& places() const { return m_places; }
    [[nodiscard]] const OfficeRecords& records() const { return m_records; }
    /// Bookings that are erased, of which only slot and office count.
    [[nodiscard]] const std::vector<KeptBooking>& erased() const { return m_erased; }

    /// Whether what the file keeps is still what this was made of, row for row: nothing was added, taken or
    /// written anew. Decrypts nothing. Throws DatabaseError.
    [[nodiscard]] bool isAsSeen(const Connection& connection) const;

    /// The doctor's last 1:1, booked or recorded, past or to come; nothing where there was none.
    [[nodiscard]] std::optional<QDate> lastAppointment(PersonId doctor) const;
    /// Of whom anything is kept, in order of id.
    [[nodiscard]] std::vector<PersonId> doctors() const;

private:
    void readBookings(const Connection& connection);
    void readPlaces(const Connection& connection);

    std::vector<const KeyPair*> m_offices; ///< the present key first
    std::vector<Slot> m_takenSlots;
    std::vector<WaitingPlace> m_heldPlaces;
    std::vector<KeptBooking> m_bookings;
    std::vector<KeptBooking> m_erased;
    std::vector<KeptPlace> m_places;
    OfficeRecords m_records;
};

} // namespace ledforum
