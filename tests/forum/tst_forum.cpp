// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/settings.h"
#include "app/security/accounts.h"
#include "app/security/envelope.h"
#include "database/appointments/topicstore.h"
#include "database/people/specialtystore.h"
#include "database/sqlite/statement.h"
#include "tests/support/temporaryforum.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// Founding, opening, checking and the settings, on real files.
class TestForum final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foundsWhatAForumNeeds();
    void recoveryCodeOpensTheOfficesKeys();
    void foundingIsRefused_data();
    void foundingIsRefused();
    void foundingLeavesAnotherFileAlone();
    void foundingLeavesNothingHalfDone();
    void readsStaffMembers_data();
    void readsStaffMembers();
    void opensWhatWasFounded();
    void otherFilesAreLeftAlone_data();
    void otherFilesAreLeftAlone();
    void mistypedPathMakesNothing();
    void newerSchemaIsRefused();
    void settingsComeBack();
    void settingsAreRefused_data();
    void settingsAreRefused();
    void oneSettingIsSetAmongTheOthers();
    void onlyStaffChangeSettings();
    void soundForumPasses();
    void damageIsFound_data();
    void damageIsFound();
};

namespace {

StaffPasswords passwords()
{
    return {TemporaryForum::password(), TemporaryForum::password()};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestForum::foundsWhatAForumNeeds()
{
    TemporaryForum forum;
    const auto settings = forum.forum().settings().current();
    QVERIFY(settings);
    QCOMPARE(*settings, foundingDetails().settings);
    QCOMPARE(TopicStore(forum.connection()).all().size(), size_t(5));
    QVERIFY(SpecialtyStore(forum.connection()).find(u"emergency medicine"));
    QCOMPARE(forum.tutor().name(), u"Dr Tamsin Okonkwo-Hale"_s);
    QCOMPARE(forum.tutor().roles(), Roles(Role::Tutor));
    QCOMPARE(forum.administrator().roles(), Roles(Role::Administrator));
}

void TestForum::recoveryCodeOpensTheOfficesKeys()
{
    TemporaryForum forum;
    static const QRegularExpression form(u"^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$"_s);
    QVERIFY(form.match(forum.recoveryCode()).hasMatch());
    QString typed = forum.recoveryCode();
    typed.remove(u'-');
    const SecretBytes code = SecretBytes::ofPassword(typed);
    Statement row(forum.connection(), u"SELECT recovery_opslimit, recovery_memlimit, recovery_salt, recovery "
                                      "FROM office_key WHERE purpose = 'office'"_s);
    QVERIFY(row.next());
    const PasswordCost cost{quint64(row.integer(0)), quint64(row.integer(1))};
    auto secret = unwrap({cost, row.blob(2), row.blob(3)}, code, "led-forum recovery");
    QVERIFY(secret);
    QCOMPARE(KeyPair::fromSecret(std::move(*secret))->publicKeys(), forum.tutor().keys().pinned.office);
    QVERIFY(!contentOf(forum.path()).contains(forum.recoveryCode().toUtf8()));
}

void TestForum::foundingIsRefused_data()
{
    QTest::addColumn<FoundingDetails>("details");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("sentence");
    const QString good = u"correct horse battery"_s;
    FoundingDetails details = foundingDetails();
    QTest::newRow("short password")
        << details << u"short"_s
        << u"For the tutor: A password needs 12 characters or more, or 8 that are hard to guess; "
           "several words are good. No forum was founded."_s;
    QTest::newRow("common password")
        << details << u"liverpool1"_s
        << u"For the tutor: This password is one of those that everybody tries first. "
           "Choose another, or make it 12 characters or longer. No forum was founded."_s;
    details.settings.name = u"  "_s;
    QTest::newRow("no name") << details << good << u"The forum's name is missing. No forum was founded."_s;
    details = foundingDetails();
    details.settings.slotMinutes = 25;
    QTest::newRow("slots")
        << details << good
        << u"A slot of 25 minutes does not divide the clinic of 60 minutes into equal parts. "
           "No forum was founded."_s;
    details = foundingDetails();
    details.administrator = details.tutor;
    QTest::newRow("same address") << details << good
                                  << u"Tutor and administrator need an e-mail address each, and both are "
                                     "tutor@forum.test. No forum was founded."_s;
}

void TestForum::foundingIsRefused()
{
    QFETCH(FoundingDetails, details);
    QFETCH(QString, password);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.led"_s);
    const FakeClock clock(QDate(2026, 11, 2), QTime(9, 0));
    const StaffPasswords secrets{SecretBytes::ofPassword(password), TemporaryForum::password()};
    const auto founded = Forum::found(path, details, secrets, clock, PasswordCost::cheapest());
    QVERIFY(!founded);
    QCOMPARE(founded.failure().code, FailureCode::Refused);
    QCOMPARE(founded.failure().sentence, sentence);
    QVERIFY(!QFile::exists(path));
}

void TestForum::foundingLeavesAnotherFileAlone()
{
    TemporaryForum forum;
    const QByteArray before = contentOf(forum.path());
    const auto again =
        Forum::found(forum.path(), foundingDetails(), passwords(), forum.clock(), PasswordCost::cheapest());
    QVERIFY(!again);
    QCOMPARE(again.failure().code, FailureCode::Refused);
    QCOMPARE(contentOf(forum.path()), before);
}

void TestForum::foundingLeavesNothingHalfDone()
{
    const QTemporaryDir folder;
    const FakeClock clock(QDate(2026, 11, 2), QTime(9, 0));
    const QString nowhere = folder.filePath(u"missing/new.led"_s);
    QVERIFY(!Forum::found(nowhere, foundingDetails(), passwords(), clock, PasswordCost::cheapest()));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestForum::readsStaffMembers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::newRow("plain") << u"Jane Adams <jane@nhs.test>"_s << u"Jane Adams"_s << u"jane@nhs.test"_s;
    QTest::newRow("spaces and capitals")
        << u"  Dr  Adébáyọ̀ Ó Briain < Ade@NHS.test > "_s << u"Dr Adébáyọ̀ Ó Briain"_s << u"ade@nhs.test"_s;
    QTest::newRow("no address") << u"Jane Adams"_s << u""_s << u""_s;
    QTest::newRow("no name") << u"<jane@nhs.test>"_s << u""_s << u""_s;
    QTest::newRow("bad address") << u"Jane Adams <jane>"_s << u""_s << u""_s;
    QTest::newRow("open bracket") << u"Jane Adams <jane@nhs.test"_s << u""_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
}

void TestForum::readsStaffMembers()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, email);
    const auto member = StaffMember::parse(text);
    QCOMPARE(member.has_value(), !name.isEmpty());
    if (!member)
        return;
    QCOMPARE(member->name.value(), PersonName::parse(name)->value());
    QCOMPARE(member->email.value(), email);
}

