// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Accounts from the command line, with the real program.
class TestAccountCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intakeIsInvited();
    void resetSaysSo();
    void inviteNeedsOneOrAnIntake_data();
    void inviteNeedsOneOrAnIntake();
    void passwordIsChanged();
    void sheetRecovers();
    void wordsNeedNoForum();
    void codeWorksOnceForTwoProgramsAtOnce();
};

namespace {

const QString office = u"office@forum.test"_s;
const QString doctorName = u"doctor0@forum.test"_s;

struct Stage
{
    Stage() { runner.setTime(u"2026-11-02 10:00:00"_s); }
    TemporaryForum forum;
    CommandRunner runner = CommandRunner(forum.path());
};

} // namespace

void TestAccountCommands::intakeIsInvited()
{
    Stage stage;
    for (const QString& name : {u"Ann New"_s, u"Ben New"_s}) {
        const QString email = name.left(3).toLower() + u"@forum.test"_s;
        QCOMPARE(stage.runner
                     .runAs(office, {u"people"_s, u"add"_s, u"--name"_s, name, u"--email"_s, email,
                                     u"--intake"_s, u"2026-08"_s})
                     .status,
                 0);
    }
    const QString slips = stage.forum.folder() + u"/slips.pdf"_s;
    const CommandRun run = stage.runner.runAs(
        office, {u"people"_s, u"invite"_s, u"--intake"_s, u"August 2026"_s, u"--slips"_s, slips});
    QCOMPARE(run.error(), QString());
    QVERIFY(QFileInfo(slips).size() > 1000);
    QVERIFY(!(QFile::permissions(slips) & (QFile::ReadGroup | QFile::ReadOther)));
    const QJsonArray invited = run.object().value(u"invited"_s).toArray();
    QCOMPARE(invited.size(), 2);
    const QJsonObject ann = invited.first().toObject();
    QCOMPARE(ann.value(u"sign_in_name"_s).toString(), u"ann@forum.test"_s);
    QCOMPARE(ann.value(u"expires_on"_s).toString(), u"2026-11-16"_s);
    stage.runner.setVariable(u"LED_FORUM_CODE"_s, ann.value(u"code"_s).toString());
    stage.runner.setVariable(u"LED_FORUM_PASSWORD"_s, u"correct horse battery"_s);
    const CommandRun activated =
        stage.runner.run({u"account"_s, u"activate"_s, u"ann@forum.test"_s, u"--recovery-sheet"_s});
    QCOMPARE(activated.error(), QString());
    QCOMPARE(activated.object().value(u"recovery_code"_s).toString().remove(u'-').size(), 24);
    const CommandRun again =
        stage.runner.runAs(office, {u"people"_s, u"invite"_s, u"--intake"_s, u"2026-08"_s});
    QCOMPARE(again.object().value(u"invited"_s).toArray().size(), 1);
    QCOMPARE(again.object().value(u"left_out"_s).toArray(), QJsonArray{u"Ann New has an account already."_s});
}

void TestAccountCommands::resetSaysSo()
{
    Stage stage;
    static_cast<void>(stage.forum.doctor(0));
    const CommandRun run = stage.runner.runAs(office, {u"people"_s, u"invite"_s, doctorName});
    QVERIFY(run.object().value(u"reset"_s).toBool());
    QVERIFY(run.object().value(u"warning"_s).toString().contains(u"opens nothing"_s));
    const CommandRun status = stage.runner.runAs(doctorName, {u"account"_s, u"status"_s});
    QCOMPARE(status.object().value(u"notices"_s).toArray().size(), 1);
    QVERIFY(status.error().contains(u"A code that resets your account was made"_s));
    QVERIFY(!status.object().value(u"recovery_sheet"_s).toBool());
    const CommandRun refused = stage.runner.runAs(office, {u"people"_s, u"invite"_s, u"tutor@forum.test"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.error().contains(u"Only a Deputy Clinical Tutor"_s));
}

void TestAccountCommands::inviteNeedsOneOrAnIntake_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("neither") << QStringList{};
    QTest::newRow("both") << QStringList{u"tutor@forum.test"_s, u"--intake"_s, u"2026-08"_s};
    QTest::newRow("no month") << QStringList{u"--intake"_s, u"soon"_s};
    QTest::newRow("nobody of it") << QStringList{u"--intake"_s, u"1999-08"_s};
}

