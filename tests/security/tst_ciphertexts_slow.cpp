// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/bookingseal.h"
#include "app/appointments/waitingseal.h"
#include "app/security/auditchain.h"
#include "app/security/bundle.h"
#include "app/security/vouching.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// 100,000 altered, truncated, lengthened, spliced and moved ciphertexts and signed keys: none is accepted,
/// by anyone who could open the genuine one.
class TestCiphertexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bookings();
    void waitingPlaces();
    void records();
    void bundles();
    void sealedSecrets();
    void sealedActs();
    void signedPublicKeys();

private:
    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
    KeyPair m_office = KeyPair::generate();
    std::vector<KeyPair> m_doctors;
    int m_tried = 0;
};

namespace {

constexpr int triesAKind = 14'500; // seven kinds: over 100,000 in all

/// One change of a genuine text, which others of its kind are at hand for. Never the text itself.
QByteArray tampered(const QByteArray& genuine, const QByteArray& other, QRandomGenerator& random)
{
    QByteArray changed = genuine;
    const auto somewhere = [&] { return qsizetype(random.bounded(int(changed.size()))); };
    const qsizetype from = somewhere();
    const qsizetype length = 1 + random.bounded(int(changed.size() - from));
    switch (random.bounded(8)) {
    case 0:
        changed[from] = char(changed[from] ^ (1 << random.bounded(8)));
        break;
    case 1:
        changed[from] = char(changed[from] + 1 + random.bounded(255));
        break;
    case 2:
        changed.truncate(from);
        break;
    case 3:
        changed.insert(from, QByteArray(length, char(random.bounded(256))));
        break;
    case 4: // a part of another, at its own place
        changed.replace(from, length, other.mid(from, length));
        break;
    case 5:
        changed.remove(from, length);
        break;
    case 6: // a part of itself, elsewhere
        changed.replace(from, length, changed.mid(somewhere(), length));
        break;
    default: // all of another
        changed = other;
    }
    return changed == genuine ? tampered(genuine, other, random) : changed;
}

LocalSpan spanNo(int n)
{
    return {QDate(2026, 11, 24).addDays(14 * n), QTime(15, 0), 20};
}

} // namespace

void TestCiphertexts::initTestCase()
{
    for (int i = 0; i < 8; ++i)
        m_doctors.push_back(KeyPair::generate());
}

void TestCiphertexts::bookings()
{
    std::vector<Slot> taken;
    std::vector<BookingKey> keys;
    for (int i = 0; i < 8; ++i) {
        const QByteArray doctorBox = m_doctors[size_t(i)].publicKeys().box;
        Slot slot{.id = SlotId(i + 1), .clinic = ClinicId(1 + i / 4), .span = spanNo(i), .isTaken = true};
        slot.ownerTag = newSalt();
        keys.push_back(BookingKey::between(m_office, doctorBox));
        const PrivateBooking booking{PersonId(i + 1), PersonId(i + 1), u"Portfolio"_s, u"Word %1"_s.arg(i)};
        const SlotCover cover = coverOf(booking, slot, keys.back(), {m_office.publicKeys().box, doctorBox});
        slot.ownerTag = cover.ownerTag;
        slot.envelope = cover.envelope;
        QVERIFY(openBooking(slot, m_office)->isProvenBy(keys.back(), slot));
        taken.push_back(slot);
    }
    const auto isAccepted = [&](const Slot& slot, const KeyPair& reader) {
        const auto opened = openBooking(slot, reader);
        return opened && std::ranges::any_of(
                             keys, [&](const BookingKey& key) { return opened->isProvenBy(key, slot); });
    };
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        Slot slot = taken[whose];
        const Slot& other = taken[(whose + 1 + m_random.bounded(7U)) % 8];
        const int what = m_random.bounded(4);
        if (what == 0)
            slot.ownerTag = tampered(slot.ownerTag, other.ownerTag, m_random);
        else if (what == 1) {
            slot.ownerTag = other.ownerTag; // the whole of another row
            slot.envelope = other.envelope;
        } else
            slot.envelope = tampered(slot.envelope, other.envelope, m_random);
        QVERIFY(!isAccepted(slot, m_office));
        QVERIFY(!isAccepted(slot, m_doctors[whose]));
    }
}

void TestCiphertexts::waitingPlaces()
{
    std::vector<WaitingPlace> places;
    std::vector<BookingKey> keys;
    for (int i = 0; i < 8; ++i) {
        const QByteArray doctorBox = m_doctors[size_t(i)].publicKeys().box;
        keys.push_back(BookingKey::between(m_office, doctorBox));
        PrivateWish wish{.doctor = PersonId(i + 1), .topic = u"Portfolio"_s, .message = u"Word"_s};
        places.push_back(sealedPlace(wish, ClinicId(1 + i / 4), 1 + i % 4, keys.back(), newSalt(),
                                     {m_office.publicKeys().box, doctorBox}));
        QVERIFY(openPlace(places.back(), m_office)->isProvenBy(keys.back(), places.back()));
    }
    const auto isAccepted = [&](const WaitingPlace& place) {
        const auto opened = openPlace(place, m_office);
        return opened && std::ranges::any_of(
                             keys, [&](const BookingKey& key) { return opened->isProvenBy(key, place); });
    };
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        WaitingPlace place = places[whose];
        const WaitingPlace& other = places[(whose + 1 + m_random.bounded(7U)) % 8];
        const int what = m_random.bounded(4);
        if (what == 0)
            place.ownerTag = tampered(place.ownerTag, other.ownerTag, m_random);
        else if (what == 1) { // moved along its list, or to another's
            place.position = 1 + place.position % 4;
            place.clinic = m_random.bounded(2) == 0 ? place.clinic : other.clinic;
        } else
            place.envelope = tampered(place.envelope, other.envelope, m_random);
        QVERIFY(!isAccepted(place));
    }
}

