// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/officereader.h"
#include "app/appointments/officerecords.h"
#include "app/security/sealedroom.h"

#include <set>

namespace ledforum {

/// All that is kept about appointments sealed anew at one go: bookings, places and records become readable
/// for doctors whose keys the office has come to know, and pass to the office's next keys. Every row is
/// rewritten, with new tags, and the free and the finished with it, so that two copies of the file do not
/// tell whose rows were the reason. In three steps, of which the first two need no transaction: made, it has
/// opened everything and decided; then all is sealed; then it is written.
class Resealing final : public SealedRoom::Resealed
{
public:
    /// `next` is the office's pair from now on: clinics of today and later go to it, and what has been stays.
    /// The ring must hold the office's key and outlive this. Throws DatabaseError.
    Resealing(Connection& connection, const KeyRing& ring, LocalMoment now, const KeyPair* next = nullptr);

    /// How many bookings, places and records become a doctor's to read.
    [[nodiscard]] int linked() const { return int(m_linked.size()); }
    /// Whether anything is to be written, other than the same under other bytes.
    [[nodiscard]] bool isNeeded() const;
    /// Once, before it is written.
    void seal();

    /// Inside a transaction. False, and nothing was written, when something is no longer as it was seen.
    [[nodiscard]] bool write(AuditLog::Entry& audit) override;

private:
    struct Target
    {
        const KeyPair* office;
        std::optional<QByteArray> doctor; ///< nothing for the office's own tag
    };
    struct Leaving
    {
        ClinicId clinic;
        BookingKey key; ///< owns the place
        bool waitsOn;   ///< unless it has an offer
    };
    using Booked = OfficeReader::Standing<PrivateBooking>;
    using Waiting = OfficeReader::Standing<PrivateWish>;
    struct SlotPlan
    {
        Slot* slot;
        std::optional<Booked> booked; ///< nothing for one that is free
        Target target;                ///< of a booking
        QByteArray salt;
    };
    struct PlacePlan
    {
        WaitingPlace* place;
        Waiting waiting;
        Target target;
        QByteArray salt;
    };
    struct RecordPlan
    {
        const OfficeRecords::Entry* entry;
        bool passesOn = false; ///< to the office's next keys
        bool isLinked = false;
        QByteArray doctorKey = {};
    };
    void planClinic(const std::vector<Slot*>& slots, std::vector<WaitingPlace*> places, bool isToCome);
    /// The tags that the clinic's rows have got so far.
    using Tags = std::set<QByteArray>;
    void planSlot(Slot& slot, const Booked& booked, const QByteArray& salt, bool isToCome, Tags& tags);
    void planPlace(WaitingPlace& place, const Waiting& waiting, const QByteArray& salt, bool isToCome,
                   Tags& tags);
    void planRecords();
    void seal(const SlotPlan& plan);
    void seal(const PlacePlan& plan);
    void sealRecords();
    [[nodiscard]] Target targetOf(PersonId doctor, const OfficeReader::Door& door, bool isToCome);
    [[nodiscard]] BookingKey keyOf(const Target& target, PersonId doctor) const;
    [[nodiscard]] bool isDoctor(PersonId person) const;
    /// Waits no longer, or holds up others with an offer that its holder cannot read.
    [[nodiscard]] bool isDue(const Leaving& leaving) const;
    [[nodiscard]] bool isAsSeen() const;
    /// What follows from it: nobody comes twice, and whoever has a time, has left or cannot read of an offer
    /// waits for none.
    void settle(AuditLog::Entry& audit);

    Connection& m_connection;
    const KeyRing& m_ring;
    LocalMoment m_now;
    const KeyPair* m_next;
    OfficeRecords m_records;
    OfficeReader m_reader;
    std::vector<const KeyPair*> m_offices;
    std::vector<Slot> m_seenSlots;
    std::vector<WaitingPlace> m_seenPlaces;
    std::vector<Slot> m_slots;
    std::vector<WaitingPlace> m_places;
    std::vector<SlotPlan> m_slotPlans;
    std::vector<PlacePlan> m_placePlans;
    std::vector<RecordPlan> m_recordPlans;
    std::vector<AppointmentRecord> m_sealedRecords;   ///< as OfficeRecords::rows
    std::set<QByteArray> m_toCome;                    ///< identities of bookings yet to come
    std::vector<std::pair<QString, qint64>> m_linked; ///< table and row
    std::vector<SlotId> m_duplicates;
    std::vector<Leaving> m_leaving;
};

} // namespace ledforum
