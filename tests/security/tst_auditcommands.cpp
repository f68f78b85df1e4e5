// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"
#include "tests/support/plannedclinics.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The audit on the command line: what was done, its signed head, and `check` without keys.
class TestAuditCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        planClinics(m_forum);
        bookAt(m_forum, 0, firstClinicDay, QTime(15, 0));
        m_commands.setTime(u"2026-11-02 10:00:00"_s);
    }

    void listsOrdinaryActs()
    {
        const CommandRun all = m_commands.runAs(u"office@forum.test"_s, {u"audit"_s, u"list"_s});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.array().first()[u"action"_s].toString(), u"signed in"_s);
        QCOMPARE(all.array().last()[u"action"_s].toString(), u"founded forum"_s);
        QVERIFY(all.array().last()[u"signed"_s].toBool());
        QVERIFY(!all.out.contains("booked"));
        const CommandRun some =
            m_commands.runAs(u"office@forum.test"_s, {u"audit"_s, u"list"_s, u"--person"_s,
                                                      u"doctor0@forum.test"_s, u"--action"_s, u"INVITED"_s});
        QCOMPARE(some.array().size(), 1);
        QCOMPARE(some.array().first()[u"about"_s].toString(), u"Doctor One"_s);
    }

    void dayLimits()
    {
        const QStringList list{u"audit"_s, u"list"_s};
        const QString tutor = u"tutor@forum.test"_s;
        QVERIFY(m_commands.runAs(tutor, list + QStringList{u"--from"_s, u"2026-11-03"_s}).array().isEmpty());
        QVERIFY(!m_commands.runAs(tutor, list + QStringList{u"--to"_s, u"02/11/2026"_s}).array().isEmpty());
        QCOMPARE(m_commands.runAs(tutor, list + QStringList{u"--from"_s, u"soon"_s}).status, 1);
    }

    void sealedIsForTutors()
    {
        const QStringList sealed{u"audit"_s, u"list"_s, u"--sealed"_s};
        QCOMPARE(m_commands.runAs(u"office@forum.test"_s, sealed).status, 1);
        QCOMPARE(m_commands.runAs(u"doctor0@forum.test"_s, {u"audit"_s, u"list"_s}).status, 1);
        const CommandRun booked =
            m_commands.runAs(u"tutor@forum.test"_s, sealed + QStringList{u"--action"_s, u"booked"_s});
        QCOMPARE(booked.array().size(), 1);
        QCOMPARE(booked.array().first()[u"name"_s].toString(), u"Doctor One"_s);
    }

    void checkPrintsTheHeadWithoutKeys()
    {
        static_cast<void>(m_forum.signedIn(u"tutor@forum.test"_s));
        static_cast<void>(m_forum.signedIn(u"doctor0@forum.test"_s));
        const CommandRun check = m_commands.run({u"check"_s});
        QVERIFY2(check.status == 0, check.err.constData());
        const QJsonObject head = check.object()[u"audit"_s].toObject();
        QCOMPARE(head[u"signer"_s].toString(), u"Dr Tamsin Okonkwo-Hale"_s);
        QCOMPARE(head[u"fingerprint"_s].toString().remove(u' ').size(), 32);
        QCOMPARE(head[u"unsigned_entries"_s].toInt(), 0);
        QCOMPARE(head[u"unsigned_sealed"_s].toInt(), 1);
        QCOMPARE(m_commands.run({u"audit"_s, u"head"_s}).object(), head);
    }

private:
    TemporaryForum m_forum;
    CommandRunner m_commands{m_forum.path()};
};

QTEST_GUILESS_MAIN(TestAuditCommands)
#include "tst_auditcommands.moc"