void TestAccountCommands::inviteNeedsOneOrAnIntake()
{
    QFETCH(QStringList, arguments);
    Stage stage;
    const CommandRun run = stage.runner.runAs(office, QStringList{u"people"_s, u"invite"_s} + arguments);
    QCOMPARE(run.status, 1);
    QVERIFY(run.error().contains(u"Nobody was invited."_s));
}

void TestAccountCommands::passwordIsChanged()
{
    Stage stage;
    static_cast<void>(stage.forum.doctor(0));
    const QStringList change = {u"account"_s, u"password"_s};
    stage.runner.setVariable(u"LED_FORUM_NEW_PASSWORD"_s, u"liverpool1"_s);
    const CommandRun common = stage.runner.runAs(doctorName, change);
    QCOMPARE(common.status, 1);
    QVERIFY(common.error().contains(u"everybody tries first"_s));
    stage.runner.setVariable(u"LED_FORUM_NEW_PASSWORD"_s, u"another long one"_s);
    QCOMPARE(stage.runner.runAs(doctorName, change).error(), QString());
    QCOMPARE(stage.runner.runAs(doctorName, {u"account"_s, u"status"_s}).status, 4);
    stage.runner.setPassword(doctorName, u"another long one"_s);
    QCOMPARE(stage.runner.runAs(doctorName, {u"account"_s, u"status"_s}).status, 0);
}

void TestAccountCommands::sheetRecovers()
{
    Stage stage;
    static_cast<void>(stage.forum.doctor(0));
    const CommandRun made = stage.runner.runAs(doctorName, {u"account"_s, u"recovery-sheet"_s});
    QCOMPARE(made.error(), QString());
    stage.runner.setVariable(u"LED_FORUM_RECOVERY_CODE"_s,
                             made.object().value(u"recovery_code"_s).toString());
    stage.runner.setVariable(u"LED_FORUM_NEW_PASSWORD"_s, u"another long one"_s);
    const QStringList recover = {u"account"_s, u"recover"_s, doctorName};
    QCOMPARE(stage.runner.run(recover).error(), QString());
    QCOMPARE(stage.runner.run(recover).status, 1);
    stage.runner.setPassword(doctorName, u"another long one"_s);
    const CommandRun status = stage.runner.runAs(doctorName, {u"account"_s, u"status"_s});
    QCOMPARE(status.status, 0);
    QVERIFY(!status.object().value(u"recovery_sheet"_s).toBool());
}

void TestAccountCommands::wordsNeedNoForum()
{
    const CommandRun run = CommandRunner(u"/nowhere/at-all.db"_s).run({u"account"_s, u"words"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.object().value(u"words"_s).toString().split(u'-').size(), 3);
}

void TestAccountCommands::codeWorksOnceForTwoProgramsAtOnce()
{
    Stage stage;
    const PersonId person = stage.forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = stage.forum.forum().accounts().invite(stage.forum.administrator(), person);
    stage.runner.setVariable(u"LED_FORUM_CODE"_s, invitation->code);
    constexpr int programs = 3;
    std::vector<std::unique_ptr<QProcess>> running;
    const QStringList activate = {u"--database"_s, stage.forum.path(), u"account"_s, u"activate"_s,
                                  u"7123456"_s};
    for (int i = 0; i < programs; ++i) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LED_FORUM_CODE"_s, invitation->code);
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
        environment.insert(u"LED_FORUM_PASSWORD"_s, u"the password of program %1"_s.arg(i));
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->start(u"faketime"_s,
                       QStringList{u"2026-11-02 10:00:00"_s, QStringLiteral(LED_FORUMCTL)} + activate);
        running.push_back(std::move(process));
    }
    QList<int> winners;
    for (int i = 0; i < programs; ++i) {
        if (CommandRunner::finished(*running.at(size_t(i))).status == 0)
            winners += i;
    }
    QCOMPARE(winners.size(), 1);
    const QByteArray password = "the password of program " + QByteArray::number(winners.front());
    QVERIFY(stage.forum.forum().accounts().signIn(u"7123456"_s, secretOf(password.constData())));
}

QTEST_GUILESS_MAIN(TestAccountCommands)
#include "tst_accountcommands_slow.moc"
