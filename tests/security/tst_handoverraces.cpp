// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "app/security/vouching.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

#include <functional>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// A clock at which somebody else acts: whoever reads it for the n-th time finds that it has happened. While
/// others write, nothing can.
class MeddlingClock final : public Clock
{
public:
    explicit MeddlingClock(const Clock& clock)
        : m_clock(clock)
    {
    }
    void arm(int reading, std::function<void()> act)
    {
        m_readings = reading;
        m_act = std::move(act);
    }
    [[nodiscard]] bool hasActed() const { return !m_act; }
    [[nodiscard]] QDateTime utcNow() const override
    {
        if (m_act && --m_readings == 0)
            std::exchange(m_act, {})();
        return m_clock.utcNow();
    }
    [[nodiscard]] BootMoment sinceBoot() const override { return m_clock.sinceBoot(); }

private:
    const Clock& m_clock;
    mutable int m_readings = 0;
    mutable std::function<void()> m_act;
};

/// The tutor's window hands over to the first doctor, whom the office has met, and others act meanwhile.
class Race final
{
public:
    Race()
        : m_clock(m_forum.clock())
    {
        m_forum.meet(heir());
        m_tutor = m_forum.signedIn(u"tutor@forum.test"_s);
        auto window = Forum::open(m_forum.path(), m_clock, PasswordCost::cheapest());
        if (!window)
            qFatal("%s", qUtf8Printable(window.failure().sentence));
        m_window = *std::move(window);
    }

    [[nodiscard]] TemporaryForum* operator->() { return &m_forum; }
    [[nodiscard]] MeddlingClock& clock() { return m_clock; }
    [[nodiscard]] Forum& window() { return *m_window; }
    [[nodiscard]] const Actor& tutor() const { return *m_tutor; }
    [[nodiscard]] PersonId heir() { return m_forum.doctor(0).person(); }
    /// Invited by an administrator, and never met.
    [[nodiscard]] PersonId stranger() { return m_forum.doctor(1).person(); }
    [[nodiscard]] AccountId accountOf(PersonId person)
    {
        return AccountStore(m_forum.connection()).ofPerson(person)->id;
    }
    [[nodiscard]] PublicKeys presentOffice()
    {
        const OfficeKey key = OfficeKeyStore(m_forum.connection()).current(OfficePurpose::Office);
        return {key.box, key.sign};
    }
    void putKeysOf(PersonId person, const KeyPair& keys)
    {
        Statement(m_forum.connection(),
                  u"UPDATE account SET box_public_key = ?, sign_public_key = ? WHERE person_id = ?"_s)
            .bindAll(keys.publicKeys().box, keys.publicKeys().sign, person)
            .run();
    }
    /// How many of the secrets that the forum has sealed these keys open.
    [[nodiscard]] int openedBy(const KeyPair& keys)
    {
        const std::vector<Grant> grants = OfficeKeyStore(m_forum.connection()).grants();
        return int(std::ranges::count_if(grants, [&keys](const Grant& grant) {
            return grant.sealedSecret && keys.openSealed(*grant.sealedSecret);
        }));
    }
    /// Whether the office in use says that this person is tutor.
    [[nodiscard]] bool isRightfulTutor(PersonId person)
    {
        const auto word = RoleStore(m_forum.connection()).signatureOf(person, Role::Tutor);
        return word && isRoleSigned(presentOffice(), person, Role::Tutor, *word);
    }
    /// Sealed or pending.
    [[nodiscard]] int grantsOfPresentOffice(PersonId person)
    {
        OfficeKeyStore keys(m_forum.connection());
        const OfficeKeyId office = keys.current(OfficePurpose::Office).id;
        const std::vector<Grant> grants = keys.grantsTo(accountOf(person));
        return int(std::ranges::count(grants, office, &Grant::key));
    }

private:
    TemporaryForum m_forum;
    MeddlingClock m_clock;
    std::unique_ptr<Forum> m_window;
    std::optional<Actor> m_tutor;
};

void readings()
{
    QTest::addColumn<int>("reading");
    for (int reading = 1; reading <= 2; ++reading)
        QTest::addRow("before reading %d of the clock", reading) << reading;
}

} // namespace

/// What others do while the office passes on does not pass with it.
class TestHandOverRaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void swappedKeysGetNothing_data() { readings(); }
    void swappedKeysGetNothing();
    void withdrawnRoleStaysWithdrawn_data() { readings(); }
    void withdrawnRoleStaysWithdrawn();
    void grantedRoleComesAlong_data() { readings(); }
    void grantedRoleComesAlong();
    void whoeverLosesTheRoleIsNotRemovedTwice_data() { readings(); }
    void whoeverLosesTheRoleIsNotRemovedTwice();
    void tutorWithoutAnAccountStaysTutor();
    void withdrawnRoleIsNotConfirmed();
};

