// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accesspolicy.h"
#include "app/security/actor.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The policy, cell for cell as the design's table "Who may do what" has it.
class TestAccessPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
    void rolesAddUp();
    void refusalSaysWhoMay();
};

namespace {

Actor signedInAs(Roles roles)
{
    return {PersonId(1), u"Someone"_s, roles, {KeyPair::generate(), {}}};
}

} // namespace

void TestAccessPolicy::followsTheTable_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QString>("who"); // nobody, LED, administrator, tutor, check-in desk
    using P = Permission;
    QTest::newRow("next session") << P::SeeNextSession << u"NLATD"_s;
    QTest::newRow("programme") << P::SeeProgramme << u"LAT"_s;
    QTest::newRow("own records") << P::SeeOwnRecords << u"LAT"_s;
    QTest::newRow("own 1:1") << P::BookOwnAppointment << u"L"_s;
    QTest::newRow("own reply") << P::ReplyToSessions << u"L"_s;
    QTest::newRow("own account") << P::ManageOwnAccount << u"LAT"_s;
    QTest::newRow("own drafts") << P::KeepDrafts << u"LAT"_s;
    QTest::newRow("who booked") << P::SeeAppointments << u"T"_s;
    QTest::newRow("book for a doctor") << P::ManageAppointments << u"T"_s;
    QTest::newRow("plan") << P::EditProgramme << u"AT"_s;
    QTest::newRow("people") << P::ManagePeople << u"AT"_s;
    QTest::newRow("grant administrator") << P::GrantAdministrator << u"AT"_s;
    QTest::newRow("grant tutor") << P::GrantTutor << u"T"_s;
    QTest::newRow("registers") << P::TakeRegister << u"AT"_s;
    QTest::newRow("check-in desk") << P::CheckIn << u"ATD"_s;
    QTest::newRow("certificates") << P::IssueCertificates << u"AT"_s;
    QTest::newRow("own signature") << P::SignCertificates << u"T"_s;
    QTest::newRow("insights") << P::SeeInsights << u"AT"_s;
    QTest::newRow("settings") << P::ManageForum << u"AT"_s;
    QTest::newRow("sealed audit") << P::SeeSealedAudit << u"T"_s;
    QTest::newRow("subject access") << P::ExportPersonalData << u"AT"_s;
    QTest::newRow("subject access, confidential") << P::ExportConfidential << u"T"_s;
    QTest::newRow("erasure") << P::ErasePeople << u"T"_s;
    QTest::newRow("due records") << P::DeleteDueRecords << u"AT"_s;
    QTest::newRow("due notes") << P::DeleteDueConfidential << u"T"_s;
}

void TestAccessPolicy::followsTheTable()
{
    QFETCH(Permission, permission);
    QFETCH(QString, who);
    const Actor desk = Actor::atDesk({TeachingSessionId(1), PersonId(1)});
    QCOMPARE(allows({}, permission), who.contains(u'N'));
    QCOMPARE(allows(Role::Led, permission), who.contains(u'L'));
    QCOMPARE(allows(Role::Administrator, permission), who.contains(u'A'));
    QCOMPARE(allows(Role::Tutor, permission), who.contains(u'T'));
    QCOMPARE(!refusal(Actor::nobody(), permission), who.contains(u'N'));
    QCOMPARE(!refusal(desk, permission), who.contains(u'D'));
    QCOMPARE(!refusal(signedInAs(Role::Administrator), permission), who.contains(u'A'));
}

void TestAccessPolicy::rolesAddUp()
{
    const Roles both = Roles(Role::Led) | Role::Administrator;
    QVERIFY(allows(both, Permission::BookOwnAppointment));
    QVERIFY(allows(both, Permission::EditProgramme));
    QVERIFY(!allows(both, Permission::SeeAppointments));
    QVERIFY(!allows(both, Permission::GrantTutor));
}

void TestAccessPolicy::refusalSaysWhoMay()
{
    const auto administrator = refusal(signedInAs(Role::Administrator), Permission::SeeAppointments);
    QVERIFY(administrator);
    QCOMPARE(administrator->code, FailureCode::NotAllowed);
    QCOMPARE(administrator->sentence, u"Only the Deputy Clinical Tutor may see who has booked a 1:1."_s);
    QCOMPARE(refusal(Actor::nobody(), Permission::SeeProgramme)->sentence,
             u"Sign in first: nobody may see the programme without signing in."_s);
}

QTEST_GUILESS_MAIN(TestAccessPolicy)
#include "tst_accesspolicy.moc"
