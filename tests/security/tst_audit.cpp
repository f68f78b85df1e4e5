// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"
#include "app/security/auditcheck.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Both chains hold as they are written, and notice whatever is done to them behind the program's back.
class TestAudit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsAsWritten();
    void entriesAreFinal_data();
    void entriesAreFinal();
    void noticesWhatWasDone_data();
    void noticesWhatWasDone();
    void staffSign();
    void failedChangeLeavesNoEntry();
    void digestsAreUnambiguous_data();
    void digestsAreUnambiguous();
    void sealedHasOneSize_data();
    void sealedHasOneSize();

private:
    std::unique_ptr<TemporaryForum> m_forum;
};

void TestAudit::init()
{
    m_forum = std::make_unique<TemporaryForum>();
    static_cast<void>(m_forum->doctor(1)); // entries in both chains
}

void TestAudit::holdsAsWritten()
{
    const AuditStore store(m_forum->connection());
    QVERIFY(store.head().id >= 5);
    QVERIFY(store.sealedHead().id >= 4);
    QCOMPARE(auditchain::firstProblem(m_forum->connection()), QString());
}

void TestAudit::entriesAreFinal_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString& table : {u"audit_entry"_s, u"sealed_audit_entry"_s}) {
        QTest::addRow("update %s", qPrintable(table)) << u"UPDATE %1 SET id = id + 100"_s.arg(table);
        QTest::addRow("delete %s", qPrintable(table)) << u"DELETE FROM %1"_s.arg(table);
        QTest::addRow("update or replace %s", qPrintable(table))
            << u"UPDATE OR REPLACE %1 SET id = 2 WHERE id = 1"_s.arg(table);
        for (const QString& verb : {u"INSERT OR REPLACE"_s, u"REPLACE"_s, u"INSERT"_s})
            QTest::addRow("%s into %s", qPrintable(verb), qPrintable(table))
                << u"%1 INTO %2 SELECT * FROM %2 WHERE id = 2"_s.arg(verb, table);
    }
}

void TestAudit::entriesAreFinal()
{
    QFETCH(QString, sql);
    QVERIFY_THROWS_EXCEPTION(DatabaseError, m_forum->connection().run(sql));
}

void TestAudit::noticesWhatWasDone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    const auto clear = [](const char* name, const QString& change, const QString& problem) {
        QTest::newRow(name) << u"UPDATE audit_entry SET %1"_s.arg(change) << problem;
    };
    const QString changed = u"Audit entry 2 was changed."_s;
    clear("edited text", u"detail = 'x' WHERE id = 2"_s, changed);
    clear("edited action", u"action = 'x' WHERE id = 2"_s, changed);
    clear("edited subject", u"subject = 'x' WHERE id = 2"_s, changed);
    clear("another actor", u"actor_person_id = 2 WHERE id = 2"_s, changed);
    clear("no actor", u"actor_person_id = NULL WHERE id = 2"_s, changed);
    clear("another subject", u"subject_id = 99 WHERE id = 2"_s, changed);
    clear("another time", u"at = '2026-01-01T00:00:00Z' WHERE id = 2"_s, changed);
    clear("no signer", u"signer = NULL, signature = NULL WHERE id = 2"_s, changed);
    clear("no signature", u"signature = NULL WHERE id = 2"_s,
          u"Audit entry 2 was not signed by the person whom it names."_s);
    clear("another's signature", u"signature = zeroblob(64) WHERE id = 2"_s,
          u"Audit entry 2 was not signed by the person whom it names."_s);
    clear("another digest", u"digest = zeroblob(32) WHERE id = 2"_s, changed);
    clear("swapped",
          u"id = CASE id WHEN 2 THEN -3 ELSE -2 END WHERE id IN (2, 3);"
          "UPDATE audit_entry SET id = -id WHERE id < 0"_s,
          changed);
    QTest::newRow("deleted") << u"DELETE FROM audit_entry WHERE id = 2"_s << u"Audit entry 2 is missing."_s;
    QTest::newRow("first deleted") << u"DELETE FROM audit_entry WHERE id = 1"_s
                                   << u"Audit entry 1 is missing."_s;
    QTest::newRow("sealed deleted") << u"DELETE FROM sealed_audit_entry WHERE id = 2"_s
                                    << u"Sealed audit entry 2 is missing."_s;
    QTest::newRow("sealed edited") << u"UPDATE sealed_audit_entry SET sealed = zeroblob(304) WHERE id = 2"_s
                                   << u"Sealed audit entry 2 was changed."_s;
    QTest::newRow("sealed copied")
        << u"UPDATE sealed_audit_entry SET sealed = (SELECT sealed FROM sealed_audit_entry "
           "WHERE id = 1) WHERE id = 2"_s
        << u"Sealed audit entry 2 was changed."_s;
}

