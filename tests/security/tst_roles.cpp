// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "app/security/roleservice.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Who may make whom what, and that the keys follow: by those who hold them only.
class TestRoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followThePolicy_data();
    void followThePolicy();
    void newTutorHoldsTheOfficesKeysAtOnce();
    void newTutorWhomNobodyHasMetWaits();
    void newTutorWithoutAnAccountWaitsForAHolder();
    void roleWrittenIntoTheFileOpensNothing();
    void withdrawnRoleOpensNothing();
    void lastTutorStays();
    void administratorsGrantLeavesATutorsKeysAlone();
};

void TestRoles::followThePolicy_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("nobody, tutor") << u"nobody"_s << Role::Tutor << false;
    QTest::newRow("nobody, led") << u"nobody"_s << Role::Led << false;
    QTest::newRow("doctor, administrator") << u"doctor"_s << Role::Administrator << false;
    QTest::newRow("administrator, led") << u"administrator"_s << Role::Led << true;
    QTest::newRow("administrator, administrator") << u"administrator"_s << Role::Administrator << true;
    QTest::newRow("administrator, tutor") << u"administrator"_s << Role::Tutor << false;
    QTest::newRow("tutor, administrator") << u"tutor"_s << Role::Administrator << true;
    QTest::newRow("tutor, tutor") << u"tutor"_s << Role::Tutor << true;
}

void TestRoles::followThePolicy()
{
    QFETCH(QString, actor);
    QFETCH(Role, role);
    QFETCH(bool, may);
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    const Actor nobody = Actor::nobody();
    const Actor& who = actor == "tutor"_L1           ? forum.tutor()
                       : actor == "administrator"_L1 ? forum.administrator()
                       : actor == "doctor"_L1        ? forum.doctor(0)
                                                     : nobody;
    const auto granted = forum.forum().roles().grant(who, person, role);
    QCOMPARE(granted.isOk(), may);
    if (!may)
        QCOMPARE(granted.failure().code, FailureCode::NotAllowed);
    QCOMPARE(RoleStore(forum.connection()).rolesOf(person).testFlag(role), may || role == Role::Led);
    QCOMPARE(forum.forum().roles().withdraw(who, person, role).isOk(), may);
}

void TestRoles::newTutorHoldsTheOfficesKeysAtOnce()
{
    TemporaryForum forum;
    forum.meet(forum.doctor(0).person());
    QVERIFY(forum.forum().roles().grant(forum.tutor(), forum.doctor(0).person(), Role::Tutor));
    const Actor second = forum.signedIn(u"doctor0@forum.test"_s);
    QVERIFY(second.is(Role::Tutor) && second.is(Role::Led));
    QVERIFY(second.keys().office && second.keys().audit && second.keys().issuer);
    QCOMPARE(second.keys().office->publicKeys(), forum.tutor().keys().office->publicKeys());
}

void TestRoles::newTutorWhomNobodyHasMetWaits()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person(); // whose code an administrator knew
    QVERIFY(forum.forum().roles().grant(forum.tutor(), person, Role::Tutor));
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QVERIFY(!forum.signedIn(u"doctor0@forum.test"_s).keys().office);
    forum.meet(person);
    QVERIFY(forum.signedIn(u"doctor0@forum.test"_s).keys().office);
}

void TestRoles::newTutorWithoutAnAccountWaitsForAHolder()
{
    TemporaryForum forum;
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    QVERIFY(forum.forum().roles().grant(forum.tutor(), person, Role::Tutor));
    const auto invitation = forum.forum().accounts().invite(forum.tutor(), person);
    QVERIFY(
        forum.forum().accounts().activate(u"zoe@forum.test"_s, invitation->code, TemporaryForum::password()));
    QVERIFY(!forum.signedIn(u"zoe@forum.test"_s).keys().office);
    static_cast<void>(forum.signedIn(u"office@forum.test"_s)); // cannot tell whom the office has invited
    const Actor waiting = forum.signedIn(u"zoe@forum.test"_s);
    QVERIFY(!waiting.keys().office && !waiting.keys().issuer);
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    const Actor confirmed = forum.signedIn(u"zoe@forum.test"_s);
    QVERIFY(confirmed.keys().office && confirmed.keys().audit);
}

void TestRoles::roleWrittenIntoTheFileOpensNothing()
{
    TemporaryForum forum;
    const PersonId doctor = forum.doctor(0).person();
    RoleStore(forum.connection()).grant(doctor, Role::Tutor, QByteArray(64, 'x'));
    const AccountId account = AccountStore(forum.connection()).ofPerson(doctor)->id;
    OfficeKeyStore keys(forum.connection());
    keys.grant(keys.current(OfficePurpose::Office).id, account);
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QVERIFY(!forum.signedIn(u"doctor0@forum.test"_s).keys().office);
    Statement(forum.connection(),
              u"UPDATE role_holding SET signature = (SELECT signature FROM role_holding "
              "WHERE role = 'tutor' AND person_id <> ?) WHERE person_id = ? AND role = 'tutor'"_s)
        .bindAll(doctor, doctor)
        .run();
    static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
    QVERIFY(!forum.signedIn(u"doctor0@forum.test"_s).keys().office);
}

void TestRoles::withdrawnRoleOpensNothing()
{
    TemporaryForum forum;
    const PersonId person = forum.doctor(0).person();
    QVERIFY(forum.forum().roles().grant(forum.tutor(), person, Role::Tutor));
    QVERIFY(forum.forum().roles().withdraw(forum.tutor(), person, Role::Tutor));
    const Actor former = forum.signedIn(u"doctor0@forum.test"_s);
    QVERIFY(!former.is(Role::Tutor));
    QVERIFY(!former.keys().office && !former.keys().audit && !former.keys().issuer);
}

void TestRoles::lastTutorStays()
{
    TemporaryForum forum;
    const auto withdrawn = forum.forum().roles().withdraw(forum.tutor(), forum.tutor().person(), Role::Tutor);
    QVERIFY(!withdrawn);
    QCOMPARE(withdrawn.failure().code, FailureCode::Refused);
    QVERIFY(forum.signedIn(u"tutor@forum.test"_s).keys().office);
}

void TestRoles::administratorsGrantLeavesATutorsKeysAlone()
{
    TemporaryForum forum;
    QVERIFY(forum.forum().roles().grant(forum.administrator(), forum.tutor().person(), Role::Administrator));
    const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
    QVERIFY(tutor.keys().office && tutor.keys().audit && tutor.keys().issuer);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
