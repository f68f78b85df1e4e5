// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/accessreport.h"
#include "app/security/accounts.h"
#include "app/security/keycode.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "app/security/vouching.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/people/personstore.h"
#include "database/security/auditstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QRegularExpression>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const BookingRequest plain = agreeing(u"Career planning"_s, u"A word beforehand"_s);

/// A clinic forum whose tutor has not met anybody.
class Office final
{
public:
    [[nodiscard]] ClinicForum& clinic() { return m_clinic; }
    [[nodiscard]] TemporaryForum* operator->() { return &*m_clinic; }
    [[nodiscard]] OfficeService& service() { return m_clinic->forum().office(); }
    [[nodiscard]] BookingService& bookings() { return m_clinic.bookings(); }
    [[nodiscard]] Actor tutor() { return m_clinic->signedIn(u"tutor@forum.test"_s); }
    [[nodiscard]] Account account(PersonId person)
    {
        return *AccountStore(m_clinic->connection()).ofPerson(person);
    }
    [[nodiscard]] bool isVouchedFor(PersonId person)
    {
        return confirmedKeys(account(person), m_clinic->tutor().keys().pinned).has_value();
    }
    void run(const QString& sql) { Statement(m_clinic->connection(), sql).run(); }
    /// The administrator's new code, used by the person.
    [[nodiscard]] Actor reset(const Actor& inviter, PersonId person, const QString& email)
    {
        const auto invitation = m_clinic->forum().accounts().invite(inviter, person);
        const auto used =
            m_clinic->forum().accounts().activate(email, invitation->code, TemporaryForum::password());
        if (!used)
            qFatal("%s", qUtf8Printable(used.failure().sentence));
        return m_clinic->signedIn(email);
    }
    [[nodiscard]] std::vector<PendingConfirmation> pending(const Actor& actor)
    {
        return *service().pendingConfirmations(actor);
    }

private:
    ClinicForum m_clinic;
};

const QString doctorsEmail = u"doctor0@forum.test"_s;

} // namespace

/// Whose keys the office knows, and how it comes to know them; its recovery code; who has access.
class TestOffice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSeeTheSameKeyCode();
    void tutorsWordsWaitForAMeeting();
    void tutorsOwnInvitationIsAMeeting();
    void resetWaitsForAMeeting_data();
    void resetWaitsForAMeeting();
    void officesMemoryCannotBeTakenAway();
    void nothingTellsWhoWasLinked();
    void accountMadeWithSqlGetsNoOffice_data();
    void accountMadeWithSqlGetsNoOffice();
    void swappedSignaturesVouchForNobody_data();
    void swappedSignaturesVouchForNobody();
    void recoveryCodeOpensTheOffice();
    void recoveryIsRefused_data();
    void recoveryIsRefused();
    void oldRecoveryCodeStopsWorking();
    void doctorWhoHasLeftWaitsNoLonger();
    void offersPassByWhoeverCannotReadThem();
    void placeOfNewKeysIsKeptUntilItsOffer();
    void timesOfThoseWhoHaveLeftAreFreedInOneAct();
    void whoeverGoesAllIsWrittenAnew_data();
    void whoeverGoesAllIsWrittenAnew();
    void accessSaysWhoReadsWhat();
};

void TestOffice::bothSeeTheSameKeyCode()
{
    Office office;
    const Actor& doctor = office->doctor(0);
    const QString code = *office.service().ownKeyCode(doctor);
    QVERIFY(QRegularExpression(u"^\\d{3} \\d{3} \\d{3} \\d{3}$"_s).match(code).hasMatch());
    QCOMPARE(*office.service().keyCode(office->tutor(), doctor.person()), code);
    QCOMPARE(*office.service().keyCode(office->administrator(), doctor.person()), code);
    QVERIFY(isSameKeyCode(QString(code).remove(u' '), code));
    QCOMPARE(office.service().keyCode(doctor, doctor.person()).failure().code, FailureCode::NotAllowed);
    const PublicKeys keys = doctor.keys().own.publicKeys();
    const PublicKeys present = doctor.keys().pinned.office;
    QVERIFY(keyCodeOf(present, PersonId(999), keys) != code);
    QVERIFY(keyCodeOf(present, doctor.person(), {keys.box, present.sign}) != code);
    QVERIFY(keyCodeOf({keys.box, present.sign}, doctor.person(), keys) != code);
}

