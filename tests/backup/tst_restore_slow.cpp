// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/restore.h"
#include "app/certificates/certificatelife.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/auditservice.h"
#include "app/security/officeservice.h"
#include "app/security/roleservice.h"
#include "database/backup/restorestore.h"
#include "database/certificates/certificatestore.h"
#include "tests/backup/allrows.h"
#include "tests/people/keptforum.h"
#include "tests/support/commandrun.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// A backup in the place of the forum's file: all of it, but what must not come back.
class TestRestore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isEqualToWhatWasBackedUp();
    void saysBeforeWhatWouldBeLost();
    void isUndoneByRestoringWhatWasBefore();
    void whatOthersWriteMeanwhileIsNeverLost();
    void endsWhatOthersHaveOpen();
    void serialsAreNeverGivenAgain();
    void whoWasErasedStaysErased();
    void anErasureIsTheTutorsToRepeat();
    void aTutorWhoHasLeftIsTheTutorsToKeepAway();
    void whoHasLeftStaysAway();
    void aRoleThatWasTakenStaysTaken();
    void whatIsNoSoundBackupIsRefused_data();
    void whatIsNoSoundBackupIsRefused();
    void aBackupOfAnotherForumIsRefused();
    void keysOfThenNeedThePasswordOfThen();
    void aDamagedFileIsKeptAside_data();
    void aDamagedFileIsKeptAside();
    void aDoctorDoesNotRestoreADamagedFile();

private:
    [[nodiscard]] ClinicForum& clinics() { return m_kept->clinics(); }
    [[nodiscard]] TemporaryForum& forum() { return *clinics(); }
    [[nodiscard]] QString path() { return forum().path(); }
    [[nodiscard]] Restore restorer() { return {path(), forum().clock(), PasswordCost::cheapest()}; }
    /// Made a second later than the one before.
    [[nodiscard]] QString backUp()
    {
        forum().clock().advance(std::chrono::seconds(1));
        const auto made = BackupService(path(), forum().clock()).backUpNow(forum().administrator());
        if (!made)
            qFatal("%s", qPrintable(made.failure().sentence));
        return made->backup.path;
    }
    template <class T>
    static QString problemOf(const Result<T>& result)
    {
        return result ? QString() : result.failure().sentence;
    }
    [[nodiscard]] std::unique_ptr<Forum> opened()
    {
        auto forum = Forum::open(path(), m_kept->clinics()->clock(), PasswordCost::cheapest());
        return forum ? *std::move(forum) : nullptr;
    }

    std::unique_ptr<KeptForum> m_kept;
};

void TestRestore::init()
{
    m_kept = std::make_unique<KeptForum>();
}

void TestRestore::isEqualToWhatWasBackedUp()
{
    const QString backup = backUp();
    const AllRows then = allRowsOf(path());
    static_cast<void>(forum().addPerson(u"Someone Else"_s, u"else@forum.test"_s, u"7009999"_s));
    static_cast<void>(forum().doctor(5));
    const auto restored = restorer().restore(forum().administrator(), {backup});
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->remains, QStringList());
    QCOMPARE(differences(then, allRowsOf(path())), QStringList());
    const auto after = opened();
    QVERIFY(after);
    QCOMPARE(problemOf(after->check()), QString());
    const auto tutor = after->accounts().signIn(u"tutor@forum.test"_s, TemporaryForum::password());
    QVERIFY(tutor);
    QCOMPARE(problemOf(AuditService::verify(path(), auditKeysOf(*tutor))), QString());
    AuditQuery query;
    query.action = u"restored backup"_s;
    const auto acts = after->audit().page(*tutor, AuditChain::Clear, query);
    QVERIFY(acts && acts->lines.size() == 1);
    QVERIFY(acts->lines.front().isSigned);
    QVERIFY(acts->lines.front().detail.contains(u"the backup of"_s));
    QCOMPARE(QDir(backupFolderOf(path())).entryList({u"*.part*"_s}, QDir::Files), QStringList());
}

