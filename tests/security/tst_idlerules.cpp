// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/coverpin.h"
#include "app/security/idlerules.h"

#include <QTest>

using namespace ledforum;
using namespace std::chrono_literals;

/// When the untouched workstation acts, and what lifts a cover.
class TestIdleRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsFollowTheRoles_data();
    void limitsFollowTheRoles();
    void settingsMoveTheLimits();
    void actsInTime_data();
    void actsInTime();
    void pinsAreJudged_data();
    void pinsAreJudged();
    void aPinIsKnownAgain();
};

Q_DECLARE_METATYPE(ledforum::IdleLimits)

void TestIdleRules::limitsFollowTheRoles_data()
{
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<bool>("hasOpenRegister");
    QTest::addColumn<IdleLimits>("limits");
    const Roles led = Role::Led;
    const Roles team = Role::Administrator;
    const Roles tutor = Role::Tutor;
    const auto row = [](const char* name, Roles roles, bool open, const IdleLimits& limits) {
        QTest::newRow(name) << roles << open << limits;
    };
    row("no role", {}, false, {0min, 2min, true});
    row("doctor", led, false, {0min, 2min, true});
    row("doctor, register", led, true, {0min, 2min, true});
    row("team", team, false, {0min, 5min});
    row("team, register", team, true, {0min, 10min});
    row("tutor", tutor, false, {2min, 10min});
    row("tutor, register", tutor, true, {2min, 10min});
    row("doctor in the team", led | team, false, {0min, 2min});
    row("doctor in the team, register", led | team, true, {0min, 2min});
    row("doctor and tutor", led | tutor, false, {2min, 10min});
    row("tutor in the team", tutor | team, false, {2min, 5min});
    row("tutor in the team, register", tutor | team, true, {2min, 10min});
    row("all", led | team | tutor, false, {2min, 5min});
}

void TestIdleRules::limitsFollowTheRoles()
{
    QFETCH(Roles, roles);
    QFETCH(bool, hasOpenRegister);
    QFETCH(IdleLimits, limits);
    QCOMPARE(idleLimits(roles, {}, hasOpenRegister), limits);
}

void TestIdleRules::settingsMoveTheLimits()
{
    ForumSettings settings;
    settings.idleCoverMinutes = 0;
    QCOMPARE(idleLimits(Role::Tutor, settings, false), (IdleLimits{0min, 10min}));
    QCOMPARE(idleLimits(Roles(Role::Tutor) | Role::Led, settings, false), (IdleLimits{0min, 2min}));
    settings.idleDoctorMinutes = 1;
    settings.idleCoverMinutes = 4;
    QCOMPARE(idleLimits(Roles(Role::Tutor) | Role::Led, settings, false), (IdleLimits{1min, 10min}));
    QCOMPARE(idleLimits(Role::Led, settings, false), (IdleLimits{0min, 1min, true}));
    settings.idleRegisterMinutes = 0;
    settings.idleAdministratorMinutes = 7;
    QCOMPARE(idleLimits(Role::Administrator, settings, true), (IdleLimits{0min, 7min}));
}

void TestIdleRules::actsInTime_data()
{
    QTest::addColumn<IdleLimits>("limits");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<bool>("isCovered");
    QTest::addColumn<IdleAct>("act");
    QTest::addColumn<int>("left");
    const IdleLimits doctor{0min, 2min, true};
    const IdleLimits tutor{2min, 10min};
    const auto row = [](const char* name, const IdleLimits& limits, int milliseconds, bool isCovered,
                        IdleAct act, int left = 0) {
        QTest::newRow(name) << limits << milliseconds << isCovered << act << left;
    };
    row("at work", doctor, 0, false, IdleAct::None);
    row("before the warning", doctor, 89999, false, IdleAct::None);
    row("the warning", doctor, 90000, false, IdleAct::Warn, 30);
    row("its last second", doctor, 119001, false, IdleAct::Warn, 1);
    row("time is over", doctor, 120000, false, IdleAct::Leave);
    row("slept for hours", doctor, 7200000, false, IdleAct::Leave);
    row("before the cover", tutor, 119999, false, IdleAct::None);
    row("cover", tutor, 120000, false, IdleAct::Cover);
    row("covered already", tutor, 200000, true, IdleAct::None);
    row("no warning under a cover", tutor, 590000, true, IdleAct::None);
    row("cover becomes lock", tutor, 600000, true, IdleAct::Leave);
    row("no cover, warning", {0min, 10min}, 570000, false, IdleAct::Warn, 30);
    row("lock before cover", {5min, 2min}, 120000, false, IdleAct::Leave);
    row("never", {}, 86400000, false, IdleAct::None);
}

void TestIdleRules::actsInTime()
{
    QFETCH(IdleLimits, limits);
    QFETCH(int, milliseconds);
    QFETCH(bool, isCovered);
    QFETCH(IdleAct, act);
    QFETCH(int, left);
    const IdleState state = idleState(limits, std::chrono::milliseconds(milliseconds), isCovered);
    QCOMPARE(state.act, act);
    QCOMPARE(int(state.left.count()), left);
}

void TestIdleRules::pinsAreJudged_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const char* name, const QString& pin, bool isGood) {
        QTest::newRow(name) << pin << isGood;
    };
    row("six digits", QStringLiteral("271828"), true);
    row("zeros among them", QStringLiteral("000001"), true);
    row("five", QStringLiteral("27182"), false);
    row("seven", QStringLiteral("2718281"), false);
    row("none", QString(), false);
    row("letters", QStringLiteral("27182a"), false);
    row("digits of elsewhere", QStringLiteral("٢٧١٨٢٨"), false);
    row("all the same", QStringLiteral("777777"), false);
    row("upwards", QStringLiteral("345678"), false);
    row("downwards", QStringLiteral("654321"), false);
}

void TestIdleRules::pinsAreJudged()
{
    QFETCH(QString, pin);
    QFETCH(bool, isGood);
    QCOMPARE(isGoodCoverPin(SecretBytes::ofPassword(pin)), isGood);
}

void TestIdleRules::aPinIsKnownAgain()
{
    const auto secret = [](QString pin) { return SecretBytes::ofPassword(pin); };
    const QByteArray kept = keptCoverPin(secret(QStringLiteral("271828")));
    QVERIFY(isCoverPin(kept, secret(QStringLiteral("271828"))));
    QVERIFY(!isCoverPin(kept, secret(QStringLiteral("271829"))));
    QVERIFY(!isCoverPin(kept, secret(QString())));
    QVERIFY(!isCoverPin({}, secret(QString())));
    QVERIFY(!kept.contains("271828"));
    QVERIFY2(kept != keptCoverPin(secret(QStringLiteral("271828"))), "each has a salt of its own");
}

QTEST_MAIN(TestIdleRules)
#include "tst_idlerules.moc"
