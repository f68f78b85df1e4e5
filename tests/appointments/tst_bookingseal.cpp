// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/bookingseal.h"
#include "app/security/actor.h"

#include <QTest>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

KeyRing ringOf(const KeyPair& own, const KeyPair& office)
{
    return {own.clone(), {office.publicKeys(), {}, {}}};
}

const QByteArray salt = QByteArrayLiteral("saltsalt");

Slot freeSlot(qint64 id, qint64 clinic = 7)
{
    return {.id = SlotId(id), .clinic = ClinicId(clinic), .span = {}, .ownerTag = salt};
}

Slot taken(Slot slot, const SlotCover& cover)
{
    slot.isTaken = true;
    slot.ownerTag = cover.ownerTag;
    slot.envelope = cover.envelope;
    return slot;
}

} // namespace

class BookingSealTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDoctorAndTheOfficeFindTheSameTag();
    void clinicsAndDoctorsCannotBeLinked();
    void bothReadTheBookingAndNobodyElse();
    void aFreeSlotLooksLikeATakenOne();
    void anEnvelopeMovedToAnotherSlotDoesNotOpen();
    void aForgedEnvelopeUnderACopiedTagIsNoticed();
    void aBookingIsBoundToEverythingItSays_data();
    void aBookingIsBoundToEverythingItSays();

private:
    KeyPair m_office = KeyPair::generate();
    KeyPair m_doctor = KeyPair::generate();
    KeyPair m_other = KeyPair::generate();
    PrivateBooking m_booking{PersonId(3), PersonId(3), u"Career planning"_s, u"A word"_s};
};

void BookingSealTest::init()
{
    m_booking = {PersonId(3), PersonId(3), u"Career planning"_s, u"A word"_s};
}

void BookingSealTest::theDoctorAndTheOfficeFindTheSameTag()
{
    const Actor doctor(PersonId(3), u"Doctor"_s, Role::Led, ringOf(m_doctor, m_office));
    const QByteArray fromDoctor = BookingKey::ofDoctor(doctor).tag(ClinicId(7), salt);
    QCOMPARE(fromDoctor, BookingKey::between(m_office, m_doctor.publicKeys().box).tag(ClinicId(7), salt));
    QCOMPARE(fromDoctor.size(), 32);
    QCOMPARE(saltOf(fromDoctor), salt);
}

void BookingSealTest::clinicsAndDoctorsCannotBeLinked()
{
    const BookingKey key = BookingKey::between(m_office, m_doctor.publicKeys().box);
    const BookingKey other = BookingKey::between(m_office, m_other.publicKeys().box);
    QVERIFY(key.tag(ClinicId(7), salt) != key.tag(ClinicId(8), salt));
    QVERIFY(key.tag(ClinicId(7), salt) != other.tag(ClinicId(7), salt));
    // All slots of a clinic are sealed anew with another salt: nobody can follow a doctor from one to the
    // other.
    QVERIFY(key.tag(ClinicId(7), salt).mid(8) != key.tag(ClinicId(7), newSalt()).mid(8));
    QVERIFY(BookingKey::ofOffice(m_office, PersonId(3)).tag(ClinicId(7), salt) !=
            BookingKey::ofOffice(m_office, PersonId(4)).tag(ClinicId(7), salt));
}

void BookingSealTest::bothReadTheBookingAndNobodyElse()
{
    const BookingKey key = BookingKey::between(m_office, m_doctor.publicKeys().box);
    const Slot slot = taken(freeSlot(1), coverOf(m_booking, freeSlot(1), key,
                                                 {m_office.publicKeys().box, m_doctor.publicKeys().box}));
    for (const KeyPair* reader : {&m_office, &m_doctor}) {
        const auto opened = openBooking(slot, *reader);
        QVERIFY(opened);
        QCOMPARE(opened->booking, m_booking);
        QVERIFY(opened->isProvenBy(key, slot));
    }
    QVERIFY(!openBooking(slot, m_other));
}

void BookingSealTest::aFreeSlotLooksLikeATakenOne()
{
    PrivateBooking longest = m_booking;
    longest.topic = QString(100, u'ẹ');
    longest.message = QString(1000, u'ẹ');
    const BookingKey key = BookingKey::ofOffice(m_office, PersonId(3));
    const SlotCover open = freeCover(SlotId(1), salt);
    const SlotCover held = coverOf(longest, freeSlot(1), key, {m_office.publicKeys().box});
    QCOMPARE(held.ownerTag.size(), open.ownerTag.size());
    QCOMPARE(held.envelope.size(), open.envelope.size());
    QVERIFY(freeCover(SlotId(1), salt).ownerTag != open.ownerTag);
    QVERIFY(!openBooking(taken(freeSlot(1), open), m_office));
}

void BookingSealTest::anEnvelopeMovedToAnotherSlotDoesNotOpen()
{
    const BookingKey key = BookingKey::between(m_office, m_doctor.publicKeys().box);
    const SlotCover cover = coverOf(m_booking, freeSlot(1), key, {m_office.publicKeys().box});
    QVERIFY(openBooking(taken(freeSlot(1), cover), m_office));
    QVERIFY(!openBooking(taken(freeSlot(2), cover), m_office));
}

void BookingSealTest::aForgedEnvelopeUnderACopiedTagIsNoticed()
{
    const BookingKey key = BookingKey::between(m_office, m_doctor.publicKeys().box);
    // Anybody may seal to the office's public key; nobody else has the key that proves it.
    const BookingKey forger = BookingKey::between(m_other, m_office.publicKeys().box);
    SlotCover forged = coverOf(m_booking, freeSlot(1), forger, {m_office.publicKeys().box});
    forged.ownerTag = key.tag(ClinicId(7), salt);
    const Slot slot = taken(freeSlot(1), forged);
    const auto opened = openBooking(slot, m_office);
    QVERIFY(opened);
    QVERIFY(!opened->isProvenBy(key, slot));
}

void BookingSealTest::aBookingIsBoundToEverythingItSays_data()
{
    QTest::addColumn<qint64>("slot");
    QTest::addColumn<qint64>("author");
    QTest::addColumn<qint64>("doctor");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("message");
    QTest::newRow("slot") << qint64(2) << qint64(3) << qint64(3) << u"Career planning"_s << u"A word"_s;
    QTest::newRow("author") << qint64(1) << qint64(4) << qint64(3) << u"Career planning"_s << u"A word"_s;
    QTest::newRow("doctor") << qint64(1) << qint64(3) << qint64(4) << u"Career planning"_s << u"A word"_s;
    QTest::newRow("topic") << qint64(1) << qint64(3) << qint64(3) << u"Pastoral support"_s << u"A word"_s;
    QTest::newRow("message") << qint64(1) << qint64(3) << qint64(3) << u"Career planning"_s << u"A ward"_s;
    QTest::newRow("border between the two")
        << qint64(1) << qint64(3) << qint64(3) << u"Career planningA"_s << u" word"_s;
}

void BookingSealTest::aBookingIsBoundToEverythingItSays()
{
    QFETCH(qint64, slot);
    QFETCH(qint64, author);
    QFETCH(qint64, doctor);
    QFETCH(QString, topic);
    QFETCH(QString, message);
    const BookingKey key = BookingKey::between(m_office, m_doctor.publicKeys().box);
    QVERIFY(key.proof(SlotId(slot), {PersonId(author), PersonId(doctor), topic, message}) !=
            key.proof(SlotId(1), m_booking));
}

} // namespace ledforum

QTEST_GUILESS_MAIN(ledforum::BookingSealTest)
#include "tst_bookingseal.moc"
