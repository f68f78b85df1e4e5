// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/bundle.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "database/appointments/appointmentrecordstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/agreeing.h"
#include "tests/support/clinicforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const BookingRequest plain = agreeing(u"Career planning"_s, u"A word beforehand"_s);
const QString note = u"Spoke about the rota"_s;

/// A forum with a 1:1 that has been and one to come, both of the first doctor, and somebody who waits; the
/// third doctor is to be tutor.
class Succession final
{
public:
    Succession()
    {
        for (const int n : {0, 1, 2})
            static_cast<void>(m_clinic->doctor(n));
        m_tutor = m_clinic->tutorWhoMetAll();
        must(bookings().book(doctor(), m_clinic.slotId(0, 0), plain));
        must(bookings().book(m_clinic->doctor(1), m_clinic.slotId(0, 1), plain));
        m_clinic->clock().set(ClinicForum::first(), QTime(17, 0));
        must(m_clinic.records().setOutcome(*m_tutor, m_clinic.slotId(0, 0), AppointmentOutcome::Attended,
                                           note));
        must(m_clinic.records().setActions(*m_tutor, m_clinic.slotId(0, 0), {u"Apply"_s}));
        m_clinic->clock().set(QDate(2026, 11, 30), QTime(9, 0));
        must(bookings().book(doctor(), m_clinic.slotId(1, 0), plain));
        must(bookings().book(m_clinic->doctor(1), m_clinic.slotId(1, 1), plain));
        must(bookings().bookFor(*m_tutor, heir(), m_clinic.slotId(1, 2), plain));
        const PersonId waiting = m_clinic->addPerson(u"Ada Obi"_s, u"ada@forum.test"_s, u"7000998"_s);
        const auto code = m_clinic->forum().accounts().invite(*m_tutor, waiting);
        must(m_clinic->forum().accounts().activate(u"ada@forum.test"_s, code->code,
                                                   TemporaryForum::password()));
        must(
            bookings().joinWaitingList(m_clinic->signedIn(u"ada@forum.test"_s), m_clinic.clinicId(1), plain));
        m_tutor = m_clinic->signedIn(u"tutor@forum.test"_s);
    }

    [[nodiscard]] TemporaryForum* operator->() { return &*m_clinic; }
    [[nodiscard]] ClinicForum& clinic() { return m_clinic; }
    [[nodiscard]] OfficeService& service() { return m_clinic->forum().office(); }
    [[nodiscard]] HandOvers& handOvers() { return m_clinic->forum().handOvers(); }
    [[nodiscard]] BookingService& bookings() { return m_clinic.bookings(); }
    [[nodiscard]] const Actor& tutor() const { return *m_tutor; }
    [[nodiscard]] const Actor& doctor() { return m_clinic->doctor(0); }
    [[nodiscard]] PersonId heir() { return m_clinic->doctor(2).person(); }
    [[nodiscard]] Actor signedInDoctor() { return m_clinic->signedIn(u"doctor0@forum.test"_s); }
    [[nodiscard]] Actor signedInHeir() { return m_clinic->signedIn(u"doctor2@forum.test"_s); }
    [[nodiscard]] QString handOver(bool removesSelf, bool givesPast)
    {
        return must(handOvers().handOver(tutor(), {heir(), removesSelf, givesPast}));
    }
    /// Names that check out, of one clinic.
    [[nodiscard]] QStringList namesOn(const Actor& actor, QDate date)
    {
        QStringList names;
        const auto days = must(bookings().clinicDay(actor, date));
        for (const ClinicDaySlot& slot : days.front().daySlots)
            names += slot.attendee && slot.attendee->checksOut ? slot.attendee->fullName : QString();
        return names;
    }
    void run(const QString& sql) { Statement(m_clinic->connection(), sql).run(); }

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.failure().sentence));
        return *std::move(result);
    }

private:
    ClinicForum m_clinic;
    std::optional<Actor> m_tutor;
};