void TestRestore::saysBeforeWhatWouldBeLost()
{
    const QString backup = backUp();
    static_cast<void>(forum().addPerson(u"Someone Else"_s, u"else@forum.test"_s, u"7009999"_s));
    const AllRows now = allRowsOf(path());
    const auto preview = restorer().preview(forum().administrator(), {backup});
    QCOMPARE(problemOf(preview), QString());
    QVERIFY(preview->now);
    QCOMPARE(preview->now->people, preview->then.people + 1);
    QCOMPARE(preview->now->acts, preview->then.acts + 1);
    QCOMPARE(preview->then.certificates, 2);
    QCOMPARE(preview->lostSerials, QStringList());
    QCOMPARE(preview->gone, Gone());
    QCOMPARE(allRowsOf(path()), now);
    QCOMPARE(backupsOf(path()).size(), size_t(1));
}

void TestRestore::isUndoneByRestoringWhatWasBefore()
{
    const QString backup = backUp();
    static_cast<void>(forum().addPerson(u"Someone Else"_s, u"else@forum.test"_s, u"7009999"_s));
    const AllRows now = allRowsOf(path());
    const auto restored = restorer().restore(forum().administrator(), {backup});
    QCOMPARE(problemOf(restored), QString());
    QVERIFY(allRowsOf(path()).value(u"person"_s) != now.value(u"person"_s));
    const auto undone = restorer().restore(forum().administrator(), {restored->before});
    QCOMPARE(problemOf(undone), QString());
    QCOMPARE(differences(now, allRowsOf(path())), QStringList());
}

void TestRestore::whatOthersWriteMeanwhileIsNeverLost()
{
    // Other programs write; each change that it was told of stands in the state
    // that was kept, or in the forum after.
    const QString backup = backUp();
    CommandRunner commands(path());
    QStringList lost;
    for (int round = 0; round < 4; ++round) {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int n = 0; n < 3; ++n) {
            writers.push_back(std::make_unique<QProcess>());
            commands.startAs(*writers.back(), u"tutor@forum.test"_s,
                             {u"programme"_s, u"closure"_s, u"add"_s, u"2027-03-%1"_s.arg(10 + 3 * round + n),
                              u"--reason"_s, u"Written in round %1 by %2"_s.arg(round).arg(n)});
        }
        QVERIFY(writers.front()->waitForFinished()); // the others are about to write
        forum().clock().advance(std::chrono::seconds(1));
        const auto restored = restorer().restore(forum().administrator(), {backup});
        QCOMPARE(problemOf(restored), QString());
        for (int n = 0; n < 3; ++n) {
            const CommandRun run = CommandRunner::finished(*writers.at(size_t(n)));
            const QByteArray reason = u"Written in round %1 by %2"_s.arg(round).arg(n).toUtf8();
            const auto holds = [&reason](const QString& file) {
                return std::ranges::any_of(allRowsOf(file).value(u"closure"_s),
                                           [&](const QByteArrayList& row) { return row.contains(reason); });
            };
            if (run.status == 0 && !holds(path()) && !holds(restored->before))
                lost += QString::fromUtf8(reason);
        }
    }
    QCOMPARE(lost, QStringList());
    QCOMPARE(problemOf(opened()->check()), QString());
}

void TestRestore::endsWhatOthersHaveOpen()
{
    const auto other = opened();
    QVERIFY(!other->isReplaced());
    const qint64 seen = other->dataVersion();
    const QString backup = backUp();
    QVERIFY(restorer().restore(forum().administrator(), {backup}));
    QVERIFY(other->dataVersion() != seen);
    QVERIFY(other->isReplaced());
    QVERIFY(!opened()->isReplaced());
}