void TestForum::opensWhatWasFounded()
{
    TemporaryForum forum;
    const QByteArray before = contentOf(forum.path());
    const auto opened = Forum::open(forum.path(), forum.clock());
    QVERIFY(opened);
    QCOMPARE((*opened)->settings().current()->site, u"Hillside Hospital"_s);
    QCOMPARE((*opened)->clock().now().time, QTime(9, 0));
    QCOMPARE(contentOf(forum.path()), before);
}

void TestForum::otherFilesAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Dear all,\n\nplease find the rota attached.\n").repeated(20);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("SQLite format 3");
    QTest::newRow("another program's database")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
}

void TestForum::otherFilesAreLeftAlone()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.led"_s);
    write(path, content);
    const FakeClock clock(QDate(2026, 11, 2), QTime(9, 0));
    const auto opened = Forum::open(path, clock);
    QVERIFY(!opened);
    QCOMPARE(opened.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY(opened.failure().sentence.contains(path));
    QCOMPARE(contentOf(path), content);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"other.led"_s});
}

void TestForum::mistypedPathMakesNothing()
{
    const QTemporaryDir folder;
    const FakeClock clock(QDate(2026, 11, 2), QTime(9, 0));
    const auto opened = Forum::open(folder.filePath(u"fourm.led"_s), clock);
    QVERIFY(!opened);
    QCOMPARE(opened.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestForum::newerSchemaIsRefused()
{
    TemporaryForum forum;
    forum.connection().run(u"PRAGMA user_version = 9999"_s);
    const QByteArray before = contentOf(forum.path());
    const auto opened = Forum::open(forum.path(), forum.clock());
    QVERIFY(!opened);
    QCOMPARE(opened.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY(opened.failure().sentence.contains(u"newer"));
    QCOMPARE(contentOf(forum.path()), before);
}

void TestForum::settingsComeBack()
{
    TemporaryForum forum;
    ForumSettings changed{u"Another name"_s, u"Another site"_s, u"Europe/Dublin"_s};
    changed.teachingWeekday = 4;
    changed.teachingStart = QTime(13, 30);
    changed.teachingMinutes = 75;
    changed.clinicStart = QTime(15, 15);
    changed.clinicMinutes = 45;
    changed.slotMinutes = 15;
    changed.programmeAnchor = QDate(2026, 1, 13);
    changed.clinicAnchor = QDate(2026, 1, 20);
    changed.bookingsADoctorMayHold = 3;
    changed.bookingOpensWeeksBefore = 6;
    changed.bookingCloses = QTime(11, 30);
    changed.offerHours = 12;
    changed.offersEnd = QTime(8, 0);
    changed.neutralPlace = u"Library"_s;
    changed.creditsToleranceMinutes = 0;
    changed.creditsStepMinutes = 30;
    changed.minutesPerCredit = 90;
    QVERIFY(forum.forum().settings().change(forum.administrator(), changed));
    QCOMPARE(*forum.forum().settings().current(), changed);
    QCOMPARE(SettingStore(forum.connection()).load(), changed);
    changed.clinicAnchor = std::nullopt;
    QVERIFY(forum.forum().settings().change(forum.tutor(), changed));
    QCOMPARE(*forum.forum().settings().current(), changed);
}

void TestForum::settingsAreRefused_data()
{
    QTest::addColumn<ForumSettings>("settings");
    const ForumSettings good = foundingDetails().settings;
    const auto row = [&good](const char* name, auto change) {
        ForumSettings settings = good;
        change(settings);
        QTest::newRow(name) << settings;
    };
    row("no site", [](ForumSettings& s) { s.site.clear(); });
    row("hidden characters", [](ForumSettings& s) { s.name = u"Forum\u202e"_s; });
    row("long name", [](ForumSettings& s) { s.name = QString(101, u'x'); });
    row("no such zone", [](ForumSettings& s) { s.timeZone = u"Europe/Atlantis"_s; });
    row("a zone of another planet", [](ForumSettings& s) { s.timeZone = u"Mars"_s; });
    row("no such weekday", [](ForumSettings& s) { s.teachingWeekday = 8; });
    row("no minutes", [](ForumSettings& s) { s.teachingMinutes = 0; });
    row("over midnight", [](ForumSettings& s) { s.teachingStart = QTime(23, 30); });
    row("no start", [](ForumSettings& s) { s.clinicStart = QTime(); });
    row("uneven slots", [](ForumSettings& s) { s.slotMinutes = 25; });
    row("no slots", [](ForumSettings& s) { s.slotMinutes = 0; });
    row("no bookings", [](ForumSettings& s) { s.bookingsADoctorMayHold = 0; });
    row("booking never opens", [](ForumSettings& s) { s.bookingOpensWeeksBefore = 0; });
    row("booking never closes", [](ForumSettings& s) { s.bookingCloses = QTime(); });
    row("no time for an offer", [](ForumSettings& s) { s.offerHours = 0; });
    row("no end of offers", [](ForumSettings& s) { s.offersEnd = QTime(); });
    row("no neutral place", [](ForumSettings& s) { s.neutralPlace = u" "_s; });
    row("nothing said of confidentiality", [](ForumSettings& s) { s.confidentialityText = u"\n"_s; });
    row("messages kept for no time", [](ForumSettings& s) { s.keepMessagesMonths = 0; });
    row("notes kept for ever", [](ForumSettings& s) { s.keepNotesMonths = 121; });
    row("records kept for no time", [](ForumSettings& s) { s.keepRecordsYears = 0; });
    row("feedback kept for no time", [](ForumSettings& s) { s.keepFeedbackYears = 0; });
    row("no step", [](ForumSettings& s) { s.creditsStepMinutes = 0; });
    row("negative tolerance", [](ForumSettings& s) { s.creditsToleranceMinutes = -1; });
    row("everybody not seen", [](ForumSettings& s) { s.notSeenSessions = 0; });
    row("a doctor never signed out", [](ForumSettings& s) { s.idleDoctorMinutes = 0; });
    row("an administrator never locked", [](ForumSettings& s) { s.idleAdministratorMinutes = 0; });
    row("a register for hours", [](ForumSettings& s) { s.idleRegisterMinutes = 61; });
    row("a cover before now", [](ForumSettings& s) { s.idleCoverMinutes = -1; });
    row("a tutor never locked", [](ForumSettings& s) { s.idleTutorMinutes = 0; });
    row("no minutes a credit", [](ForumSettings& s) { s.minutesPerCredit = 0; });
}

void TestForum::settingsAreRefused()
{
    QFETCH(ForumSettings, settings);
    QCOMPARE(problemsOf(settings).size(), 1);
    TemporaryForum forum;
    const auto changed = forum.forum().settings().change(forum.tutor(), settings);
    QVERIFY(!changed);
    QCOMPARE(changed.failure().code, FailureCode::Refused);
    QCOMPARE(*forum.forum().settings().current(), foundingDetails().settings);
}

void TestForum::oneSettingIsSetAmongTheOthers()
{
    TemporaryForum forum;
    // Another program stores something else between this one's reading and its writing.
    ForumSettings elsewhere = *forum.forum().settings().current();
    elsewhere.offerHours = 12;
    SettingStore(forum.connection()).save(elsewhere);
    QVERIFY(forum.forum().settings().set(forum.tutor(), {u"booking_closes"_s, u"11:00"_s}));
    elsewhere.bookingCloses = QTime(11, 0);
    QCOMPARE(*forum.forum().settings().current(), elsewhere);
    for (const NamedSetting& wrong :
         {NamedSetting{u"nothing"_s, u"1"_s}, {u"booking_closes"_s, u"soon"_s}, {u"offer_hours"_s, u"0"_s}})
        QVERIFY(!forum.forum().settings().set(forum.tutor(), wrong));
    QCOMPARE(forum.forum().settings().set(forum.doctor(0), {u"offer_hours"_s, u"9"_s}).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(*forum.forum().settings().current(), elsewhere);
}

void TestForum::onlyStaffChangeSettings()
{
    TemporaryForum forum;
    const ForumSettings settings = foundingDetails().settings;
    QCOMPARE(forum.forum().settings().change(Actor::nobody(), settings).failure().code,
             FailureCode::NotAllowed);
    QCOMPARE(forum.forum().settings().change(forum.doctor(0), settings).failure().code,
             FailureCode::NotAllowed);
}

void TestForum::soundForumPasses()
{
    TemporaryForum forum;
    static_cast<void>(forum.doctor(0));
    const auto checked = forum.forum().check();
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.failure().sentence));
}

void TestForum::damageIsFound_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("dropped trigger") << u"DROP TRIGGER audit_entry_is_not_updated"_s
                                     << u"The trigger audit_entry_is_not_updated is missing."_s;
    QTest::newRow("dropped index") << u"DROP INDEX person_by_sort_name"_s
                                   << u"The index person_by_sort_name is missing."_s;
    QTest::newRow("extra table") << u"CREATE TABLE note (text TEXT)"_s
                                 << u"The table note is none of this program's."_s;
    QTest::newRow("extra trigger") << u"CREATE TRIGGER spy AFTER INSERT ON mark BEGIN DELETE FROM mark; END"_s
                                   << u"The trigger spy is none of this program's."_s;
    QTest::newRow("setting") << u"UPDATE setting SET value = '7' WHERE name = 'slot_minutes'"_s
                             << u"A setting cannot be right."_s;
    QTest::newRow("unreadable setting") << u"UPDATE setting SET value = 'x' WHERE name = 'slot_minutes'"_s
                                        << u"The setting slot_minutes in the forum's file cannot be read."_s;
    QTest::newRow("no issuer")
        << u"UPDATE office_key SET retired_on = '2026-11-01' WHERE purpose = 'issuer'"_s
        << u"The forum's file lacks the key of its issuer."_s;
    QTest::newRow("no tutor") << u"DELETE FROM role_holding WHERE role = 'tutor'"_s
                              << u"The forum has no Deputy Clinical Tutor."_s;
    QTest::newRow("orphan")
        << u"PRAGMA foreign_keys = OFF; DELETE FROM person WHERE id = 2; PRAGMA foreign_keys = ON"_s
        << u"A row of "_s;
    const QString clinic = u"INSERT INTO clinic (uid, date, start, minutes, venue, state) "
                           "VALUES ('c', '%1', '15:00', 60, '', 'open'); "_s;
    QTest::newRow("date") << clinic.arg(u"24/11/2026"_s) << u"A date in the forum's file cannot be read."_s;
    QTest::newRow("slot cut short")
        << clinic.arg(u"2026-11-24"_s) + u"INSERT INTO slot (clinic_id, start, minutes, is_taken, owner_tag, "
                                         "envelope) VALUES (1, '15:00', 20, 0, randomblob(32), x'00')"_s
        << u"A 1:1 of Tuesday 24 November 2026 has lost what was sealed in it."_s;
    const QString size = QString::number(envelope::decoy({"slot", 0}).size());
    const QString slot =
        u"INSERT INTO slot (clinic_id, start, minutes, is_taken, owner_tag, envelope, joined_to) "
        "VALUES (1, '%1', %2, 0, randomblob(32), randomblob("_s +
        size + u"), %3); "_s;
    const QString whole = clinic.arg(u"2026-11-24"_s) + slot.arg(u"15:00"_s, u"20"_s, u"NULL"_s);
    QTest::newRow("slot outside") << whole + slot.arg(u"15:50"_s, u"20"_s, u"NULL"_s)
                                  << u"A 1:1 of Tuesday 24 November 2026 lies outside its clinic."_s;
    QTest::newRow("joined to itself") << whole + slot.arg(u"15:20"_s, u"20"_s, u"2"_s)
                                      << u"A time of Tuesday 24 November 2026 is joined to none"_s;
    QTest::newRow("e-mail address") << u"UPDATE person SET email = 'nowhere' WHERE id = 1"_s
                                    << u"A person's stored details cannot be read."_s;
    QTest::newRow("audit") << u"INSERT INTO audit_entry (id, at, action, subject, detail, written, digest) "
                              "SELECT max(id) + 1, '', '', '', '', '', zeroblob(32) FROM audit_entry"_s
                           << u"Audit entry "_s;
}

void TestForum::damageIsFound()
{
    QFETCH(QString, sql);
    QFETCH(QString, problem);
    TemporaryForum forum;
    forum.connection().runScript(sql.toUtf8());
    const auto checked = forum.forum().check();
    QVERIFY(!checked);
    QCOMPARE(checked.failure().code, FailureCode::DatabaseUnusable);
    QVERIFY2(checked.failure().sentence.startsWith(problem), qPrintable(checked.failure().sentence));
}

QTEST_GUILESS_MAIN(TestForum)
#include "tst_forum.moc"