const QStringList allNames = {u"Doctor One"_s, u"Doctor Two"_s, u"Doctor Three"_s};

} // namespace

/// The office passes from one tutor to the next, and nobody else follows.
class TestHandOver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newTutorReadsWhatIsToCome_data();
    void newTutorReadsWhatIsToCome();
    void outgoingTutorReadsNothingNew();
    void doctorsFindTheirsUnderBothKeys();
    void keptKeysFollowWhereTheRowMayChange();
    void whoeverIsSignedInMustSignInAgain();
    void secondTutorStays();
    void removedTutorReadsNothingNew();
    void onlyWhomTheOfficeKnowsComes();
    void recoveryCodeIsReplaced();
    void twiceHandedOverIsFollowed();
    void everyRowIsRewritten();
    void tamperedSuccessionIsNoticed_data();
    void tamperedSuccessionIsNoticed();
    void rowsFromBeforeAreRefused();
    void somebodyBooksMeanwhile();
};

void TestHandOver::newTutorReadsWhatIsToCome_data()
{
    QTest::addColumn<bool>("givesPast");
    QTest::newRow("with the past") << true;
    QTest::newRow("without it") << false;
}

void TestHandOver::newTutorReadsWhatIsToCome()
{
    QFETCH(bool, givesPast);
    Succession office;
    static_cast<void>(office.handOver(true, givesPast));
    const Actor heir = office.signedInHeir();
    QVERIFY(heir.is(Role::Tutor) && heir.keys().office && heir.keys().audit && heir.keys().issuer);
    QVERIFY(heir.keys().office->publicKeys() != office.tutor().keys().office->publicKeys());
    QCOMPARE(heir.keys().earlierOffices.size(), givesPast ? size_t(1) : size_t(0));
    QCOMPARE(office.namesOn(heir, ClinicForum::second()), allNames);
    QCOMPARE(office.namesOn(heir, ClinicForum::first()).front(), givesPast ? u"Doctor One"_s : QString());
    const auto waiting = office.bookings().waitingList(heir, office.clinic().clinicId(1));
    QVERIFY(waiting->front().attendee.checksOut);
    const auto history = office.clinic().records().history(heir, office.doctor().person());
    QCOMPARE(history->doubtfulRecords, 0);
    QCOMPARE(history->appointments.size(), givesPast ? size_t(1) : size_t(0));
    if (givesPast)
        QCOMPARE(history->appointments.front().notes.note, note);
    // Those whom the office had met are known to the next tutor.
    QVERIFY(office.bookings().cancelAny(heir, office.clinic().slotId(1, 1)));
    QVERIFY(office.bookings().moveAny(heir, office.clinic().slotId(1, 0), office.clinic().slotId(1, 1)) ||
            office.bookings().givePlace(heir, office.clinic().clinicId(1), 1, office.clinic().slotId(1, 1)));
    QVERIFY(office.service().pendingConfirmations(heir)->empty());
}

void TestHandOver::outgoingTutorReadsNothingNew()
{
    Succession office;
    static_cast<void>(office.handOver(true, true));
    const Actor former = office->signedIn(u"tutor@forum.test"_s);
    QVERIFY(!former.is(Role::Tutor) && !former.keys().office && !former.keys().audit);
    QVERIFY(former.keys().earlierOffices.empty());
    QVERIFY(!office.bookings().clinicDay(former, ClinicForum::second()));
    for (const Slot& slot : office.clinic().slotsOf(1))
        QVERIFY(!openBooking(slot, *office.tutor().keys().office));
    QVERIFY(openBooking(office.clinic().slot(0, 0), *office.tutor().keys().office)); // that stays read
    QVERIFY(
        office.bookings().book(office.signedInDoctor(), office.clinic().slotId(1, 0), plain).failure().code !=
        FailureCode::DatabaseUnusable);
}

