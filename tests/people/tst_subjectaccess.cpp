// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleservice.h"
#include "app/people/subjectaccess.h"
#include "database/security/auditstore.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/transaction.h"
#include "tests/people/keptforum.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QStringList tablesOf(Connection& connection)
{
    QStringList tables;
    Statement query(connection,
                    u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"_s);
    while (query.next())
        tables += query.text(0);
    return tables;
}

QStringList coveredBy(const SubjectPack& pack)
{
    QStringList covered;
    for (const SubjectSection& section : pack.sections)
        covered += section.tables;
    return covered;
}

QString folderFor(KeptForum& kept)
{
    return kept.clinics()->folder() + u"/pack"_s;
}

const SubjectSection* sectionOf(const SubjectPack& pack, const QString& key)
{
    const auto found = std::ranges::find(pack.sections, key, &SubjectSection::key);
    return found == pack.sections.end() ? nullptr : &*found;
}

} // namespace

/// What is kept about one person, for the person.
class TestSubjectAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTutorGivesOutAllOfIt();
    void anAdministratorGivesOutNothingConfidential();
    void nobodyElseGivesOutAnything();
    void whatWasDoneToTheirRowsIsThere();
    void theKeysThatTheTutorKnowsAreThere();
    void everyTableIsCoveredOrSaidToBeImpersonal();
    void whatIsDueIsSaid();
    void itIsWrittenIntoANewFolder();
    void theAuditSaysThatItWasGivenOut();
    void othersWriteWhileAPackIsRead();
    void whatIsNotWrittenIsNotNoted();
    void whatIsNotNotedIsNotWritten();
};

void TestSubjectAccess::theTutorGivesOutAllOfIt()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const auto pack = kept.forum().subjectAccess().pack(tutor, kept.doctor(0).person());
    QVERIFY2(pack, pack ? "" : qUtf8Printable(pack.failure().sentence));
    QVERIFY(pack->isComplete);
    const QString text = textOf(*pack);
    for (const QString& said :
         {u"What is kept about Doctor One"_s, u"doctor0@forum.test"_s, u"GMC 7000100"_s, u"Career planning"_s,
          KeptForum::message, KeptForum::note, KeptForum::action, u"Attended"_s,
          u"Tuesday 24 November 2026"_s, u"3pm to 3.20pm"_s, u"Sepsis in the first hour"_s, u"In the room"_s,
          u"Agreed to the limits"_s, u"Monday 16 November 2026"_s, u"sealed to you alone"_s, u"Act: booked"_s,
          u"1 credit"_s.left(1)})
        QVERIFY2(text.contains(said), qPrintable(said));
    QVERIFY(!text.contains(KeptForum::otherNote));
    QVERIFY(!text.contains(u"Doctor Two"_s));
    QCOMPARE(sectionOf(*pack, u"bookings"_s)->things.size(), 1);
    QCOMPARE(sectionOf(*pack, u"notes"_s)->things.size(), 2);
    QCOMPARE(sectionOf(*pack, u"certificates"_s)->things.size(), 1);
    QCOMPARE(sectionOf(*pack, u"registers"_s)->things.size(), 1);
    QCOMPARE(sectionOf(*pack, u"replies"_s)->things.size(), 1);
}

void TestSubjectAccess::anAdministratorGivesOutNothingConfidential()
{
    KeptForum kept;
    const auto pack = kept.forum().subjectAccess().pack(kept.administrator(), kept.doctor(0).person());
    QVERIFY(pack);
    QVERIFY(!pack->isComplete);
    const QString all = textOf(*pack) + QString::fromUtf8(jsonOf(*pack));
    for (const QString& secret :
         {KeptForum::message, KeptForum::note, KeptForum::action, u"Career planning"_s, u"3pm to 3.20pm"_s})
        QVERIFY2(!all.contains(secret), qPrintable(secret));
    for (const QString& key : {u"bookings"_s, u"notes"_s, u"waiting"_s, u"sealed_audit"_s, u"drafts"_s})
        QVERIFY(!sectionOf(*pack, key));
    QVERIFY(all.contains(u"Sepsis in the first hour"_s));
    QVERIFY(all.contains(u"only the tutor can read it"_s));
}