void TestOffice::tutorsWordsWaitForAMeeting()
{
    Office office;
    const Actor& doctor = office->doctor(0); // whom an administrator has invited, who knew the code
    const Actor tutor = office.tutor();
    QVERIFY(office.isVouchedFor(doctor.person()));
    QVERIFY(office.pending(tutor).empty());
    QVERIFY(office.bookings().bookFor(tutor, doctor.person(), office.clinic().slotId(0, 0), plain));
    QVERIFY(office.bookings().mine(doctor)->empty());
    const auto pending = office.pending(tutor);
    QCOMPARE(pending.size(), size_t(1));
    QCOMPARE(pending.front().person, doctor.person());
    QCOMPARE(pending.front().reason, ConfirmationReason::NeverMet);
    const QString code = *office.service().keyCode(tutor, doctor.person());
    QVERIFY(office.pending(office->administrator()).empty());
    QVERIFY(!office.service().confirm(office->administrator(), doctor.person(), code));
    QVERIFY(!office.service().confirm(tutor, doctor.person(), u"000 000 000 000"_s));
    const ChainHead clear = AuditStore(office->connection()).head();
    QVERIFY(office.service().confirm(tutor, doctor.person(), code));
    QCOMPARE(AuditStore(office->connection()).head(), clear);
    const auto mine = office.bookings().mine(doctor);
    QCOMPARE(mine->size(), size_t(1));
    QVERIFY(mine->front().checksOut && mine->front().isByTutor);
    QVERIFY(office.pending(tutor).empty());
    QVERIFY(office.bookings().bookFor(tutor, doctor.person(), office.clinic().slotId(1, 0), plain));
    QCOMPARE(office.bookings().mine(doctor)->size(), size_t(2));
}

void TestOffice::tutorsOwnInvitationIsAMeeting()
{
    Office office;
    const PersonId person = office->addPerson(u"Nguyễn Hassan"_s, u"nguyen@forum.test"_s, u"7000999"_s);
    QVERIFY(office.bookings().bookFor(office->tutor(), person, office.clinic().slotId(0, 0), plain));
    const Actor doctor = office.reset(office->tutor(), person, u"nguyen@forum.test"_s);
    QVERIFY(office.bookings().mine(doctor)->empty());
    static_cast<void>(office.tutor());
    QCOMPARE(office.bookings().mine(doctor)->size(), size_t(1));
}

void TestOffice::resetWaitsForAMeeting_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("as it is") << QString();
    QTest::newRow("the keys before are deleted") << u"DELETE FROM retired_account_key"_s;
    QTest::newRow("the office's signature is put back") << u"UPDATE account SET office_signature = "
                                                           "(SELECT max(office_signature) FROM account) "
                                                           "WHERE office_signature IS NULL"_s;
}

void TestOffice::resetWaitsForAMeeting()
{
    QFETCH(QString, sql);
    Office office;
    const Actor& before = office->doctor(0);
    const PersonId person = before.person();
    QVERIFY(office.bookings().book(before, office.clinic().slotId(0, 0), plain));
    static_cast<void>(office.tutor()); // comes to know the first keys
    const Actor doctor = office.reset(office->administrator(), person, doctorsEmail);
    if (!sql.isEmpty())
        office.run(sql);
    const Actor tutor = office.tutor();
    QVERIFY(!office.isVouchedFor(person));
    QVERIFY(office.bookings().mine(doctor)->empty());
    QCOMPARE(office.pending(tutor).size(), size_t(1));
    QCOMPARE(office.pending(tutor).front().reason, ConfirmationReason::KeysAreNew);
    QVERIFY(office.bookings().bookFor(tutor, person, office.clinic().slotId(1, 0), plain));
    QVERIFY(office.bookings().mine(doctor)->empty());
    QVERIFY(office.service().confirm(tutor, person, *office.service().ownKeyCode(doctor)));
    QVERIFY(office.isVouchedFor(person));
    QCOMPARE(office.bookings().mine(doctor)->size(), size_t(2));
    QVERIFY(office.bookings().mine(doctor)->front().checksOut);
}

