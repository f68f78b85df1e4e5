// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The tutor's office from the command line, with the real program.
class TestOfficeCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOfficePassesOn();
    void theOfficeIsRecovered();
    void whoCanReadWhatIsListed();
};

namespace {

const QString tutor = u"tutor@forum.test"_s;
const QString office = u"office@forum.test"_s;
const QString heir = u"doctor0@forum.test"_s;

struct Stage
{
    Stage()
    {
        runner.setTime(u"2026-11-02 10:00:00"_s);
        static_cast<void>(forum.doctor(0));
    }
    [[nodiscard]] QString keyCode() const
    {
        return runner.runAs(heir, {u"office"_s, u"key-code"_s}).object().value(u"key_code"_s).toString();
    }
    TemporaryForum forum;
    CommandRunner runner = CommandRunner(forum.path());
};

} // namespace

void TestOfficeCommands::theOfficePassesOn()
{
    Stage stage;
    const QStringList handOver{u"office"_s, u"hand-over"_s, heir};
    QCOMPARE(stage.runner.runAs(tutor, handOver).status, 1); // they have not met
    QCOMPARE(stage.runner.runAs(tutor, {u"office"_s, u"confirm"_s, heir, u"--key-code"_s, u"1"_s}).status, 1);
    const CommandRun confirmed =
        stage.runner.runAs(tutor, {u"office"_s, u"confirm"_s, heir, u"--key-code"_s, stage.keyCode()});
    QCOMPARE(confirmed.error(), QString());
    QVERIFY(confirmed.object().value(u"confirmed"_s).toBool());
    QVERIFY(stage.runner.runAs(tutor, {u"office"_s, u"pending"_s}).array().isEmpty());
    QCOMPARE(stage.runner.runAs(office, handOver).status, 1);
    const CommandRun done = stage.runner.runAs(tutor, handOver);
    QCOMPARE(done.error(), QString());
    QCOMPARE(done.object().value(u"office_recovery_code"_s).toString().size(), 29);
    QCOMPARE(stage.runner.runAs(tutor, {u"office"_s, u"recovery-code"_s}).status, 1);
    QCOMPARE(stage.runner.runAs(heir, {u"office"_s, u"recovery-code"_s}).status, 0);
}

void TestOfficeCommands::theOfficeIsRecovered()
{
    Stage stage;
    stage.runner.setVariable(u"LED_FORUM_OFFICE_CODE"_s, stage.forum.recoveryCode());
    const QStringList words{u"office"_s, u"recover"_s, heir, u"--key-code"_s};
    QCOMPARE(stage.runner.runAs(office, words + QStringList{u"000 000 000 000"_s}).status, 1);
    const CommandRun run = stage.runner.runAs(office, words + QStringList{stage.keyCode()});
    QCOMPARE(run.error(), QString());
    QVERIFY(run.object().contains(u"office_recovery_code"_s));
    QVERIFY(stage.forum.signedIn(heir).keys().office);
    QCOMPARE(stage.runner.runAs(office, words + QStringList{stage.keyCode()}).status, 1); // the code is used
}

void TestOfficeCommands::whoCanReadWhatIsListed()
{
    Stage stage;
    const QJsonArray rows = stage.runner.runAs(office, {u"access"_s, u"list"_s}).array();
    QCOMPARE(rows.size(), 3);
    const QJsonObject first = rows.at(0).toObject();
    QCOMPARE(first.value(u"roles"_s).toArray(), QJsonArray{u"tutor"_s});
    QCOMPARE(first.value(u"keys_held"_s).toArray().size(), 3);
    QCOMPARE(first.value(u"since"_s).toString(), u"2026-11-02"_s);
    QCOMPARE(stage.runner.runAs(heir, {u"access"_s, u"list"_s}).status, 1);
}

QTEST_GUILESS_MAIN(TestOfficeCommands)
#include "tst_officecommands_slow.moc"
