// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/security/auditcheck.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/transaction.h"
#include "tests/support/pagedesk.h"
#include "tests/support/plannedclinics.h"
#include "ui/forum/homepage.h"
#include "ui/security/auditmodel.h"
#include "ui/security/auditpage.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString table = u"auditTable"_s;

/// Entries that are none: what a page shows does not depend on its signature.
void addMany(TemporaryForum& forum, int count)
{
    Connection& connection = forum.connection();
    Transaction transaction(connection);
    connection.run(
        u"INSERT INTO audit_entry (id, at, actor_person_id, action, subject, detail, written, digest)\n"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)\n"
        "SELECT i + (SELECT max(id) FROM audit_entry), '2026-11-01T10:00:00Z', 1, 'looked around',\n"
        "       'setting', 'number ' || i, '', zeroblob(32) FROM n ORDER BY i"_s.arg(count));
    transaction.commit();
}

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

} // namespace

/// Staff read the audit, find what they look for, and see whether it holds; tutors open the confidential
/// part.
class TestAuditPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void newestActFirst()
    {
        TemporaryForum forum;
        static_cast<void>(forum.doctor(0));
        PageDesk<AuditPage> desk(forum, forum.administrator());
        QCOMPARE(desk.cell(table, 0, AuditModel::What), u"invited"_s);
        QCOMPARE(desk.cell(table, 0, AuditModel::Who), u"Morag Ellis"_s);
        QCOMPARE(desk.cell(table, 0, AuditModel::About), u"Doctor One"_s);
        QVERIFY(desk.everythingShown().contains(u"by the one who acted"_s));
        QVERIFY(desk.text(u"auditFingerprint"_s).startsWith(u"Fingerprint "_s));
        QVERIFY(desk.text(u"auditSigned"_s).contains(u"Morag Ellis"_s));
        QAbstractItemModelTester tester(&desk.model(table));
    }

    void searchAndKindNarrow()
    {
        TemporaryForum forum;
        static_cast<void>(forum.doctor(1));
        PageDesk<AuditPage> desk(forum, forum.tutor());
        desk.type(u"auditSearch"_s, u"invited two"_s);
        QTRY_COMPARE(desk.model(table).rowCount(), 1);
        QCOMPARE(desk.cell(table, 0, AuditModel::About), u"Doctor Two"_s);
        desk.type(u"auditSearch"_s, u"no such thing"_s);
        QTRY_COMPARE(desk.model(table).rowCount(), 0);
        QVERIFY(desk.everythingShown().contains(u"Nothing found"_s));
        desk.find<QLineEdit>(u"auditSearch"_s)->clear();
        auto* kind = desk.find<QComboBox>(u"auditKind"_s);
        kind->setCurrentIndex(kind->findText(u"Settings"_s));
        QTRY_COMPARE(desk.model(table).rowCount(), 1);
        QCOMPARE(desk.cell(table, 0, AuditModel::What), u"founded forum"_s);
    }

    void daysNarrow()
    {
        TemporaryForum forum;
        forum.clock().set(QDate(2026, 11, 4), QTime(0, 30));
        static_cast<void>(forum.doctor(0));
        PageDesk<AuditPage> desk(forum, forum.tutor());
        const int all = desk.model(table).rowCount();
        desk.type(u"auditFrom"_s, u"2026-11-04"_s);
        QTRY_COMPARE(desk.model(table).rowCount(), 2); // added, invited
        desk.type(u"auditTo"_s, u"2026-11-03"_s);
        QTRY_COMPARE(desk.model(table).rowCount(), 0);
        desk.find<QLineEdit>(u"auditFrom"_s)->clear();
        QTRY_COMPARE(desk.model(table).rowCount(), all - 2);
    }

    void onlyTutorsOpenTheConfidentialPart()
    {
        TemporaryForum forum;
        planClinics(forum);
        bookAt(forum, 0, firstClinicDay, QTime(15, 0));
        {
            PageDesk<AuditPage> desk(forum, forum.administrator());
            QVERIFY(!desk.has(u"auditConfidential"_s));
            QVERIFY(!desk.everythingShown().contains(u"booked"_s));
        }
        PageDesk<AuditPage> desk(forum, forum.tutor());
        desk.click(u"auditConfidential"_s);
        QTRY_COMPARE(desk.cell(table, 0, AuditModel::What), u"booked"_s);
        QCOMPARE(desk.cell(table, 0, AuditModel::Who), u"Doctor One"_s);
        QCOMPARE(desk.cell(table, 0, AuditModel::About), u"Tuesday 10 November 2026, 3pm"_s);
    }

    void homeWarnsOfAnAuditThatWasCut()
    {
        TemporaryForum forum;
        Connection& connection = forum.connection();
        const Actor before = forum.signedIn(u"office@forum.test"_s);
        QVERIFY(!PageDesk<HomePage>(forum, before).has(u"auditWarning"_s));
        const auto old = auditchain::currentHead(connection);
        connection.run(u"CREATE TEMP TABLE old AS SELECT * FROM audit_head"_s);
        static_cast<void>(forum.signedIn(u"tutor@forum.test"_s));
        dropTriggers(connection);
        connection.run(u"DELETE FROM audit_entry WHERE id > %1"_s.arg(old.clear.id));
        connection.run(u"DELETE FROM sealed_audit_entry WHERE id > %1"_s.arg(old.sealed.id));
        connection.run(u"DELETE FROM audit_head"_s);
        connection.run(u"INSERT INTO audit_head SELECT * FROM old"_s);
        forum.clock().advance(5); // or the same act at the same time brings the same entry back
        const Actor tutor = forum.signedIn(u"tutor@forum.test"_s);
        PageDesk<HomePage> desk(forum, tutor);
        QVERIFY(desk.has(u"auditWarning"_s));
        QVERIFY(desk.everythingShown().contains(u"The audit is shorter than when you last signed in"_s));
        QVERIFY(desk.find(u"auditWarningGo"_s)->isVisible());
    }

    void saysWhetherItHolds()
    {
        TemporaryForum forum;
        static_cast<void>(forum.doctor(0));
        PageDesk<AuditPage> desk(forum, forum.tutor());
        QTRY_COMPARE(desk.find<Pill>(u"auditState"_s)->word(), u"Verified"_s);
        forum.connection().run(u"DROP TRIGGER audit_entry_is_not_updated"_s);
        forum.connection().run(u"UPDATE audit_entry SET detail = 'x' WHERE id = 2"_s);
        desk.click(u"auditVerify"_s);
        QTRY_COMPARE(desk.find<Pill>(u"auditState"_s)->word(), u"Problem"_s);
        QVERIFY(desk.text(u"auditProblem"_s).startsWith(u"Audit entry 2 was changed."_s));
    }

    void aHundredThousandStaySmooth()
    {
        TemporaryForum forum;
        addMany(forum, 100'000);
        PageDesk<AuditPage> desk(forum, forum.tutor());
        QVERIFY(desk.model(table).rowCount() < 1000);
        QVERIFY(desk.model(table).canFetchMore({}));
        const int before = desk.model(table).rowCount();
        desk.model(table).fetchMore({});
        QTRY_VERIFY(desk.model(table).rowCount() > before);
        desk.type(u"auditSearch"_s, u"founded"_s); // the oldest of all
        QTRY_COMPARE(desk.model(table).rowCount(), 1);
    }

    void exportsEverythingGuarded()
    {
        TemporaryForum forum;
        addMany(forum, 700); // more than any page
        forum.connection().run(
            u"INSERT INTO audit_entry (id, at, action, subject, detail, written, digest)\n"
            "SELECT max(id) + 1, '2026-11-01T10:00:00Z', '=1+1', 'setting', '', '', zeroblob(32)\n"
            "FROM audit_entry"_s);
        PageDesk<AuditPage> desk(forum, forum.tutor());
        const QString path = forum.folder() + u"/audit.csv"_s;
        desk.dialogs().willPick(path);
        desk.click(u"auditExport"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains(",'=1+1,"));
        QVERIFY(csv.contains("number 700"));
        QVERIFY(csv.contains("founded forum"));
    }

    void theKeyboardReachesAll()
    {
        TemporaryForum forum;
        PageDesk<AuditPage> desk(forum, forum.tutor());
        QTRY_VERIFY(
            desk.find<QAbstractButton>(u"auditVerify"_s)->isEnabled()); // it verifies when it is shown
        for (const QString& name : {u"auditOrdinary"_s, u"auditExport"_s, u"auditVerify"_s, u"auditSearch"_s,
                                    u"auditPerson"_s, u"auditKind"_s, u"auditFrom"_s, u"auditTo"_s, table})
            QVERIFY2(desk.tabTo(name), qPrintable(name));
        QVERIFY(desk.tabTo(u"auditOrdinary"_s));
        desk.press(Qt::Key_Right); // the two are one choice
        QVERIFY(desk.find<QAbstractButton>(u"auditConfidential"_s)->isChecked());
        QVERIFY(desk.everythingShown().contains(u"Only Deputy Clinical Tutors can read this"_s));
    }
};

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