void TestSubjectAccess::nobodyElseGivesOutAnything()
{
    KeptForum kept;
    SubjectAccess& access = kept.forum().subjectAccess();
    const PersonId person = kept.doctor(0).person();
    QVERIFY(!access.pack(Actor::nobody(), person));
    QVERIFY(!access.pack(kept.doctor(0), person));
    QCOMPARE(access.pack(kept.administrator(), PersonId(4711)).failure().code, FailureCode::NotFound);
}

void TestSubjectAccess::whatWasDoneToTheirRowsIsThere()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    const auto actsIn = [&](const QString& section, int doctor) {
        const auto pack = kept.forum().subjectAccess().pack(tutor, kept.doctor(doctor).person());
        QStringList acts;
        for (const Facts& facts : sectionOf(*pack, section)->things) {
            if (facts.at(2).second == u"someone else"_s)
                acts += facts.at(3).second;
        }
        return acts;
    };
    const QStringList one = actsIn(u"sealed_audit"_s, 0);
    const QStringList two = actsIn(u"sealed_audit"_s, 1);
    QVERIFY2(one.contains(u"kept outcome"_s) && one.contains(u"agreed actions"_s),
             qPrintable(one.join(u'\n')));
    QVERIFY(two.contains(u"kept outcome"_s) && !two.contains(u"agreed actions"_s));
    QVERIFY2(two.contains(u"confirmed in person"_s), qPrintable(two.join(u'\n')));
    QVERIFY(!actsIn(u"sealed_audit"_s, 5).contains(u"kept outcome"_s));
    QCOMPARE(actsIn(u"audit"_s, 0).filter(u"issued certificate"_s).size(), 1);
    QCOMPARE(actsIn(u"audit"_s, 5).filter(u"issued certificate"_s).size(), 0);
}

void TestSubjectAccess::theKeysThatTheTutorKnowsAreThere()
{
    KeptForum kept;
    const Actor& doctor = kept.clinics()->addDoctor(u"Late Comer"_s, u"late@forum.test"_s, u"7555555"_s);
    const auto keysIn = [&] {
        const auto pack = kept.forum().subjectAccess().pack(kept.clinics()->signedIn(u"tutor@forum.test"_s),
                                                            doctor.person());
        return sectionOf(*pack, u"known_keys"_s)->things;
    };
    const QString key = QString::fromLatin1(doctor.keys().own.publicKeys().box.toHex());
    QCOMPARE(keysIn().size(), 1);
    QVERIFY(keysIn().front().front().second.startsWith(key));
    QCOMPARE(keysIn().front().back().second, u"no"_s);
    kept.clinics()->meet(doctor.person());
    QCOMPARE(keysIn().front().back().second, u"yes"_s);
}

void TestSubjectAccess::everyTableIsCoveredOrSaidToBeImpersonal()
{
    KeptForum kept;
    const auto pack = kept.forum().subjectAccess().pack(kept.freshTutor(), kept.doctor(0).person());
    const QStringList covered = coveredBy(*pack);
    const QStringList tables = tablesOf(kept.connection());
    QVERIFY(tables.size() > 20);
    for (const QString& table : tables) {
        const bool isImpersonal = std::ranges::any_of(
            impersonalTables(), [&](const ImpersonalTable& each) { return each.table == table; });
        QVERIFY2(covered.contains(table) != isImpersonal,
                 qPrintable(u"%1 is in no part of the pack, and not said to hold nothing about persons"_s.arg(
                     table)));
    }
    for (const QString& table : covered)
        QVERIFY2(tables.contains(table), qPrintable(u"there is no table "_s + table));
    for (const ImpersonalTable& each : impersonalTables())
        QVERIFY2(tables.contains(QString(each.table)), each.table.data());
}