void TestHandOverRaces::swappedKeysGetNothing()
{
    QFETCH(int, reading);
    Race race;
    const KeyPair swapped = KeyPair::generate();
    const PublicKeys office = race.presentOffice();
    race.clock().arm(reading, [&] { race.putKeysOf(race.heir(), swapped); });
    const Result<QString> done = race.window().handOvers().handOver(race.tutor(), {race.heir(), true, true});
    QVERIFY(race.clock().hasActed());
    QCOMPARE(race.openedBy(swapped), 0);
    QVERIFY(!done);
    QCOMPARE(done.failure().code, FailureCode::Refused);
    QCOMPARE(race.presentOffice(), office);
    QVERIFY(race->signedIn(u"tutor@forum.test"_s).keys().office);
}

void TestHandOverRaces::withdrawnRoleStaysWithdrawn()
{
    QFETCH(int, reading);
    Race race;
    QVERIFY(race->forum().roles().grant(race.tutor(), race.stranger(), Role::Tutor));
    race.clock().arm(reading, [&] {
        QVERIFY(race->forum().roles().withdraw(race.tutor(), race.stranger(), Role::Tutor));
    });
    QVERIFY(race.window().handOvers().handOver(race.tutor(), {race.heir(), false, true}));
    QVERIFY(race.clock().hasActed());
    QVERIFY(!RoleStore(race->connection()).rolesOf(race.stranger()).testFlag(Role::Tutor));
    QCOMPARE(race.grantsOfPresentOffice(race.stranger()), 0);
    QVERIFY(race.isRightfulTutor(race.heir()) && race.isRightfulTutor(race.tutor().person()));
}

void TestHandOverRaces::grantedRoleComesAlong()
{
    QFETCH(int, reading);
    Race race;
    const PersonId stranger = race.stranger();
    race.clock().arm(reading,
                     [&] { QVERIFY(race->forum().roles().grant(race.tutor(), stranger, Role::Tutor)); });
    QVERIFY(race.window().handOvers().handOver(race.tutor(), {race.heir(), false, true}));
    QVERIFY(race.clock().hasActed());
    QVERIFY(race.isRightfulTutor(stranger));
    QCOMPARE(race.grantsOfPresentOffice(stranger), 1); // pending, until somebody compares key codes
    race->meet(stranger);
    QVERIFY(race->signedIn(u"doctor1@forum.test"_s).keys().office);
}

void TestHandOverRaces::whoeverLosesTheRoleIsNotRemovedTwice()
{
    QFETCH(int, reading);
    Race race;
    QVERIFY(race->forum().roles().grant(race.tutor(), race.stranger(), Role::Tutor));
    const PublicKeys office = race.presentOffice();
    race.clock().arm(reading, [&] {
        QVERIFY(race->forum().roles().withdraw(race.tutor(), race.stranger(), Role::Tutor));
    });
    const Result<QString> done = race.window().handOvers().removeTutor(race.tutor(), race.stranger());
    QVERIFY(race.clock().hasActed());
    QVERIFY(!done);
    QCOMPARE(done.failure().code, FailureCode::NotFound);
    QCOMPARE(race.presentOffice(), office);
}

void TestHandOverRaces::tutorWithoutAnAccountStaysTutor()
{
    Race race;
    const PersonId invited = race->addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    QVERIFY(race->forum().roles().grant(race.tutor(), invited, Role::Tutor));
    QVERIFY(race.window().handOvers().handOver(race.tutor(), {race.heir(), false, true}));
    QVERIFY(race.isRightfulTutor(invited));
}

void TestHandOverRaces::withdrawnRoleIsNotConfirmed()
{
    Race race;
    QVERIFY(race->forum().roles().grant(race.tutor(), race.stranger(), Role::Tutor));
    const Result<QString> code = race.window().office().keyCode(race.tutor(), race.stranger());
    race.clock().arm(
        1, [&] { QVERIFY(race->forum().roles().withdraw(race.tutor(), race.stranger(), Role::Tutor)); });
    const Result<> confirmed = race.window().office().confirm(race.tutor(), race.stranger(), *code);
    QVERIFY(race.clock().hasActed());
    QVERIFY(!confirmed);
    QCOMPARE(confirmed.failure().code, FailureCode::Conflict);
    QCOMPARE(race.grantsOfPresentOffice(race.stranger()), 0);
    QVERIFY(race.window().office().confirm(race.tutor(), race.stranger(), *code));
    QVERIFY(!race->signedIn(u"doctor1@forum.test"_s).keys().office);
}

QTEST_GUILESS_MAIN(TestHandOverRaces)
#include "tst_handoverraces.moc"