void TestHandOver::doctorsFindTheirsUnderBothKeys()
{
    Succession office;
    const QByteArray bundle =
        AccountStore(office->connection()).ofPerson(office.doctor().person())->password->bundle;
    static_cast<void>(office.handOver(true, false));
    const Actor doctor = office.signedInDoctor();
    QCOMPARE(doctor.keys().pinned.earlierOffices.size(), size_t(1));
    const auto mine = office.bookings().mine(doctor);
    QCOMPARE(mine->size(), size_t(2));
    QVERIFY(mine->at(0).checksOut && mine->at(1).checksOut);
    QCOMPARE(office.clinic().records().ownActions(doctor)->size(), size_t(1));
    // Nothing in the doctor's row tells that they were here.
    QCOMPARE(AccountStore(office->connection()).ofPerson(doctor.person())->password->bundle, bundle);
    QVERIFY(office.bookings().cancelOwn(doctor, office.clinic().slotId(1, 0)));
    QCOMPARE(office.bookings().mine(doctor)->size(), size_t(1));
    const Actor waiting = office->signedIn(u"ada@forum.test"_s);
    QVERIFY(office.bookings().acceptOffer(waiting, office.clinic().clinicId(1)));
    const Actor heir = office.signedInHeir();
    QCOMPARE(office.namesOn(heir, ClinicForum::second()).front(), u"Ada Obi"_s);
}

void TestHandOver::keptKeysFollowWhereTheRowMayChange()
{
    Succession office;
    Accounts& accounts = office->forum().accounts();
    const auto sheet = accounts.makeRecoverySheet(office.doctor(), TemporaryForum::password());
    static_cast<void>(office.handOver(true, false));
    const PublicKeys now = office.signedInHeir().keys().pinned.office;
    const auto keptBy = [&](PersonId person) {
        const Account account = *AccountStore(office->connection()).ofPerson(person);
        return openBundle(*account.password, {account.id, person}, TemporaryForum::password())
            ->bundle.pinned.office;
    };
    static_cast<void>(office.signedInDoctor());
    QVERIFY(keptBy(office.doctor().person()) != now);
    QVERIFY(accounts.recover(u"doctor0@forum.test"_s, *sheet, TemporaryForum::password()));
    QCOMPARE(keptBy(office.doctor().person()), now);
    const PersonId administrator = office->administrator().person();
    QVERIFY(keptBy(administrator) != now);
    static_cast<void>(office->signedIn(u"office@forum.test"_s));
    QCOMPARE(keptBy(administrator), now);
}

void TestHandOver::whoeverIsSignedInMustSignInAgain()
{
    Succession office;
    const Actor before = office.signedInDoctor();
    static_cast<void>(office.handOver(true, true));
    QVERIFY(!office.bookings().cancelOwn(before, office.clinic().slotId(1, 0)));
    const auto changed =
        office->forum().people().deactivate(office->administrator(), office.doctor().person());
    QVERIFY(!changed);
    QCOMPARE(changed.failure().code, FailureCode::Conflict);
    QVERIFY(!office.bookings().cancelAny(office.tutor(), office.clinic().slotId(1, 1)));
    QVERIFY(!office.service().newRecoveryCode(office.tutor()));
    const Actor administrator = office->signedIn(u"office@forum.test"_s);
    QVERIFY(administrator.keys().issuer);
    QCOMPARE(administrator.keys().pinned.office, office.signedInHeir().keys().pinned.office);
}

void TestHandOver::secondTutorStays()
{
    Succession office;
    static_cast<void>(office.handOver(false, false));
    const Actor first = office->signedIn(u"tutor@forum.test"_s);
    const Actor second = office.signedInHeir();
    for (const Actor* tutor : {&first, &second})
        QCOMPARE(office.namesOn(*tutor, ClinicForum::second()), allNames);
    QCOMPARE(office.namesOn(first, ClinicForum::first()).front(), u"Doctor One"_s);
}