void TestCiphertexts::records()
{
    std::vector<AppointmentRecord> kept;
    for (int i = 0; i < 8; ++i) {
        const PrivateRecord record{.kind = i % 2 == 0 ? RecordKind::Outcome : RecordKind::Actions,
                                   .appointment = newIdentity(),
                                   .doctor = PersonId(i + 1),
                                   .author = PersonId(99),
                                   .span = spanNo(i),
                                   .outcome = AppointmentOutcome::Attended,
                                   .text = u"Note %1"_s.arg(i)};
        kept.push_back(sealedRecord(record, m_office, m_doctors[size_t(i)].publicKeys().box));
        QVERIFY(openRecord(kept.back(), m_office)->isSignedBy(m_office.publicKeys().sign, kept.back().id));
    }
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        AppointmentRecord record = kept[whose];
        const AppointmentRecord& other = kept[(whose + 1 + m_random.bounded(7U)) % 8];
        if (m_random.bounded(5) == 0)
            record.id = other.id;
        else
            record.envelope = tampered(record.envelope, other.envelope, m_random);
        const auto opened = openRecord(record, m_office);
        QVERIFY(!opened || !opened->isSignedBy(m_office.publicKeys().sign, record.id));
    }
}

void TestCiphertexts::bundles()
{
    QString typed = u"correct horse battery"_s;
    const SecretBytes password = SecretBytes::ofPassword(typed);
    std::vector<PasswordRecord> wrapped;
    for (int i = 0; i < 8; ++i) {
        const PinnedKeys pinned{m_office.publicKeys(), m_office.publicKeys(), m_office.publicKeys()};
        const BundleOwner owner{AccountId(i + 1), PersonId(i + 1)};
        wrapped.push_back(wrapBundle(Bundle{m_doctors[size_t(i)].clone(), pinned}, owner, password,
                                     PasswordCost::cheapest()));
        QVERIFY(openBundle(wrapped.back(), owner, password));
    }
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        PasswordRecord record = wrapped[whose];
        const PasswordRecord& other = wrapped[(whose + 1 + m_random.bounded(7U)) % 8];
        BundleOwner owner{AccountId(qint64(whose) + 1), PersonId(qint64(whose) + 1)};
        const int what = m_random.bounded(6);
        if (what == 0)
            record.salt = tampered(record.salt, other.salt, m_random);
        else if (what == 1)
            record.operations += 1;
        else if (what == 2)
            owner.account = AccountId(qint64(whose) + 2); // put beside another person
        else if (what == 3)
            owner.person = PersonId(qint64(whose) + 2);
        else
            record.bundle = tampered(record.bundle, other.bundle, m_random);
        QVERIFY(!openBundle(record, owner, password));
    }
}

void TestCiphertexts::sealedSecrets()
{
    std::vector<QByteArray> grants;
    for (const KeyPair& holder : m_doctors)
        grants.push_back(sealTo(holder.publicKeys().box, m_office.secret()));
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        const QByteArray& other = grants[(whose + 1 + m_random.bounded(7U)) % 8];
        QVERIFY(!m_doctors[whose].openSealed(tampered(grants[whose], other, m_random)));
    }
}

void TestCiphertexts::sealedActs()
{
    std::vector<QByteArray> sealed;
    for (int i = 0; i < 8; ++i)
        sealed.push_back(auditchain::sealedTo(
            m_office.publicKeys().box, {u"2026-11-24T15:00:00Z"_s, PersonId(i), u"booked"_s, u"slot"_s, i}));
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t which = m_random.bounded(8U);
        const QByteArray& other = sealed[(which + 1 + m_random.bounded(7U)) % 8];
        const QByteArray changed = tampered(sealed[which], other, m_random);
        // Another one in its place opens, and is noticed by the chain alone.
        QVERIFY(changed == other || !auditchain::opened(changed, m_office));
    }
}

void TestCiphertexts::signedPublicKeys()
{
    std::vector<Account> accounts;
    for (int i = 0; i < 8; ++i) {
        const PublicKeys& own = m_doctors[size_t(i)].publicKeys();
        AccountKeys keys{own.box, own.sign, {}};
        keys.officeSignature = signedKeys(m_office, PersonId(i + 1), keys);
        accounts.push_back(Account{
            .id = AccountId(i + 1), .person = PersonId(i + 1), .state = AccountState::Active, .keys = keys});
        QVERIFY(confirmedKeys(accounts.back(), {m_office.publicKeys(), {}, {}}));
    }
    for (int i = 0; i < triesAKind; ++i, ++m_tried) {
        const size_t whose = m_random.bounded(8U);
        Account account = accounts[whose];
        const AccountKeys& other = *accounts[(whose + 1 + m_random.bounded(7U)) % 8].keys;
        AccountKeys& keys = *account.keys;
        const int what = m_random.bounded(5);
        if (what == 0)
            keys.box = tampered(keys.box, other.box, m_random);
        else if (what == 1)
            keys.sign = tampered(keys.sign, other.sign, m_random);
        else if (what == 2)
            keys.officeSignature = tampered(*keys.officeSignature, *other.officeSignature, m_random);
        else if (what == 3)
            keys = other; // the whole of another person's, signature and all
        else
            account.person = PersonId(account.person.value() + 1);
        QVERIFY(!confirmedKeys(account, {m_office.publicKeys(), {}, {}}));
    }
    QVERIFY2(m_tried >= 100'000, qPrintable(QString::number(m_tried)));
}

QTEST_APPLESS_MAIN(TestCiphertexts)
#include "tst_ciphertexts_slow.moc"