void TestAudit::noticesWhatWasDone()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    Connection& connection = m_forum->connection();
    for (const QString& trigger :
         {u"audit_entry_is_not_updated"_s, u"audit_entry_is_not_deleted"_s,
          u"sealed_audit_entry_is_not_updated"_s, u"sealed_audit_entry_is_not_deleted"_s})
        connection.run(u"DROP TRIGGER "_s + trigger);
    connection.runScript(sql.toUtf8());
    QCOMPARE(auditchain::firstProblem(connection), problem);
}

void TestAudit::staffSign()
{
    const auto entries = AuditStore(m_forum->connection()).page(0, 100);
    QCOMPARE(entries.front().action, u"founded forum"_s);
    for (const AuditEntry& entry : entries) {
        QVERIFY(entry.signer);
        QVERIFY(isSignedBy(*entry.signer, entry.digest, *entry.signature));
    }
}

void TestAudit::failedChangeLeavesNoEntry()
{
    const AuditStore store(m_forum->connection());
    const ChainHead before = store.head();
    Settings& settings = m_forum->forum().settings();
    ForumSettings changed = *settings.current();
    changed.slotMinutes = 25;
    QVERIFY(!settings.change(m_forum->tutor(), changed));
    QCOMPARE(store.head(), before);
    changed.slotMinutes = 30;
    QVERIFY(settings.change(m_forum->tutor(), changed));
    QCOMPARE(store.head().id, before.id + 1);
    QCOMPARE(auditchain::firstProblem(m_forum->connection()), QString());
}

void TestAudit::digestsAreUnambiguous_data()
{
    QTest::addColumn<AuditEntry>("other");
    const AuditEntry entry{1, u"t"_s, PersonId(1), u"ab"_s, u"c"_s, 5, u"d"_s, {}, {}, {}, {}};
    AuditEntry other = entry;
    other.action = u"a"_s;
    other.subject = u"bc"_s;
    QTest::newRow("a letter moved") << other;
    other = entry;
    other.subjectId = std::nullopt;
    QTest::newRow("absent number") << other;
    other = entry;
    other.subjectId = 0;
    QTest::newRow("number zero") << other;
    other = entry;
    other.signer = QByteArray();
    QTest::newRow("empty signer") << other;
}

void TestAudit::digestsAreUnambiguous()
{
    QFETCH(AuditEntry, other);
    const AuditEntry entry{1, u"t"_s, PersonId(1), u"ab"_s, u"c"_s, 5, u"d"_s, {}, {}, {}, {}};
    QVERIFY(auditchain::digest(entry, "before") != auditchain::digest(other, "before"));
    QVERIFY(auditchain::digest(entry, "before") != auditchain::digest(entry, "other"));
}

void TestAudit::sealedHasOneSize_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("usual") << u"booked"_s;
    QTest::newRow("too long") << QString(500, u'x');
    QTest::newRow("too long, of three bytes each") << QString(500, u'\u4e2d');
}

void TestAudit::sealedHasOneSize()
{
    QFETCH(QString, word);
    const KeyPair audit = KeyPair::generate();
    const auditchain::SealedAct act{u"2026-11-24T15:40:00Z"_s, PersonId(INT64_MAX), word, word, INT64_MAX};
    const QByteArray sealed = auditchain::sealedTo(audit.publicKeys().box, act);
    QCOMPARE(sealed.size(), qsizetype(304));
    const auto opened = auditchain::opened(sealed, audit);
    QVERIFY(opened);
    QCOMPARE(opened->subjectId, std::optional<qint64>(INT64_MAX));
    QCOMPARE(opened->action.left(20), word.left(20));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