void TestHandOver::removedTutorReadsNothingNew()
{
    Succession office;
    QVERIFY(office->forum().roles().grant(office.tutor(), office.heir(), Role::Tutor));
    const Actor second = office.signedInHeir();
    QVERIFY(second.keys().office);
    QVERIFY(!office->forum().roles().withdraw(office.tutor(), office.heir(), Role::Tutor));
    QVERIFY(!office.handOvers().removeTutor(office.tutor(), office.tutor().person()));
    QVERIFY(!office.handOvers().removeTutor(office.tutor(), office.doctor().person()));
    QVERIFY(office.handOvers().removeTutor(office.tutor(), office.heir()));
    const Actor former = office.signedInHeir();
    QVERIFY(!former.is(Role::Tutor) && !former.keys().office && former.keys().earlierOffices.empty());
    for (const Slot& slot : office.clinic().slotsOf(1))
        QVERIFY(!openBooking(slot, *second.keys().office));
    const Actor tutor = office->signedIn(u"tutor@forum.test"_s);
    QCOMPARE(office.namesOn(tutor, ClinicForum::second()), allNames);
    QCOMPARE(office.namesOn(tutor, ClinicForum::first()).front(), u"Doctor One"_s);
}

void TestHandOver::onlyWhomTheOfficeKnowsComes()
{
    Succession office;
    const PersonId stranger = office->doctor(3).person(); // invited by an administrator, and never met
    const auto toStranger = office.handOvers().handOver(office.tutor(), {stranger, true, true});
    QVERIFY(!toStranger);
    QCOMPARE(toStranger.failure().code, FailureCode::Refused);
    QVERIFY(!office.handOvers().handOver(office->administrator(), {office.heir(), true, true}));
    QVERIFY(!office.handOvers().handOver(office.tutor(), {office.tutor().person(), true, true}));
    QVERIFY(!office.handOvers().handOver(office.tutor(), {PersonId(9999), true, true}));
    QVERIFY(office->signedIn(u"tutor@forum.test"_s).keys().office);
}

void TestHandOver::recoveryCodeIsReplaced()
{
    Succession office;
    const QString code = office.handOver(true, false);
    const Actor heir = office.signedInHeir();
    QVERIFY(!office.service().recover(heir, office->recoveryCode(), heir.person()));
    QVERIFY(office.service().recover(heir, code, heir.person()));
    // What was not handed over is not recovered with it, by the old code or the new.
    for (const OfficeKey& key : OfficeKeyStore(office->connection()).all())
        QCOMPARE(key.recovery.has_value(), !key.retiredOn.has_value());
}

void TestHandOver::twiceHandedOverIsFollowed()
{
    Succession office;
    static_cast<void>(office.handOver(false, true));
    const Actor heir = office.signedInHeir();
    const Actor first = office->signedIn(u"tutor@forum.test"_s);
    QVERIFY(office.handOvers().handOver(heir, {first.person(), true, true}));
    const Actor doctor = office.signedInDoctor();
    QCOMPARE(doctor.keys().pinned.earlierOffices.size(), size_t(2));
    QCOMPARE(office.bookings().mine(doctor)->size(), size_t(2));
    const Actor tutor = office->signedIn(u"tutor@forum.test"_s);
    QCOMPARE(tutor.keys().earlierOffices.size(), size_t(2));
    QCOMPARE(office.namesOn(tutor, ClinicForum::first()).front(), u"Doctor One"_s);
    QCOMPARE(office.namesOn(tutor, ClinicForum::second()), allNames);
    QVERIFY(office->signedIn(u"office@forum.test"_s).keys().issuer);
}

void TestHandOver::everyRowIsRewritten()
{
    Succession office;
    const std::vector<Slot> before = SlotStore(office->connection()).between({}, {});
    const std::vector<AppointmentRecord> recordsBefore = AppointmentRecordStore(office->connection()).all();
    static_cast<void>(office.handOver(true, true));
    const std::vector<Slot> after = SlotStore(office->connection()).between({}, {});
    QCOMPARE(after.size(), before.size());
    for (size_t n = 0; n < before.size(); ++n)
        QVERIFY(after.at(n).ownerTag != before.at(n).ownerTag &&
                after.at(n).envelope != before.at(n).envelope);
    for (const AppointmentRecord& record : AppointmentRecordStore(office->connection()).all())
        QVERIFY(std::ranges::find(recordsBefore, record) == recordsBefore.end());
}

