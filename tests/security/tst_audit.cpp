// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"
#include "app/security/auditcheck.h"
#include "app/security/auditservice.h"
#include "database/security/accountstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/plannedclinics.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

void dropTriggers(Connection& connection)
{
    QStringList triggers;
    {
        Statement row(connection, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s);
        while (row.next())
            triggers << row.text(0);
    }
    for (const QString& trigger : triggers)
        connection.run(u"DROP TRIGGER "_s + trigger);
}

QSet<QString> subjectsInSources(const QString& pattern)
{
    const QRegularExpression expression(pattern);
    QSet<QString> subjects;
    QDirIterator sources(QStringLiteral(SOURCE_ROOT "/app"), {u"*.cpp"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("A source cannot be read.");
        auto matches = expression.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            subjects += matches.next().captured(1);
    }
    return subjects;
}

} // namespace

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
    void theHeadOnlyGoesForward_data();
    void theHeadOnlyGoesForward();
    void noticesWhatSqlWrote_data();
    void noticesWhatSqlWrote();
    void noticesAnOldAppointmentPutBack();
    void noticesACutThatFitsAtTheNextSignIn();
    void doctorsPinNothing();
    void staffSign();
    void failedChangeLeavesNoEntry();
    void digestsAreUnambiguous_data();
    void digestsAreUnambiguous();
    void sealedHasOneSize_data();
    void sealedHasOneSize();
    void everyKindOfSubjectCanBeChosen();

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
    QTest::newRow("tail cut") << u"DELETE FROM audit_entry WHERE id > 3"_s
                              << u"The audit was cut off: entries 4 to "_s;
    QTest::newRow("sealed tail cut") << u"DELETE FROM sealed_audit_entry WHERE id > 1"_s
                                     << u"The sealed audit was cut off: entry 2 "_s;
    QTest::newRow("no head") << u"DELETE FROM audit_head"_s << u"The signed head of the audit is missing."_s;
    QTest::newRow("all gone")
        << u"DELETE FROM audit_head; DELETE FROM audit_entry; DELETE FROM sealed_audit_entry"_s
        << u"The audit is empty."_s;
    QTest::newRow("head edited") << u"UPDATE audit_head SET at = '2026-01-01T00:00:00Z'"_s
                                 << u"The signed head of the audit was changed."_s;
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
    dropTriggers(connection);
    connection.runScript(sql.toUtf8());
    const QString found = auditchain::firstProblem(connection);
    QVERIFY2(found.startsWith(problem), qPrintable(found));
}

void TestAudit::theHeadOnlyGoesForward_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("back") << u"UPDATE audit_head SET entry_id = entry_id - 1"_s;
    QTest::newRow("same") << u"UPDATE audit_head SET signature = zeroblob(64)"_s;
    QTest::newRow("sealed back")
        << u"UPDATE audit_head SET entry_id = entry_id + 1, sealed_id = sealed_id - 1"_s;
    QTest::newRow("delete") << u"DELETE FROM audit_head"_s;
    QTest::newRow("replace") << u"REPLACE INTO audit_head SELECT * FROM audit_head"_s;
    QTest::newRow("insert or replace")
        << u"INSERT OR REPLACE INTO audit_head SELECT 1, at, person_id, 1, entry_digest, 0, x'', signer, "
           "signature FROM audit_head"_s;
}

void TestAudit::theHeadOnlyGoesForward()
{
    QFETCH(QString, sql);
    QVERIFY_THROWS_EXCEPTION(DatabaseError, m_forum->connection().run(sql));
}

void TestAudit::noticesWhatSqlWrote_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("table");
    QTest::newRow("a grade") << u"UPDATE person SET grade = 'Consultant' WHERE id = 3"_s << u"person"_s;
    QTest::newRow("another person")
        << u"INSERT INTO person (full_name, sort_name, search_key) VALUES ('X', 'x', 'x')"_s << u"person"_s;
    QTest::newRow("a setting")
        << u"UPDATE setting SET value = '3' WHERE name = 'bookings_a_doctor_may_hold'"_s << u"setting"_s;
    QTest::newRow("a session") << u"UPDATE teaching_session SET title = 'X' WHERE id = 2"_s
                               << u"teaching_session"_s;
    QTest::newRow("a session less") << u"DELETE FROM teaching_session WHERE id = 2"_s
                                    << u"teaching_session"_s;
}

void TestAudit::noticesWhatSqlWrote()
{
    QFETCH(QString, sql);
    QFETCH(QString, table);
    planClinics(*m_forum);
    QCOMPARE(auditchain::firstProblem(m_forum->connection()), QString());
    m_forum->connection().run(sql);
    const QString found = auditchain::firstProblem(m_forum->connection());
    QVERIFY2(found.startsWith(u"The table %1 is not as "_s.arg(table)), qPrintable(found));
}

