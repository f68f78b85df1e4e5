// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/officerecords.h"

#include "app/security/vouching.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/security/officekeystore.h"

#include <algorithm>

namespace ledforum {

namespace {

std::optional<OfficeRecords::Entry> opened(const AppointmentRecord& row,
                                           const std::vector<const KeyPair*>& offices)
{
    for (const KeyPair* office : offices) {
        if (std::optional<OpenedRecord> record = openRecord(row, *office))
            return OfficeRecords::Entry{row, *std::move(record), office->publicKeys().box, false};
    }
    return std::nullopt;
}

/// Earlier keys are known by what the office's present key says of them, or by the bundle.
bool isByOffice(const OfficeRecords::Entry& entry, const std::vector<const KeyPair*>& offices)
{
    return std::ranges::any_of(offices, [&entry](const KeyPair* office) {
        return entry.opened.isSignedBy(office->publicKeys().sign, entry.row.id);
    });
}

/// A late cancellation that the doctor signed with keys that the office has known as theirs at any time.
bool isByDoctor(const OfficeRecords::Entry& entry, const KnownKeys& known, const AccountStore& accounts,
                const PinnedKeys& pinned)
{
    const PrivateRecord& record = entry.opened.record;
    if (record.kind != RecordKind::LateCancellation || record.author != record.doctor)
        return false;
    std::vector<PublicKeys> theirs = known.of(record.doctor);
    const std::optional<Account> account = accounts.ofPerson(record.doctor);
    if (const auto present = account ? confirmedKeys(*account, pinned) : std::nullopt)
        theirs.push_back(*present);
    return std::ranges::any_of(theirs, [&entry](const PublicKeys& keys) {
        return entry.opened.isSignedBy(keys.sign, entry.row.id);
    });
}

bool holdsThePast(const Connection& connection, const KeyRing& ring)
{
    const std::vector<OfficeKey> keys = OfficeKeyStore(connection).all();
    const auto isEarlier = [](const OfficeKey& key) {
        return key.purpose == OfficePurpose::Office && key.retiredOn;
    };
    return size_t(std::ranges::count_if(keys, isEarlier)) <= ring.earlierOffices.size();
}

} // namespace

std::vector<const KeyPair*> officesOf(const KeyRing& ring)
{
    std::vector<const KeyPair*> offices{&*ring.office};
    for (const KeyPair& earlier : ring.earlierOffices)
        offices.push_back(&earlier);
    return offices;
}

OfficeRecords::OfficeRecords(const Connection& connection, const KeyRing& ring)
    : m_rows(AppointmentRecordStore(connection).all())
{
    const std::vector<const KeyPair*> offices = officesOf(ring);
    std::vector<Entry> all;
    int closed = 0;
    for (const AppointmentRecord& row : m_rows) {
        if (std::optional<Entry> entry = opened(row, offices)) {
            all.push_back(*std::move(entry));
            continue;
        }
        const KnownKeys::Lesson lesson = m_known.learn(row, *ring.office);
        m_doubtful += lesson == KnownKeys::Lesson::Unsigned;
        closed += lesson == KnownKeys::Lesson::None;
    }
    if (holdsThePast(connection, ring))
        m_doubtful += closed;
    sort(connection, ring, std::move(all));
}

void OfficeRecords::sort(const Connection& connection, const KeyRing& ring, std::vector<Entry> all)
{
    const AccountStore accounts(connection);
    const std::vector<const KeyPair*> offices = officesOf(ring);
    for (Entry& entry : all) {
        entry.isSignedByOffice = isByOffice(entry, offices);
        if (entry.isSignedByOffice || isByDoctor(entry, m_known, accounts, ring.pinned))
            m_entries.push_back(std::move(entry));
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

std::vector<AppointmentRecordId> OfficeRecords::ids() const
{
    std::vector<AppointmentRecordId> ids;
    for (const AppointmentRecord& row : m_rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace ledforum
