// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/knownkeys.h"

#include "database/appointments/appointmentrecordstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

QString met()
{
    return u"met"_s;
}

PrivateRecord recordOf(const KnownKey& known, PersonId author, QDate today)
{
    return {.kind = RecordKind::KnownKeys,
            .appointment = known.keys.box + known.keys.sign,
            .doctor = known.person,
            .author = author,
            .span = {today, QTime(0, 0), known.number},
            .text = known.isMet ? met() : QString()};
}

} // namespace

void KnownKeys::learn(const AppointmentRecord& row, const PrivateRecord& record)
{
    if (record.kind != RecordKind::KnownKeys || record.appointment.size() != 2 * keySize)
        return;
    m_rows.push_back(row);
    m_keys.push_back({record.doctor,
                      {record.appointment.left(keySize), record.appointment.mid(keySize)},
                      record.text == met(),
                      record.span.minutes});
}

const KnownKey* KnownKeys::newestOf(PersonId person) const
{
    const KnownKey* newest = nullptr;
    for (const KnownKey& known : m_keys) {
        if (known.person == person && (!newest || known.number > newest->number))
            newest = &known;
    }
    return newest;
}

bool KnownKeys::isKnown(PersonId person, const PublicKeys& keys) const
{
    return std::ranges::any_of(
        m_keys, [&](const KnownKey& known) { return known.person == person && known.keys == keys; });
}

bool KnownKeys::isMet(PersonId person, const PublicKeys& keys) const
{
    const KnownKey* newest = newestOf(person);
    return newest && newest->keys == keys && newest->isMet;
}

bool KnownKeys::isSuperseded(PersonId person, const PublicKeys& keys) const
{
    const KnownKey* newest = newestOf(person);
    return newest && newest->keys != keys;
}

std::vector<PublicKeys> KnownKeys::of(PersonId person) const
{
    std::vector<PublicKeys> keys;
    for (const KnownKey& known : m_keys) {
        if (known.person == person)
            keys.push_back(known.keys);
    }
    return keys;
}

std::vector<KnownKey> KnownKeys::knownOf(PersonId person) const
{
    std::vector<KnownKey> theirs;
    std::ranges::copy_if(m_keys, std::back_inserter(theirs),
                         [person](const KnownKey& known) { return known.person == person; });
    std::ranges::sort(theirs, {}, &KnownKey::number);
    return theirs;
}

void KnownKeys::add(PersonId person, const PublicKeys& keys, bool isMet)
{
    const KnownKey* newest = newestOf(person);
    const int number = newest ? newest->number + 1 : 1;
    const auto same = std::ranges::find_if(
        m_keys, [&](const KnownKey& known) { return known.person == person && known.keys == keys; });
    if (same == m_keys.end()) {
        m_keys.push_back({person, keys, isMet, number});
        return;
    }
    same->number = number;
    same->isMet |= isMet;
}

KnownKeys::Rewrite KnownKeys::sealed(const KeyPair& office, PersonId author, QDate today) const
{
    Rewrite rewrite{.gone = m_rows, .come = {}};
    for (const KnownKey& known : m_keys)
        rewrite.come.push_back(sealedRecord(recordOf(known, author, today), office, {}));
    return rewrite;
}

bool writeKnownKeys(const Connection& connection, const KnownKeys::Rewrite& rewrite)
{
    AppointmentRecordStore store(connection);
    const std::vector<AppointmentRecord> stored = store.all();
    const bool isAsSeen = std::ranges::all_of(rewrite.gone, [&stored](const AppointmentRecord& row) {
        return std::ranges::find(stored, row) != stored.end();
    });
    if (!isAsSeen)
        return false;
    for (const AppointmentRecord& row : rewrite.gone)
        static_cast<void>(store.remove(row));
    for (const AppointmentRecord& row : rewrite.come)
        store.insert(row);
    return true;
}

} // namespace ledforum
