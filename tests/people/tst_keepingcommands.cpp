// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/people/keptforum.h"
#include "tests/support/commandrun.h"

#include <QDir>
#include <QFile>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Access, erasure and what is due, on the command line.
class TestKeepingCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kept = std::make_unique<KeptForum>();
        m_runner = std::make_unique<CommandRunner>(m_kept->clinics()->path());
        m_runner->setTime(u"2026-11-25 09:00:00"_s);
    }
    void cleanup()
    {
        m_runner.reset();
        m_kept.reset();
    }

    void accessIsGivenAsAFolder();
    void erasureIsSaidFirstAndThenDone();
    void whatIsDueIsListedAndDeleted();

private:
    [[nodiscard]] CommandRun run(const QString& who, const QStringList& words) const
    {
        return m_runner->runAs(who, words);
    }

    const QString m_tutor = u"tutor@forum.test"_s;
    const QString m_office = u"office@forum.test"_s;
    const QString m_doctor = u"doctor0@forum.test"_s;
    std::unique_ptr<KeptForum> m_kept;
    std::unique_ptr<CommandRunner> m_runner;
};

void TestKeepingCommands::accessIsGivenAsAFolder()
{
    const QString whole = m_kept->clinics()->folder() + u"/whole"_s;
    const QStringList access{u"people"_s, u"subject-access"_s, m_doctor, u"--out"_s};
    const CommandRun byTutor = run(m_tutor, access + QStringList{whole});
    QVERIFY2(byTutor.status == 0, byTutor.err.constData());
    QVERIFY(byTutor.object()[u"complete"_s].toBool());
    QFile text(whole + u"/what-is-kept.txt"_s);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().contains(KeptForum::note.toUtf8()));

    const QString part = m_kept->clinics()->folder() + u"/part"_s;
    const CommandRun byOffice = run(m_office, access + QStringList{part});
    QVERIFY(!byOffice.object()[u"complete"_s].toBool());
    QFile json(part + u"/what-is-kept.json"_s);
    QVERIFY(json.open(QIODevice::ReadOnly));
    QVERIFY(!json.readAll().contains("kanarienvogel"));

    QCOMPARE(run(m_tutor, access + QStringList{whole}).status, 1);
    QCOMPARE(run(m_doctor, access + QStringList{part + u"2"_s}).status, 1);
    QCOMPARE(run(m_tutor, {u"people"_s, u"subject-access"_s, m_doctor}).status, 2);
}

void TestKeepingCommands::erasureIsSaidFirstAndThenDone()
{
    const QStringList erase{u"people"_s, u"erase"_s, m_doctor};
    QCOMPARE(run(m_office, erase).status, 1);
    const CommandRun preview = run(m_tutor, erase);
    QVERIFY2(preview.status == 0, preview.err.constData());
    QVERIFY(!preview.object()[u"erased"_s].toBool());
    QVERIFY(!preview.object()[u"stays"_s].toArray().isEmpty());
    QCOMPARE(preview.object()[u"warnings"_s].toArray().last().toString(), u"This cannot be undone."_s);
    const CommandRun done = run(m_tutor, erase + QStringList{u"--yes"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY(done.object()[u"erased"_s].toBool());
    QCOMPARE(run(m_tutor, erase).status, 1);
    QCOMPARE(run(m_doctor, {u"appointments"_s, u"list"_s}).status, 4);
    QCOMPARE(m_runner->run({u"check"_s}).status, 0);
}

void TestKeepingCommands::whatIsDueIsListedAndDeleted()
{
    m_runner->setTime(u"2027-11-24 09:00:00"_s);
    const QStringList due{u"people"_s, u"due"_s};
    const QJsonArray rows = run(m_tutor, due).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0][u"kind"_s].toString(), u"messages"_s);
    QCOMPARE(rows[0][u"full_name"_s].toString(), u"Doctor One"_s);
    QCOMPARE(rows[0][u"due_since"_s].toString(), u"2027-02-24"_s);
    const QJsonArray numbers = run(m_office, due).array();
    QCOMPARE(numbers.size(), 1);
    QCOMPARE(numbers[0][u"things"_s].toInt(), 2);
    QVERIFY(!numbers[0].toObject().contains(u"full_name"_s));

    const QStringList clean{u"people"_s, u"delete-due"_s};
    QCOMPARE(run(m_tutor, clean).array().size(), 3);
    QCOMPARE(run(m_tutor, due).array().size(), 3);
    QCOMPARE(run(m_tutor, clean + QStringList{u"--yes"_s}).status, 0);
    QVERIFY(run(m_tutor, due).array().isEmpty());
    QCOMPARE(run(m_doctor, due).status, 1);
    QCOMPARE(m_runner->run({u"check"_s}).status, 0);
}

QTEST_MAIN(TestKeepingCommands)
#include "tst_keepingcommands.moc"