void TestRestore::serialsAreNeverGivenAgain()
{
    const auto certificates = CertificateStore(m_kept->connection()).list({});
    QCOMPARE(certificates.size(), size_t(2));
    const CertificateSerial first = certificates.front().certificate.serial;
    const QString backup = backUp();
    const auto reissued =
        m_kept->forum().certificateLife().reissue(forum().administrator(), first, u"A new name"_s);
    QCOMPARE(problemOf(reissued), QString());
    QCOMPARE(CertificateStore(m_kept->connection()).list({}).size(), size_t(3));
    const CertificateSerial serial =
        *CertificateStore(m_kept->connection()).find(first)->certificate.standing.successor;

    const auto restored = restorer().restore(forum().administrator(), {backup});
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->was.lostSerials, QStringList{serial.value()});
    const CertificateStore after(m_kept->connection());
    QVERIFY(!after.find(serial));
    QVERIFY(after.isGiven(serial));
    QCOMPARE(RestoreStore(m_kept->connection()).lostSerials(), restored->was.lostSerials);
    // Once more from the same backup: what was lost before is not forgotten.
    forum().clock().advance(1);
    QVERIFY(restorer().restore(forum().administrator(), {backup}));
    QVERIFY(CertificateStore(m_kept->connection()).isGiven(serial));
    // Undone, it is a certificate as before.
    QVERIFY(restorer().restore(forum().administrator(), {restored->before}));
    QVERIFY(CertificateStore(m_kept->connection()).find(serial));
    QCOMPARE(RestoreStore(m_kept->connection()).lostSerials(), QStringList());
}

void TestRestore::whoWasErasedStaysErased()
{
    const PersonId doctor = m_kept->doctor(0).person();
    const QString backup = backUp();
    const Actor tutor = m_kept->freshTutor();
    QVERIFY(m_kept->forum().erasure().erase(tutor, doctor));
    const auto restored = restorer().restore(tutor, {backup});
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->was.gone.erased, std::set{doctor});
    const auto after = opened();
    const auto person = PersonStore(m_kept->connection()).find(doctor);
    QVERIFY(person && person->erasedOn);
    QVERIFY(!person->email);
    QVERIFY(!AccountStore(m_kept->connection()).ofPerson(doctor));
    const auto signedIn = after->accounts().signIn(u"tutor@forum.test"_s, TemporaryForum::password());
    QVERIFY(signedIn);
    for (size_t n = 0; n < 3; ++n) {
        const auto notes = after->records().notes(*signedIn, clinics().slotId(0, n));
        QVERIFY(!notes || notes->note != KeptForum::note);
    }
    QCOMPARE(problemOf(after->check()), QString());
    QCOMPARE(problemOf(AuditService::verify(path(), auditKeysOf(*signedIn))), QString());
}

void TestRestore::anErasureIsTheTutorsToRepeat()
{
    const QString backup = backUp();
    const Actor tutor = m_kept->freshTutor();
    QVERIFY(m_kept->forum().erasure().erase(tutor, m_kept->doctor(0).person()));
    const AllRows now = allRowsOf(path());
    const auto restored = restorer().restore(forum().administrator(), {backup});
    QVERIFY(!restored);
    QCOMPARE(restored.failure().code, FailureCode::NotAllowed);
    QCOMPARE(allRowsOf(path()), now);
}

void TestRestore::aTutorWhoHasLeftIsTheTutorsToKeepAway()
{
    const PersonId doctor = m_kept->doctor(0).person();
    const Actor tutor = m_kept->freshTutor();
    QVERIFY(m_kept->forum().roles().grant(tutor, doctor, Role::Tutor));
    const QString backup = backUp();
    QVERIFY(m_kept->forum().people().deactivate(tutor, doctor));
    const auto asAdministrator = restorer().restore(forum().administrator(), {backup});
    QVERIFY(!asAdministrator);
    QCOMPARE(asAdministrator.failure().code, FailureCode::NotAllowed);
    const auto asTutor = restorer().restore(tutor, {backup});
    QCOMPARE(problemOf(asTutor), QString());
    QVERIFY(!PersonStore(m_kept->connection()).find(doctor)->isActive);
}