void TestOffice::officesMemoryCannotBeTakenAway()
{
    Office office;
    const Actor& before = office->doctor(0);
    const PersonId person = before.person();
    static_cast<void>(office.tutor());
    static_cast<void>(office.reset(office->administrator(), person, doctorsEmail));
    office.run(u"DELETE FROM retired_account_key"_s);
    office.run(u"DELETE FROM appointment_record"_s);
    const Actor tutor = office.tutor();
    QVERIFY(!office.isVouchedFor(person));
    QCOMPARE(office.pending(tutor).size(), size_t(1));
}

void TestOffice::nothingTellsWhoWasLinked()
{
    Office office;
    const Actor& doctor = office->doctor(0);
    QVERIFY(office.bookings().book(office->doctor(1), office.clinic().slotId(0, 1), plain));
    QVERIFY(office.bookings().bookFor(office.tutor(), doctor.person(), office.clinic().slotId(0, 0), plain));
    const auto rows = [&] { return SlotStore(office->connection()).between({}, {}); };
    const auto records = [&] { return AppointmentRecordStore(office->connection()).all(); };
    const std::vector<Slot> before = rows();
    const std::vector<AppointmentRecord> recordsBefore = records();
    office->meet(doctor.person());
    const std::vector<Slot> after = rows();
    QCOMPARE(after.size(), before.size());
    for (size_t n = 0; n < before.size(); ++n) {
        QCOMPARE(after.at(n).isTaken, before.at(n).isTaken);
        QVERIFY(after.at(n).ownerTag != before.at(n).ownerTag);
        QVERIFY(saltOf(after.at(n).ownerTag) != saltOf(before.at(n).ownerTag));
        QVERIFY(after.at(n).envelope != before.at(n).envelope);
    }
    for (const AppointmentRecord& record : records())
        QVERIFY(std::ranges::find(recordsBefore, record) == recordsBefore.end());
    QCOMPARE(office.bookings().mine(office->doctor(1))->size(), size_t(1));
}

void TestOffice::accountMadeWithSqlGetsNoOffice_data()
{
    QTest::addColumn<QString>("sql");
    const QString keys =
        u"UPDATE account SET box_public_key = x'%1', sign_public_key = x'%2' %3 WHERE id = %4"_s;
    QTest::newRow("keys") << keys.arg(u"%1"_s, u"%2"_s, QString(), u"%3"_s);
    QTest::newRow("keys, and a proof that is none")
        << keys.arg(u"%1"_s, u"%2"_s, u", invitation_proof = randomblob(32)"_s, u"%3"_s);
    QTest::newRow("keys, and another's invitation") << keys.arg(
        u"%1"_s, u"%2"_s,
        u", (invitation_seal, invitation_signature, invitation_proof) = (SELECT invitation_seal, "
        "invitation_signature, invitation_proof FROM account AS other WHERE other.invitation_proof "
        "IS NOT NULL AND other.id <> account.id LIMIT 1)"_s,
        u"%3"_s);
}

void TestOffice::accountMadeWithSqlGetsNoOffice()
{
    QFETCH(QString, sql);
    Office office;
    const PersonId doctor = office->addPerson(u"Ada Obi"_s, u"ada@forum.test"_s, u"7000998"_s);
    static_cast<void>(office.reset(office->tutor(), doctor, u"ada@forum.test"_s));
    const PersonId person = office->addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    QVERIFY(office->forum().roles().grant(office->tutor(), person, Role::Tutor));
    QVERIFY(office->forum().accounts().invite(office->tutor(), person));
    const PublicKeys forged = KeyPair::generate().publicKeys();
    const AccountId account = office.account(person).id;
    office.run(sql.arg(QString::fromLatin1(forged.box.toHex()), QString::fromLatin1(forged.sign.toHex()))
                   .arg(account.value()));
    office.run(u"UPDATE account SET state = 'active' WHERE id = %1"_s.arg(account.value()));
    OfficeKeyStore keys(office->connection());
    for (const OfficePurpose purpose : {OfficePurpose::Office, OfficePurpose::Audit, OfficePurpose::Issuer})
        keys.grant(keys.current(purpose).id, account);
    const Actor tutor = office.tutor();
    static_cast<void>(office->signedIn(u"office@forum.test"_s));
    for (const Grant& grant : keys.grantsTo(account))
        QVERIFY(!grant.sealedSecret);
    const auto pending = office.pending(tutor);
    QCOMPARE(pending.size(), size_t(1));
    QCOMPARE(pending.front().reason, ConfirmationReason::InviteIsUnproven);
    // Nor does the role, granted once more, hand them over.
    QVERIFY(office->forum().roles().grant(tutor, person, Role::Tutor));
    for (const Grant& grant : keys.grantsTo(account))
        QVERIFY(!grant.sealedSecret);
}