void TestHandOver::tamperedSuccessionIsNoticed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("no signature") << u"UPDATE office_key SET succession_signature = NULL"_s;
    QTest::newRow("another signature") << u"UPDATE office_key SET succession_signature = randomblob(64) "
                                          "WHERE succession_signature IS NOT NULL"_s;
    QTest::newRow("signatures of office and audit swapped")
        << u"UPDATE office_key SET succession_signature = (SELECT other.succession_signature FROM office_key "
           u"AS other "
           "WHERE other.succession_signature IS NOT NULL AND other.purpose <> office_key.purpose) "
           "WHERE succession_signature IS NOT NULL"_s;
    QTest::newRow("another key") << u"UPDATE office_key SET box_public_key = randomblob(32) "
                                    "WHERE purpose = 'office' AND retired_on IS NULL"_s;
    QTest::newRow("keys of office and audit swapped") << u"UPDATE office_key SET purpose = CASE purpose WHEN "
                                                         u"'office' THEN 'audit' WHEN 'audit' THEN 'office' "
                                                         "ELSE purpose END"_s;
}

void TestHandOver::tamperedSuccessionIsNoticed()
{
    QFETCH(QString, sql);
    Succession office;
    static_cast<void>(office.handOver(true, true));
    office.run(sql);
    const auto doctor =
        office->forum().accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password());
    QVERIFY(!doctor);
    QCOMPARE(doctor.failure().code, FailureCode::DatabaseUnusable);
}

void TestHandOver::rowsFromBeforeAreRefused()
{
    Succession office;
    const std::vector<Slot> slotsBefore = SlotStore(office->connection()).between({}, {});
    const auto word = RoleStore(office->connection()).signatureOf(office.tutor().person(), Role::Tutor);
    static_cast<void>(office.handOver(true, true));
    static_cast<void>(office->signedIn(u"office@forum.test"_s)); // pins the new keys

    for (const Slot& slot : slotsBefore)
        SlotStore(office->connection()).reseal(slot.id, slot.ownerTag, slot.envelope);
    RoleStore(office->connection()).grant(office.tutor().person(), Role::Tutor, *word);
    OfficeKeyStore keys(office->connection());
    const AccountId former = AccountStore(office->connection()).ofPerson(office.tutor().person())->id;
    keys.grant(keys.current(OfficePurpose::Office).id, former);
    const Actor heir = office.signedInHeir();
    QCOMPARE(office.namesOn(heir, ClinicForum::second()), QStringList({QString(), QString(), QString()}));
    QVERIFY(!office->signedIn(u"tutor@forum.test"_s).keys().office); // the old word for the role is none
    // The old key in the new one's place.
    office.run(u"UPDATE office_key SET retired_on = CASE WHEN succession_signature IS NULL THEN NULL "
               "ELSE '2026-11-30' END WHERE purpose IN ('office', 'audit')"_s);
    QVERIFY(!office->forum().accounts().signIn(u"office@forum.test"_s, TemporaryForum::password()));
    QVERIFY(!office.bookings().bookFor(heir, office.doctor().person(), office.clinic().slotId(1, 0), plain));
}

void TestHandOver::somebodyBooksMeanwhile()
{
    Succession office;
    office.run(u"CREATE TRIGGER meanwhile AFTER UPDATE ON slot BEGIN SELECT RAISE (ABORT, 'stop'); END"_s);
    const auto keysBefore = OfficeKeyStore(office->connection()).all();
    QVERIFY(!office.handOvers().handOver(office.tutor(), {office.heir(), true, true}));
    QCOMPARE(OfficeKeyStore(office->connection()).all(), keysBefore); // all of it, or nothing
    office.run(u"DROP TRIGGER meanwhile"_s);
    QVERIFY(office.handOvers().handOver(office.tutor(), {office.heir(), true, true}));
}

QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