void TestSubjectAccess::whatIsDueIsSaid()
{
    KeptForum kept;
    KeptForum::must(kept.forum().people().deactivate(kept.administrator(), kept.doctor(0).person()));
    const auto pack = kept.forum().subjectAccess().pack(kept.freshTutor(), kept.doctor(0).person());
    const QString text = textOf(*pack);
    QVERIFY(text.contains(u"notes are due to be deleted on: Wednesday 24 November 2027"_s));
    QVERIFY(text.contains(u"due to be deleted on: Thursday 25 November 2032"_s));
    QVERIFY(text.contains(u"Left on: Wednesday 25 November 2026"_s));
}

void TestSubjectAccess::itIsWrittenIntoANewFolder()
{
    KeptForum kept;
    const auto pack = kept.forum().subjectAccess().pack(kept.freshTutor(), kept.doctor(0).person());
    const QString folder = folderFor(kept);
    const auto files = writePack(*pack, folder);
    QVERIFY(files);
    QCOMPARE(files->size(), 2);
    for (const QString& path : *files) {
        QVERIFY(!path.contains(u"One"_s));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    }
    QFile json(files->at(1));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonObject read = QJsonDocument::fromJson(json.readAll()).object();
    QCOMPARE(read[u"full_name"_s].toString(), u"Doctor One"_s);
    QCOMPARE(size_t(read[u"kept"_s].toArray().size()), pack->sections.size());
    const auto again = writePack(*pack, folder);
    QVERIFY(!again);
    QVERIFY(again.failure().sentence.contains(u"not empty"_s));
}

void TestSubjectAccess::theAuditSaysThatItWasGivenOut()
{
    KeptForum kept;
    SubjectAccess& access = kept.forum().subjectAccess();
    const AuditStore audit(kept.connection());
    const auto before = audit.head().id;
    const auto pack = access.pack(kept.administrator(), kept.doctor(0).person());
    QCOMPARE(audit.head().id, before); // read, and not out yet
    const auto files = access.giveOut(kept.administrator(), *pack, folderFor(kept));
    QVERIFY2(files, files ? "" : qUtf8Printable(files.failure().sentence));
    QCOMPARE(files->size(), 2);
    const auto last = audit.page(audit.head().id - 1, 1);
    QCOMPARE(last.front().action, u"gave out what is kept"_s);
    QCOMPARE(last.front().subjectId, std::optional(kept.doctor(0).person().value()));
    QVERIFY(kept.forum().check());
}

void TestSubjectAccess::othersWriteWhileAPackIsRead()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    Connection other(kept.clinics()->path(), Connection::Mode::Existing);
    const Transaction writing(other); // whoever needed to write would wait for ten seconds, in vain
    const auto pack = kept.forum().subjectAccess().pack(tutor, kept.doctor(0).person());
    QVERIFY2(pack, pack ? "" : qUtf8Printable(pack.failure().sentence));
}

void TestSubjectAccess::whatIsNotWrittenIsNotNoted()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    SubjectAccess& access = kept.forum().subjectAccess();
    const auto pack = access.pack(tutor, kept.doctor(0).person());
    const AuditStore audit(kept.connection());
    const auto before = audit.head().id;
    QVERIFY(QDir().mkpath(folderFor(kept) + u"/something"_s));
    const auto files = access.giveOut(tutor, *pack, folderFor(kept));
    QVERIFY(!files);
    QVERIFY(files.failure().sentence.contains(u"not empty"_s));
    QCOMPARE(audit.head().id, before);
}

void TestSubjectAccess::whatIsNotNotedIsNotWritten()
{
    KeptForum kept;
    const Actor tutor = kept.freshTutor();
    SubjectAccess& access = kept.forum().subjectAccess();
    const auto pack = access.pack(tutor, kept.doctor(0).person());
    KeptForum::must(kept.forum().people().deactivate(kept.administrator(), kept.doctor(0).person()));
    QCOMPARE(access.giveOut(tutor, *pack, folderFor(kept)).failure().code, FailureCode::Conflict);
    QVERIFY(!QDir(folderFor(kept)).exists());
    QVERIFY(!access.giveOut(kept.doctor(0), *pack, folderFor(kept)));
    QVERIFY(!QDir(folderFor(kept)).exists());
}

QTEST_MAIN(TestSubjectAccess)
#include "tst_subjectaccess.moc"