void TestRestore::whoHasLeftStaysAway()
{
    const PersonId doctor = m_kept->doctor(0).person();
    const QString backup = backUp();
    QVERIFY(m_kept->forum().people().deactivate(forum().administrator(), doctor));
    const auto restored = restorer().restore(forum().administrator(), {backup});
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->was.gone.deactivated, std::set{doctor});
    QCOMPARE(restored->remains, QStringList());
    const auto after = opened();
    QVERIFY(!after->accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
    // Until somebody says otherwise.
    QVERIFY(after->people().reactivate(forum().administrator(), doctor));
    QVERIFY(after->accounts().signIn(u"doctor0@forum.test"_s, TemporaryForum::password()));
}

void TestRestore::aRoleThatWasTakenStaysTaken()
{
    const PersonId doctor = m_kept->doctor(0).person();
    const Actor tutor = m_kept->freshTutor();
    QVERIFY(m_kept->forum().roles().grant(tutor, doctor, Role::Administrator));
    const QString backup = backUp();
    QVERIFY(m_kept->forum().roles().withdraw(tutor, doctor, Role::Administrator));
    const auto restored = restorer().restore(tutor, {backup});
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->remains, QStringList());
    QVERIFY(!RoleStore(m_kept->connection()).rolesOf(doctor).testFlag(Role::Administrator));
    QCOMPARE(problemOf(opened()->check()), QString());
}

void TestRestore::whatIsNoSoundBackupIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("half") << u"half"_s;
    QTest::newRow("a page overwritten") << u"page"_s;
}

void TestRestore::whatIsNoSoundBackupIsRefused()
{
    QFETCH(QString, kind);
    const QString backup = backUp();
    QFile file(backup);
    if (kind == "missing"_L1) {
        QVERIFY(file.remove());
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (kind == "text"_L1)
            file.write("Dear colleague, this is no backup at all.");
        else if (kind == "half"_L1)
            file.resize(file.size() / 2);
        else if (file.seek(4096 * 5))
            file.write(QByteArray(4096, '\x5a'));
        file.close();
    }
    const AllRows now = allRowsOf(path());
    const auto restored = restorer().restore(forum().administrator(), {backup});
    QVERIFY(!restored);
    QVERIFY(!restorer().preview(forum().administrator(), {backup}));
    QCOMPARE(allRowsOf(path()), now);
    QCOMPARE(QDir(backupFolderOf(path())).entryList({u"*.part*"_s}, QDir::Files), QStringList());
}

void TestRestore::aBackupOfAnotherForumIsRefused()
{
    TemporaryForum other;
    const auto made = BackupService(other.path(), other.clock()).backUpNow(other.administrator());
    QVERIFY(made);
    const auto restored = restorer().restore(forum().administrator(), {made->backup.path});
    QVERIFY(!restored);
    QVERIFY(restored.failure().sentence.contains(u"another forum"_s));
    // Nor in the place of a file that is gone, of which backups tell whose it was.
    static_cast<void>(backUp());
    QVERIFY(QFile::remove(path()));
    RestoreRequest request{made->backup.path,
                           SignInOfThen{u"office@forum.test"_s, TemporaryForum::password()}};
    const auto inItsPlace = restorer().restore(Actor::nobody(), request);
    QVERIFY(!inItsPlace);
    QVERIFY(inItsPlace.failure().sentence.contains(u"another forum"_s));
}

void TestRestore::keysOfThenNeedThePasswordOfThen()
{
    const QString backup = backUp();
    // The administrator's account was made anew since.
    const Actor tutor = m_kept->freshTutor();
    const auto invitation = m_kept->forum().accounts().invite(tutor, forum().administrator().person());
    QVERIFY(invitation);
    QVERIFY(m_kept->forum().accounts().activate(u"office@forum.test"_s, invitation->code,
                                                secretOf("another good password")));
    const auto now =
        m_kept->forum().accounts().signIn(u"office@forum.test"_s, secretOf("another good password"));
    QVERIFY(now);
    const auto refusedNow = restorer().restore(*now, {backup});
    QVERIFY(!refusedNow);
    QVERIFY(refusedNow.failure().sentence.contains(u"--as-then"_s));
    RestoreRequest wrong{backup, SignInOfThen{u"office@forum.test"_s, secretOf("another good password")}};
    QCOMPARE(restorer().restore(*now, wrong).failure().code, FailureCode::SignInRefused);
    RestoreRequest others{backup, SignInOfThen{u"tutor@forum.test"_s, TemporaryForum::password()}};
    QVERIFY(!restorer().restore(*now, others));
    RestoreRequest right{backup, SignInOfThen{u"office@forum.test"_s, TemporaryForum::password()}};
    QCOMPARE(problemOf(restorer().restore(*now, right)), QString());
    QCOMPARE(problemOf(opened()->check()), QString());
}