void TestOffice::swappedSignaturesVouchForNobody_data()
{
    QTest::addColumn<QString>("sql");
    const QString from = u"(SELECT %1 FROM account AS other WHERE other.person_id = %2)"_s;
    QTest::newRow("keys of another doctor")
        << u"UPDATE account SET (box_public_key, sign_public_key, office_signature) = "_s +
               from.arg(u"box_public_key, sign_public_key, office_signature"_s, u"%2"_s) +
               u" WHERE person_id = %1"_s;
    QTest::newRow("box key of another doctor") << u"UPDATE account SET box_public_key = "_s +
                                                      from.arg(u"box_public_key"_s, u"%2"_s) +
                                                      u" WHERE person_id = %1"_s;
}

void TestOffice::swappedSignaturesVouchForNobody()
{
    QFETCH(QString, sql);
    Office office;
    const PersonId victim = office->doctor(0).person();
    const Actor& other = office->doctor(1);
    static_cast<void>(office->tutorWhoMetAll());
    office.run(sql.arg(victim.value()).arg(other.person().value()));
    const Actor tutor = office.tutor();
    QVERIFY(!office.isVouchedFor(victim));
    QVERIFY(office.bookings().bookFor(tutor, victim, office.clinic().slotId(0, 0), plain));
    QVERIFY(!openBooking(office.clinic().slot(0, 0), other.keys().own));
    QVERIFY(office.bookings().mine(other)->empty());
}

void TestOffice::recoveryCodeOpensTheOffice()
{
    Office office;
    QVERIFY(office.bookings().book(office->doctor(0), office.clinic().slotId(0, 0), plain));
    const PersonId heir = office->doctor(1).person();
    const Actor& administrator = office->administrator();
    const QString code = *office.service().ownKeyCode(office->doctor(1));
    QVERIFY(!office.service().recover(administrator, office->recoveryCode(), heir, u"1"_s));
    const auto recovered =
        office.service().recover(administrator, office->recoveryCode().toLower(), heir, code);
    QVERIFY2(recovered, qUtf8Printable(recovered ? QString() : recovered.failure().sentence));
    QVERIFY(*recovered != office->recoveryCode());
    const Actor tutor = office->signedIn(u"doctor1@forum.test"_s);
    QVERIFY(tutor.is(Role::Tutor) && tutor.keys().office && tutor.keys().audit && tutor.keys().issuer);
    QCOMPARE(
        office.bookings().clinicDay(tutor, ClinicForum::first())->front().daySlots.front().attendee->message,
        plain.message);
    const auto page = AuditStore(office->connection()).page(0, 1000);
    QVERIFY(std::ranges::find(page, u"recovered tutor's office"_s, &AuditEntry::action) != page.end());
    // The old code opens nothing, the new one does.
    QVERIFY(!office.service().recover(tutor, office->recoveryCode(), heir));
    QVERIFY(office.service().recover(tutor, *recovered, heir));
    QVERIFY(office->signedIn(u"tutor@forum.test"_s).keys().office);
}

void TestOffice::recoveryIsRefused_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<FailureCode>("code");
    QTest::newRow("a doctor") << u"doctor"_s << FailureCode::NotAllowed;
    QTest::newRow("nobody") << u"nobody"_s << FailureCode::NotAllowed;
    QTest::newRow("an administrator, with a wrong code") << u"administrator"_s << FailureCode::Refused;
}

void TestOffice::recoveryIsRefused()
{
    QFETCH(QString, who);
    QFETCH(FailureCode, code);
    Office office;
    const PersonId heir = office->doctor(1).person();
    const QString keyCode = *office.service().ownKeyCode(office->doctor(1));
    const Actor nobody = Actor::nobody();
    const Actor& actor = who == "doctor"_L1          ? office->doctor(0)
                         : who == "administrator"_L1 ? office->administrator()
                                                     : nobody;
    const QString typed =
        who == "administrator"_L1 ? u"0000-0000-0000-0000-0000-0000"_s : office->recoveryCode();
    const auto recovered = office.service().recover(actor, typed, heir, keyCode);
    QVERIFY(!recovered);
    QCOMPARE(recovered.failure().code, code);
    QVERIFY(!RoleStore(office->connection()).rolesOf(heir).testFlag(Role::Tutor));
}

