// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officeupkeep.h"

#include "app/appointments/resealing.h"
#include "database/appointments/slotstore.h"
#include "database/appointments/waitingstore.h"
#include "database/security/auditacts.h"
#include "database/security/auditstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Whether anybody was taken out, came back or had their account reset since the tutor last signed in.
bool didSomebodyGo(const Connection& connection, const KeyRing& ring)
{
    if (!ring.seenHead)
        return false;
    static const QStringList acts{auditacts::deactivated(), auditacts::reactivated(),
                                  auditacts::madeResetCode(), auditacts::withdrewRole(Role::Led)};
    constexpr int count = 500;
    const AuditStore store(connection);
    qint64 after = ring.seenHead->clear.id;
    for (;;) {
        const std::vector<AuditEntry> entries = store.page(after, count);
        if (std::ranges::any_of(entries, [](const AuditEntry& entry) { return acts.contains(entry.action); }))
            return true;
        if (entries.size() < size_t(count))
            return false;
        after = entries.back().id;
    }
}

} // namespace

Result<int> OfficeUpkeep::relink(const Actor& actor)
{
    constexpr auto permission = Permission::ManageAppointments;
    constexpr int attempts = 3; // somebody may book while all is sealed
    using Ready = std::shared_ptr<Resealing>;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Result<Ready> ready = m_operations.read(actor, permission, [&]() -> Result<Ready> {
            if (!actor.keys().office)
                return Ready();
            auto resealing = std::make_shared<Resealing>(m_connection, actor.keys(), m_clock.now());
            // Their going stands in the clear: whether they left anything is not to show beside it.
            if (!resealing->isNeeded() && !didSomebodyGo(m_connection, actor.keys()))
                return Ready();
            resealing->seal();
            return resealing;
        });
        if (!ready)
            return ready.failure();
        if (!*ready)
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

std::unique_ptr<SealedRoom::Resealed> OfficeUpkeep::resealedFor(const KeyPair& next,
                                                                const KeyRing& ring) const
{
    auto resealing = std::make_unique<Resealing>(m_connection, ring, m_clock.now(), &next);
    resealing->seal();
    return resealing;
}

std::set<PersonId> OfficeUpkeep::unlinked(const KeyRing& ring) const
{
    const OfficeRecords records(m_connection, ring);
    OfficeReader reader(m_connection, ring);
    reader.setKnown(records.known());
    std::set<PersonId> doctors;
    for (const Slot& slot : SlotStore(m_connection).between({}, {})) {
        const auto booked = slot.isTaken ? reader.proven(slot) : std::nullopt;
        if (booked && !booked->door->isPresent)
            doctors.insert(booked->content.doctor);
    }
    for (const WaitingPlace& place : WaitingStore(m_connection).heldBetween({}, {})) {
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