void TestAudit::noticesAnOldAppointmentPutBack()
{
    planClinics(*m_forum);
    bookAt(*m_forum, 0, firstClinicDay, QTime(15, 0));
    Connection& connection = m_forum->connection();
    connection.run(u"CREATE TEMP TABLE old AS SELECT * FROM slot WHERE is_taken = 1"_s);
    freeAgain(*m_forum, 0, firstClinicDay, QTime(15, 0));
    const std::vector<KeyPair> keys = auditKeysOf(m_forum->tutor());
    QCOMPARE(auditchain::firstSealedProblem(connection, keys), QString());
    connection.run(u"UPDATE slot SET is_taken = 1, owner_tag = old.owner_tag, envelope = old.envelope\n"
                   "FROM old WHERE slot.id = old.id"_s);
    QCOMPARE(auditchain::firstProblem(connection), QString());
    const QString found = auditchain::firstSealedProblem(connection, keys);
    QVERIFY2(found.startsWith(u"Row 1 of the table slot is not as "_s), qPrintable(found));
    QVERIFY(!AuditService::verify(m_forum->path(), keys));
    QVERIFY(AuditService::verify(m_forum->path()));
}

/// Chains and head are cut to a state that once was, so that nothing in the file contradicts anything.
void TestAudit::noticesACutThatFitsAtTheNextSignIn()
{
    Connection& connection = m_forum->connection();
    const QString tutor = u"tutor@forum.test"_s;
    static_cast<void>(m_forum->signedIn(u"office@forum.test"_s));
    const auto old = auditchain::currentHead(connection);
    connection.run(u"CREATE TEMP TABLE old AS SELECT * FROM audit_head"_s);
    static_cast<void>(m_forum->signedIn(tutor));
    dropTriggers(connection);
    connection.run(u"DELETE FROM audit_entry WHERE id > %1"_s.arg(old.clear.id));
    connection.run(u"DELETE FROM sealed_audit_entry WHERE id > %1"_s.arg(old.sealed.id));
    connection.run(u"DELETE FROM audit_head"_s);
    connection.run(u"INSERT INTO audit_head SELECT * FROM old"_s);
    QCOMPARE(auditchain::firstProblem(connection), QString());

    AuditService& audit = m_forum->forum().audit();
    QVERIFY(*audit.isShorterThanSeen(m_forum->signedIn(tutor)));
    QCOMPARE(AuditStore(connection).page(audit.head()->value().state.head.clear.id - 1, 1).front().action,
             u"found the audit shorter than before"_s);
    QVERIFY(!*audit.isShorterThanSeen(m_forum->signedIn(tutor))); // known by now, and on record
}

void TestAudit::doctorsPinNothing()
{
    const auto accountRow = [this] {
        return AccountStore(m_forum->connection()).ofPerson(m_forum->doctor(0).person());
    };
    const auto before = accountRow();
    QVERIFY(!m_forum->signedIn(u"doctor0@forum.test"_s).keys().seenHead);
    QCOMPARE(accountRow(), before);
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
    const auditchain::SealedAct act{u"2026-11-24T15:40:00Z"_s,
                                    PersonId(INT64_MAX),
                                    word,
                                    word,
                                    INT64_MAX,
                                    std::vector<WrittenRow>(auditchain::SealedAct::mostRows,
                                                            {u"slot"_s, INT64_MAX, QByteArray(16, 'x')})};
    const QByteArray sealed = auditchain::sealedTo(audit.publicKeys().box, act);
    QCOMPARE(sealed.size(), qsizetype(560));
    const auto opened = auditchain::opened(sealed, audit);
    QVERIFY(opened);
    QCOMPARE(opened->subjectId, std::optional<qint64>(INT64_MAX));
    QCOMPARE(opened->action.left(20), word.left(20));
    QCOMPARE(opened->written, act.written);
}

/// What the sources note is what the filter offers: acts of a kind that is missing there nobody finds.
void TestAudit::everyKindOfSubjectCanBeChosen()
{
    const QSet<QString> sealed = subjectsInSources(uR"re(noteSealed\([^;]*?,\s*u"(\w+)"_s\s*,)re"_s) +
                                 subjectsInSources(uR"re(m_linked\.emplace_back\(u"(\w+)"_s)re"_s);
    QVERIFY2(sealed.size() >= 8, qPrintable(sealed.values().join(u' ')));
    TemporaryForum forum;
    const auto kinds = forum.forum().audit().kinds(forum.tutor());
    for (const QString& subject : sealed)
        QVERIFY2(kinds->contains(subject), qPrintable(subject));
    QVERIFY(!forum.forum().audit().kinds(forum.administrator())->contains(u"draft"_s));
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