void TestOffice::oldRecoveryCodeStopsWorking()
{
    Office office;
    const Actor tutor = office.tutor();
    const auto code = office.service().newRecoveryCode(tutor);
    QVERIFY(code);
    QVERIFY(!office.service().newRecoveryCode(office->administrator()));
    QVERIFY(!office.service().recover(tutor, office->recoveryCode(), tutor.person()));
    QVERIFY(office.service().recover(tutor, *code, tutor.person()));
}

void TestOffice::doctorWhoHasLeftWaitsNoLonger()
{
    Office office;
    for (const int n : {0, 1, 2})
        QVERIFY(office.bookings().book(office->doctor(n), office.clinic().slotId(0, size_t(n)), plain));
    for (const int n : {3, 4})
        QVERIFY(office.bookings().joinWaitingList(office->doctor(n), office.clinic().clinicId(0), plain));
    QVERIFY(office->forum().people().deactivate(office->administrator(), office->doctor(3).person()));
    const Actor tutor = office.tutor();
    QVERIFY(office.bookings().cancelAny(tutor, office.clinic().slotId(0, 1)));
    const auto places = office.bookings().waitingList(tutor, office.clinic().clinicId(0));
    QCOMPARE(places->size(), size_t(1));
    QCOMPARE(places->front().attendee.person, std::optional(office->doctor(4).person()));
    QVERIFY(places->front().offer);
}

/// One who has left, one whose keys were reset, and one who reads: the offer goes to the last at once.
void TestOffice::offersPassByWhoeverCannotReadThem()
{
    Office office;
    for (const int n : {0, 1, 2})
        QVERIFY(office.bookings().book(office->doctor(n), office.clinic().slotId(0, size_t(n)), plain));
    for (const int n : {3, 4, 5})
        QVERIFY(office.bookings().joinWaitingList(office->doctor(n), office.clinic().clinicId(0), plain));
    static_cast<void>(office.tutor());
    QVERIFY(office->forum().people().deactivate(office->administrator(), office->doctor(3).person()));
    static_cast<void>(
        office.reset(office->administrator(), office->doctor(4).person(), u"doctor4@forum.test"_s));
    // Nothing is done at the moment of an act that stands in the clear.
    QCOMPARE(office.bookings().openClinics(office->administrator())->front().waiting, 3);
    QVERIFY(office.bookings().cancelOwn(office->doctor(1), office.clinic().slotId(0, 1)));
    const Actor tutor = office.tutor();
    const auto places = office.bookings().waitingList(tutor, office.clinic().clinicId(0));
    QCOMPARE(places->size(), size_t(1));
    QCOMPARE(places->front().attendee.person, std::optional(office->doctor(5).person()));
    QVERIFY(places->front().offer);
}

/// Whose keys were reset keeps their place in line, and has it again once the tutor has met them.
void TestOffice::placeOfNewKeysIsKeptUntilItsOffer()
{
    Office office;
    for (const int n : {1, 2, 3})
        QVERIFY(office.bookings().book(office->doctor(n), office.clinic().slotId(0, size_t(n) - 1), plain));
    for (const int n : {0, 4})
        QVERIFY(office.bookings().joinWaitingList(office->doctor(n), office.clinic().clinicId(0), plain));
    static_cast<void>(office.tutor());
    const PersonId person = office->doctor(0).person();
    const Actor doctor = office.reset(office->administrator(), person, doctorsEmail);
    const Actor tutor = office.tutor();
    QCOMPARE(office.bookings().waitingList(tutor, office.clinic().clinicId(0))->size(), size_t(2));
    QVERIFY(office.bookings().ownPlaces(doctor)->empty());
    QVERIFY(office.service().confirm(tutor, person, *office.service().ownKeyCode(doctor)));
    QCOMPARE(office.bookings().ownPlaces(doctor)->size(), size_t(1));
    QVERIFY(office.bookings().cancelAny(tutor, office.clinic().slotId(0, 0)));
    static_cast<void>(office.tutor());
    QVERIFY(office.bookings().ownPlaces(doctor)->front().offer); // read, and so held
}

