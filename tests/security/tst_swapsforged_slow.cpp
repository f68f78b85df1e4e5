// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/appointmentrecords.h"
#include "app/appointments/bookingseal.h"
#include "app/appointments/waitingseal.h"
#include "app/security/auditchain.h"
#include "database/appointments/slotstore.h"
#include "tests/support/swaptrial.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// What an administrator writes with thought into bookings, waiting lists, records and drafts: none of it
/// opens anything to them, and each is noticed as the table says.
class TestSwapsForged final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_trial.emplace(); }
    void nothingOpensAndItIsNoticed_data();
    void nothingOpensAndItIsNoticed();

private:
    std::optional<SwapTrial> m_trial;
};

namespace {

const QString slotOf = u"SELECT slot.id FROM slot JOIN clinic ON clinic.id = clinic_id WHERE clinic.date = "
                       "'%1' AND slot.start = '%2'"_s;

Slot slotIn(const AttackScene& scene, QDate date, const QString& start)
{
    const SlotId id(scene.number(slotOf.arg(date.toString(Qt::ISODate), start)));
    return *SlotStore(scene.copy.connection()).find(id);
}

void putSlot(const AttackScene& scene, const Slot& slot, const SlotCover& cover)
{
    scene.bound(u"UPDATE slot SET is_taken = 1, owner_tag = ?, envelope = ? WHERE id = ?"_s, cover.ownerTag,
                cover.envelope, slot.id);
}

void hideBooking(const AttackScene& scene)
{
    const Slot slot = slotIn(scene, SwapForum::soon, u"15:00"_s);
    scene.bound(u"UPDATE slot SET is_taken = 0 WHERE id = ?"_s, slot.id);
}
void takeWithNonsense(const AttackScene& scene)
{
    const Slot slot = slotIn(scene, SwapForum::later, u"15:40"_s);
    putSlot(scene, slot, freeCover(slot.id, saltOf(slot.ownerTag)));
}
/// Under the attacker's own key, in the name of a doctor.
void bookInAName(const AttackScene& scene)
{
    const Slot slot = slotIn(scene, SwapForum::later, u"15:40"_s);
    const PersonId doctor = scene.forum.personOf(SwapForum::doctorEmail(0));
    const PrivateBooking booking{
        .author = doctor, .doctor = doctor, .topic = u"Forged"_s, .message = {}, .identity = newIdentity()};
    putSlot(
        scene, slot,
        coverOf(booking, slot, BookingKey::ofDoctor(scene.attacker.actor()),
                {scene.attacker.actor().keys().pinned.office.box, scene.attacker.own().publicKeys().box}));
}
/// The same, and the file says that the attacker's key once was that doctor's.
void bookWithAKeyCalledRetired(const AttackScene& scene)
{
    bookInAName(scene);
    const PublicKeys& keys = scene.attacker.own().publicKeys();
    scene.bound(u"INSERT INTO retired_account_key (account_id, box_public_key, sign_public_key, retired_on) "
                "VALUES (?, ?, ?, '2026-11-04')"_s,
                scene.account(SwapForum::doctorEmail(0)).id, keys.box, keys.sign);
}
/// The doctor's keys in the file are the attacker's, and so is the booking, which the tutor may answer; and
/// nothing is left by which the office knows better, but its signatures.
void bookUnderReplacedKeys(const AttackScene& scene)
{
    const PublicKeys& keys = scene.attacker.forged().publicKeys();
    const QByteArray& office = scene.attacker.actor().keys().pinned.office.box;
    const Slot slot = slotIn(scene, SwapForum::soon, u"15:20"_s);
    const PersonId doctor = scene.forum.personOf(SwapForum::doctorEmail(0));
    const PrivateBooking booking{
        .author = doctor, .doctor = doctor, .topic = u"Forged"_s, .message = {}, .identity = newIdentity()};
    putSlot(scene, slot,
            coverOf(booking, slot, BookingKey::between(scene.attacker.forged(), office), {office, keys.box}));
    scene.bound(u"UPDATE account SET box_public_key = ?, sign_public_key = ? WHERE person_id = ?"_s, keys.box,
                keys.sign, doctor);
    scene.run(u"DELETE FROM appointment_record"_s);
}
void exchangeBookings(const AttackScene& scene)
{
    const Slot one = slotIn(scene, SwapForum::soon, u"15:00"_s);
    const Slot other = slotIn(scene, SwapForum::soon, u"15:20"_s);
    takeWithNonsense(scene);
    scene.bound(u"UPDATE slot SET owner_tag = randomblob(32) WHERE id = ?"_s, one.id);
    putSlot(scene, other, {one.ownerTag, one.envelope});
    putSlot(scene, one, {other.ownerTag, other.envelope});
}
void exchangeTimes(const AttackScene& scene)
{
    scene.run(
        u"UPDATE slot SET start = '14:59' WHERE id = (%1)"_s.arg(slotOf.arg(u"2026-11-24"_s, u"15:00"_s)));
    scene.run(
        u"UPDATE slot SET start = '15:00' WHERE id = (%1)"_s.arg(slotOf.arg(u"2026-11-24"_s, u"15:20"_s)));
    scene.run(u"UPDATE slot SET start = '15:20' WHERE start = '14:59'"_s);
}
void deleteBooking(const AttackScene& scene)
{
    scene.run(u"DELETE FROM slot WHERE id = (%1)"_s.arg(slotOf.arg(u"2026-11-24"_s, u"15:00"_s)));
}
void oneMoreSlot(const AttackScene& scene)
{
    scene.run(
        u"INSERT INTO slot (clinic_id, start, minutes, is_taken, owner_tag, envelope) SELECT clinic_id, "
        "'15:50', 5, 1, randomblob(32), envelope FROM slot WHERE is_taken = 1 LIMIT 1"_s);
}
void oldSlots(const AttackScene& scene)
{
    scene.putBack(u"slot"_s);
}

void oldWaitingList(const AttackScene& scene)
{
    scene.putBack(u"waiting_place"_s);
}
void exchangePlaces(const AttackScene& scene)
{
    scene.run(u"UPDATE waiting_place SET position = 100 WHERE position = 2"_s);
    scene.run(u"UPDATE waiting_place SET position = 2 WHERE position = 3"_s);
    scene.run(u"UPDATE waiting_place SET position = 3 WHERE position = 100"_s);
}
void deletePlace(const AttackScene& scene)
{
    scene.run(u"DELETE FROM waiting_place WHERE position = 3"_s);
}
void endPlace(const AttackScene& scene)
{
    scene.run(u"UPDATE waiting_place SET state = 'withdrawn' WHERE position = 3"_s);
}
void placeOfNobody(const AttackScene& scene)
{
    scene.run(
        u"INSERT INTO waiting_place (clinic_id, position, state, owner_tag, envelope) SELECT clinic_id, "
        "9, 'waiting', randomblob(32), envelope FROM waiting_place WHERE position = 3"_s);
}
/// In the name of a doctor, before all others.
void placeInAName(const AttackScene& scene)
{
    const ClinicId clinic(scene.number(u"SELECT clinic_id FROM waiting_place LIMIT 1"_s));
    const PrivateWish wish{scene.forum.personOf(SwapForum::doctorEmail(1)), u"Forged"_s, {}};
    const WaitingPlace place =
        sealedPlace(wish, clinic, 9, BookingKey::ofDoctor(scene.attacker.actor()), newSalt(),
                    {scene.attacker.actor().keys().pinned.office.box, scene.attacker.own().publicKeys().box});
    scene.bound(u"INSERT INTO waiting_place (clinic_id, position, state, owner_tag, envelope) "
                "VALUES (?, 9, 'waiting', ?, ?)"_s,
                clinic, place.ownerTag, place.envelope);
}

void deleteRecords(const AttackScene& scene)
{
    scene.run(u"DELETE FROM appointment_record"_s);
}
void doubleRecord(const AttackScene& scene)
{
    scene.run(u"INSERT INTO appointment_record SELECT max(id) - 1, envelope FROM appointment_record"_s);
}
void oldRecords(const AttackScene& scene)
{
    scene.putBack(u"appointment_record"_s);
}
/// A late cancellation in a doctor's name; only signed with a key of the attacker's.
void recordInAName(const AttackScene& scene)
{
    const PersonId doctor = scene.forum.personOf(SwapForum::doctorEmail(1));
    const PrivateRecord record{.kind = RecordKind::Outcome,
                               .appointment = newIdentity(),
                               .doctor = doctor,
                               .author = doctor,
                               .span = {SwapForum::past, QTime(15, 20), 20}};
    const AppointmentRecord sealed = sealedRecord(record, scene.attacker.issuer(), {}, newRecordId());
    const auto opened = openRecord(sealed, scene.attacker.issuer());
    scene.bound(u"INSERT INTO appointment_record (id, envelope) VALUES (?, ?)"_s, sealed.id,
                resealed(*opened, sealed.id, scene.attacker.actor().keys().pinned.office.box));
}

void deleteDrafts(const AttackScene& scene)
{
    scene.run(u"DELETE FROM draft"_s);
}
void moveDraft(const AttackScene& scene)
{
    scene.run(u"UPDATE draft SET id = id - 1"_s);
}

/// The attacker seals to the audit's public key, as anybody can: an entry that vouches for what was forged.
void hideBookingAndVouch(const AttackScene& scene)
{
    hideBooking(scene);
    const Slot slot = slotIn(scene, SwapForum::soon, u"15:00"_s);
    const auditchain::SealedAct act{
        u"2026-11-16T09:00:00Z"_s,
        scene.forum.personOf(SwapForum::doctorEmail(1)),
        u"cancelled"_s,
        u"slot"_s,
        slot.id.value(),
        {{u"slot"_s, slot.id.value(),
          RowDigests(scene.copy.connection()).rowNow(u"slot"_s, slot.id.value())}}};
    AuditStore audit(scene.copy.connection());
    const ChainHead head = audit.sealedHead();
    SealedAuditEntry entry{
        head.id + 1, auditchain::sealedTo(scene.attacker.actor().keys().pinned.audit.box, act), {}};
    entry.digest = auditchain::digest(entry, head.digest);
    audit.insert(entry);
}

const ForgedAttack attacks[] = {
    {"a booking hidden: the time is called free", &hideBooking, "verify"},
    {"a free time taken with nonsense", &takeWithNonsense, "verify"},
    {"a booking in a doctor's name under the attacker's key", &bookInAName, "verify"},
    {"the same with that key called the doctor's earlier one", &bookWithAKeyCalledRetired, "verify"},
    {"a booking under a doctor's replaced keys", &bookUnderReplacedKeys, "verify"},
    {"two bookings exchanged", &exchangeBookings, "verify"},
    {"the times of two bookings exchanged", &exchangeTimes, "verify"},
    {"a booking deleted", &deleteBooking, "verify"},
    {"one more taken slot", &oneMoreSlot, "verify"},
    {"all slots as they were", &oldSlots, "verify"},
    {"the waiting list as it was", &oldWaitingList, "verify"},
    {"two places exchanged", &exchangePlaces, "verify"},
    {"a place deleted", &deletePlace, "verify"},
    {"a place called withdrawn", &endPlace, "verify"},
    {"a place of nobody", &placeOfNobody, "verify"},
    {"a place in a doctor's name under the attacker's key", &placeInAName, "verify"},
    {"all records deleted", &deleteRecords, "verify"},
    {"a record doubled", &doubleRecord, "verify"},
    {"all records as they were", &oldRecords, "verify"},
    {"a record in a doctor's name", &recordInAName, "verify"},
    {"all drafts deleted", &deleteDrafts, "view"},
    {"a draft moved", &moveDraft, "view"},
    {"a booking hidden, with a sealed audit entry for it", &hideBookingAndVouch, "act"},
};

} // namespace

void TestSwapsForged::nothingOpensAndItIsNoticed_data()
{
    SwapTrial::addAttacks(attacks);
}

void TestSwapsForged::nothingOpensAndItIsNoticed()
{
    QFETCH(const ForgedAttack*, forged);
    m_trial->judge(*forged);
}

QTEST_MAIN(TestSwapsForged)
#include "tst_swapsforged_slow.moc"
