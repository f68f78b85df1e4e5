// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/knownkeys.h"

#include "app/security/envelope.h"
#include "app/security/publickeys.h"
#include "app/security/vouching.h"
#include "database/appointments/appointmentrecordstore.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kind = "known keys"_L1;

envelope::Place placeOf(AppointmentRecordId id)
{
    return {"appointment_record", id.value()};
}

} // namespace

/// Bound to the row that says it.
QByteArray KnownKeys::statementOf(const Row& row)
{
    return QCborArray{u"led-forum known keys"_s, row.stored.id.value(), row.known.person.value(),
                      row.known.keys.box,        row.known.keys.sign,   row.known.isMet,
                      row.known.number,          row.author.value(),    row.day.toJulianDay()}
        .toCborValue()
        .toCbor();
}

QByteArray KnownKeys::envelopeOf(const Row& row, const KeyPair& office)
{
    const QCborMap content{{u"kind"_s, kind},
                           {u"person"_s, row.known.person.value()},
                           {u"box"_s, row.known.keys.box},
                           {u"sign"_s, row.known.keys.sign},
                           {u"met"_s, row.known.isMet},
                           {u"number"_s, row.known.number},
                           {u"author"_s, row.author.value()},
                           {u"day"_s, row.day.toJulianDay()},
                           {u"signature"_s, row.signature}};
    return envelope::seal(content, placeOf(row.stored.id), {office.publicKeys().box});
}

std::optional<KnownKeys::Row> KnownKeys::opened(const AppointmentRecord& stored, const KeyPair& office)
{
    const std::optional<QCborMap> content = envelope::open(stored.envelope, placeOf(stored.id), office);
    if (!content || content->value(u"kind"_s).toString() != kind)
        return std::nullopt;
    return Row{
        .stored = stored,
        .known = {.person = PersonId(content->value(u"person"_s).toInteger()),
                  .keys = {content->value(u"box"_s).toByteArray(), content->value(u"sign"_s).toByteArray()},
                  .isMet = content->value(u"met"_s).toBool(),
                  .number = int(content->value(u"number"_s).toInteger())},
        .author = PersonId(content->value(u"author"_s).toInteger()),
        .day = QDate::fromJulianDay(content->value(u"day"_s).toInteger()),
        .signature = content->value(u"signature"_s).toByteArray()};
}

KnownKeys KnownKeys::read(const Connection& connection, const KeyRing& ring)
{
    KnownKeys known;
    for (const AppointmentRecord& row : AppointmentRecordStore(connection).all())
        static_cast<void>(known.learn(row, *ring.office));
    return known;
}

KnownKeys::Lesson KnownKeys::learn(const AppointmentRecord& stored, const KeyPair& office)
{
    std::optional<Row> row = opened(stored, office);
    if (!row)
        return Lesson::None;
    if (!isSignedBy(office.publicKeys().sign, statementOf(*row), row->signature))
        return Lesson::Unsigned;
    m_keys.push_back(row->known);
    m_rows.push_back(*std::move(row));
    return Lesson::Learnt;
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
    Rewrite rewrite;
    for (const Row& row : m_rows)
        rewrite.gone.push_back(row.stored);
    for (const KnownKey& known : m_keys) {
        Row row{{AppointmentRecordId(envelope::randomRecord()), {}}, known, author, today, {}};
        row.signature = office.sign(statementOf(row));
        rewrite.come.push_back({row.stored.id, envelopeOf(row, office)});
    }
    return rewrite;
}

std::vector<KnownKeys::Anew> KnownKeys::underNewKeys(const KeyPair& office) const
{
    std::vector<Anew> rows;
    for (const Row& row : m_rows)
        rows.push_back({row.stored, envelopeOf(row, office)});
    return rows;
}

bool isHolderKnown(const Account& account, const Actor& tutor, const KnownKeys& known)
{
    if (account.state != AccountState::Active || !account.keys)
        return false;
    const PublicKeys keys = publicKeysOf(*account.keys);
    if (account.person == tutor.person())
        return keys == tutor.keys().own.publicKeys();
    return confirmedKeys(account, tutor.keys().pinned) && known.isKnown(account.person, keys) &&
           !known.isSuperseded(account.person, keys);
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