void TestRestore::aDamagedFileIsKeptAside_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("its header") << u"header"_s;
    QTest::newRow("a page") << u"page"_s;
    QTest::newRow("half is missing") << u"half"_s;
    QTest::newRow("all is missing") << u"missing"_s;
    QTest::newRow("empty") << u"empty"_s;
}

void TestRestore::aDamagedFileIsKeptAside()
{
    QFETCH(QString, damage);
    const PersonId doctor = m_kept->doctor(1).person();
    const QString backup = backUp();
    const AllRows then = allRowsOf(path());
    // A newer backup tells who has left since.
    QVERIFY(m_kept->forum().people().deactivate(forum().administrator(), doctor));
    static_cast<void>(backUp());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (damage == "header"_L1)
        file.write(QByteArray(200, '\x5a'));
    else if (damage == "page"_L1 && file.seek(4096 * 4))
        file.write(QByteArray(3 * 4096, '\x5a'));
    else if (damage == "half"_L1)
        file.resize(file.size() / 2);
    else if (damage == "empty"_L1)
        file.resize(0);
    file.close();
    if (damage == "missing"_L1)
        QVERIFY(file.remove());
    QVERIFY(file.open(QIODevice::ReadOnly) || damage == "missing"_L1);
    const QByteArray damaged = file.readAll();
    file.close();

    QVERIFY(!restorer().restore(Actor::nobody(), {backup}));
    RestoreRequest wrong{backup, SignInOfThen{u"office@forum.test"_s, secretOf("not the password")}};
    QCOMPARE(restorer().restore(Actor::nobody(), wrong).failure().code, FailureCode::SignInRefused);
    RestoreRequest right{backup, SignInOfThen{u"office@forum.test"_s, TemporaryForum::password()}};
    const auto preview = restorer().preview(Actor::nobody(), right);
    QCOMPARE(problemOf(preview), QString());
    QVERIFY(!preview->now);
    const auto restored = restorer().restore(Actor::nobody(), right);
    QCOMPARE(problemOf(restored), QString());
    QCOMPARE(restored->isAside, damage != "missing"_L1);
    QFile aside(restored->before);
    QVERIFY(aside.open(QIODevice::ReadOnly) || damage == "missing"_L1);
    QCOMPARE(aside.readAll(), damaged);
    const auto after = opened();
    QVERIFY(after);
    QCOMPARE(problemOf(after->check()), QString());
    QVERIFY(!PersonStore(Connection(path(), Connection::Mode::Existing)).find(doctor)->isActive);
    QCOMPARE(allRowsOf(path()).value(u"certificate"_s), then.value(u"certificate"_s));
}

void TestRestore::aDoctorDoesNotRestoreADamagedFile()
{
    const QString backup = backUp();
    QVERIFY(QFile::remove(path()));
    RestoreRequest request{backup, SignInOfThen{u"doctor0@forum.test"_s, TemporaryForum::password()}};
    const auto restored = restorer().restore(Actor::nobody(), request);
    QVERIFY(!restored);
    QCOMPARE(restored.failure().code, FailureCode::NotAllowed);
    QVERIFY(!QFile::exists(path()));
}

QTEST_MAIN(TestRestore) // certificates cannot be drawn without fonts
#include "tst_restore_slow.moc"
