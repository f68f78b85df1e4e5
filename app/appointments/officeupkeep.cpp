// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officeupkeep.h"

#include "app/appointments/resealing.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Result<int> OfficeUpkeep::relink(const Actor& actor)
{
    constexpr auto permission = Permission::ManageAppointments;
    constexpr int attempts = 3; // somebody may book while all is sealed
    using Ready = std::shared_ptr<Resealing>;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Result<Ready> ready = m_operations.read(actor, permission, [&]() -> Result<Ready> {
            if (!actor.keys().office)
                return Ready();
            return std::make_shared<Resealing>(m_connection, actor.keys(), m_clock.now());
        });
        if (!ready)
            return ready.failure();
        if (!*ready || !(*ready)->isNeeded())
            return 0;
        const Result<bool> written = m_operations.change(
            actor, permission, Area::Appointments,
            [&](AuditLog::Entry& audit) -> Result<bool> { return (*ready)->write(audit); });
        if (!written)
            return written.failure();
        if (*written)
            return (*ready)->linked();
    }
    return Failure{FailureCode::Conflict,
                   u"Others were booking just now. What waits is linked at the next sign-in."_s};
}

std::set<PersonId> OfficeUpkeep::unlinked(Connection& connection, const KeyRing& ring)
{
    const OfficeRecords records(connection, ring);
    OfficeReader reader(connection, ring);
    reader.setKnown(records.known());
    std::set<PersonId> doctors;
    for (const Slot& slot : SlotStore(connection).between({}, {})) {
        const auto booked = slot.isTaken ? reader.proven(slot) : std::nullopt;
        if (booked && !booked->door->isPresent)
            doctors.insert(booked->content.doctor);
    }
    for (const WaitingPlace& place : WaitingStore(connection).heldBetween({}, {})) {
        const auto waits = reader.proven(place);
        if (waits && !waits->door->isPresent)
            doctors.insert(waits->content.doctor);
    }
    for (const OfficeRecords::Entry& entry : records.entries()) {
        const PrivateRecord& record = entry.opened.record;
        if (isForDoctor(record.kind) &&
            entry.opened.doctorKey != reader.confirmedKeyOf(record.doctor).value_or(QByteArray()))
            doctors.insert(record.doctor);
    }
    return doctors;
}

} // namespace ledforum