void TestOffice::whoeverGoesAllIsWrittenAnew_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("left") << false;
    QTest::newRow("reset") << true;
}

/// Or else two copies would tell whether somebody who left had a 1:1.
void TestOffice::whoeverGoesAllIsWrittenAnew()
{
    QFETCH(bool, isReset);
    Office office;
    QVERIFY(office.bookings().book(office->doctor(0), office.clinic().slotId(0, 0), plain));
    const PersonId idle = office->doctor(1).person();
    static_cast<void>(office.tutor());
    const std::vector<Slot> before = office.clinic().slotsOf(0);
    static_cast<void>(office.tutor());
    QCOMPARE(office.clinic().slotsOf(0), before);
    if (isReset)
        QVERIFY(office->forum().accounts().invite(office->administrator(), idle));
    else
        QVERIFY(office->forum().people().deactivate(office->administrator(), idle));
    QCOMPARE(office.clinic().slotsOf(0), before);
    static_cast<void>(office.tutor());
    const std::vector<Slot> after = office.clinic().slotsOf(0);
    for (size_t n = 0; n < before.size(); ++n) {
        QVERIFY(after.at(n).envelope != before.at(n).envelope);
        QVERIFY(after.at(n).ownerTag != before.at(n).ownerTag);
    }
    static_cast<void>(office.tutor());
    QCOMPARE(office.clinic().slotsOf(0), after);
    QVERIFY(office.bookings().mine(office->doctor(0))->front().checksOut);
}

void TestOffice::timesOfThoseWhoHaveLeftAreFreedInOneAct()
{
    Office office;
    for (const int n : {0, 1, 2})
        QVERIFY(office.bookings().book(office->doctor(n), office.clinic().slotId(0, size_t(n)), plain));
    QVERIFY(office.bookings().joinWaitingList(office->doctor(3), office.clinic().clinicId(0), plain));
    QVERIFY(office.bookings().leaversBookings(office.tutor())->empty());
    QCOMPARE(*office.bookings().cancelLeavers(office.tutor()), 0);
    for (const int n : {0, 2})
        QVERIFY(office->forum().people().deactivate(office->administrator(), office->doctor(n).person()));
    const Actor tutor = office.tutor();
    const auto theirs = office.bookings().leaversBookings(tutor);
    QCOMPARE(theirs->size(), size_t(2));
    QCOMPARE(theirs->front().fullName, u"Doctor One"_s);
    QCOMPARE(theirs->back().slot, office.clinic().slotId(0, 2));
    QVERIFY(!office.bookings().cancelLeavers(office->administrator()));
    QCOMPARE(*office.bookings().cancelLeavers(tutor), 2);
    QVERIFY(!office.clinic().slot(0, 0).isTaken && !office.clinic().slot(0, 2).isTaken);
    QVERIFY(office.clinic().slot(0, 1).isTaken);
    QVERIFY(office.bookings().ownPlaces(office->doctor(3))->front().offer);
    QVERIFY(office.bookings().leaversBookings(tutor)->empty());
}

void TestOffice::accessSaysWhoReadsWhat()
{
    Office office;
    static_cast<void>(office->doctor(0));
    const auto entries = office->forum().access().entries(office->administrator());
    QVERIFY(entries);
    QCOMPARE(entries->size(), size_t(3));
    QCOMPARE(entries->at(0).person, office->tutor().person());
    QCOMPARE(entries->at(0).held.size(), 3);
    QCOMPARE(entries->at(0).since, std::optional(QDate(2026, 11, 16)));
    QCOMPARE(entries->at(1).held, QStringList{u"certificates"_s});
    QVERIFY(entries->at(2).held.isEmpty() && entries->at(2).pending.isEmpty());
    QVERIFY(!office->forum().access().entries(office->doctor(0)));
    RoleStore(office->connection()).grant(office->doctor(0).person(), Role::Tutor, QByteArray(64, 'x'));
    const auto forged = office->forum().access().entries(office->tutor());
    QCOMPARE(forged->at(1).person, office->doctor(0).person());
    QVERIFY(forged->at(1).reads.contains(u"nobody has signed"_s));
}

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
