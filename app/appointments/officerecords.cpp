// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officerecords.h"

#include "app/security/vouching.h"
#include "database/appointments/appointmentrecordstore.h"

#include <algorithm>

namespace ledforum {

namespace {

/// A late cancellation that the doctor signed with keys that are theirs beyond doubt.
bool isSignedByDoctor(const OpenedRecord& opened, AppointmentRecordId id, const AccountStore& accounts,
                      const PinnedKeys& pinned)
{
    if (opened.record.kind != RecordKind::LateCancellation || opened.record.author != opened.record.doctor)
        return false;
    const std::optional<Account> account = accounts.ofPerson(opened.record.doctor);
    const std::optional<PublicKeys> keys = account ? confirmedKeys(*account, pinned) : std::nullopt;
    return keys && opened.isSignedBy(keys->sign, id);
}

} // namespace

OfficeRecords::OfficeRecords(const Connection& connection, const Actor& tutor)
{
    const KeyPair& office = *tutor.keys().office;
    const AccountStore accounts(connection);
    for (AppointmentRecord& row : AppointmentRecordStore(connection).all()) {
        m_ids.push_back(row.id);
        std::optional<OpenedRecord> opened = openRecord(row, office);
        const bool isByOffice = opened && opened->isSignedBy(office.publicKeys().sign, row.id);
        if (isByOffice || (opened && isSignedByDoctor(*opened, row.id, accounts, tutor.keys().pinned)))
            m_entries.push_back({std::move(row), *std::move(opened), isByOffice});
        else
            ++m_doubtful;
    }
}

const OfficeRecords::Entry* OfficeRecords::find(const QByteArray& appointment, PersonId doctor,
                                                RecordKind kind) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        const PrivateRecord& record = entry.opened.record;
        return record.kind == kind && record.doctor == doctor && record.appointment == appointment;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace ledforum
