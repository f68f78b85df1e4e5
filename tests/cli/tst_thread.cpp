// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/commandrun.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

const QString tutor = u"helen.grey@example.org"_s;
const QString administrator = u"martin.cole@example.org"_s;
const QString doctor = u"chidi.patel@example.org"_s;
const QString canary = u"zeppelinkanari"_s;

QString sample(const QString& name)
{
    return QStringLiteral(TEST_DATA "/samples/") + name;
}

QJsonObject rowWhere(const QJsonArray& rows, const QString& field, const QString& value)
{
    for (const QJsonValue& row : rows) {
        if (row[field].toString() == value)
            return row.toObject();
    }
    return {};
}

QString textOfPdf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

} // namespace

/// The whole main job through led-forumctl alone, with the sample files: each step goes on from the one
/// before it.
class TestThread final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badDatabasesAreLeftAlone();
    void peopleAreImported();
    void theTermIsGenerated();
    void topicsFillTheTerm();
    void theCalendarIsExported();
    void aDoctorBooks();
    void topicsCanBeAdded();
    void onlyTheTutorSeesWhoAndWhy();
    void theRegisterWaitsForItsSession();
    void reportsOfAnotherDayAreRefused();
    void theReportFillsTheRegister();
    void theRegisterCloses();
    void certificatesAreIssuedOnce();
    void theForumIsSound();

private:
    QTemporaryDir m_folder;
    CommandRunner m_forum{m_folder.filePath(u"forum.db"_s)};
};

void TestThread::initTestCase()
{
    m_forum.setTime(u"2026-11-02 09:00:00"_s);
    m_forum.setVariable(u"LED_FORUM_TUTOR_PASSWORD"_s, u"tutor correct horse"_s);
    m_forum.setVariable(u"LED_FORUM_ADMINISTRATOR_PASSWORD"_s, u"administrator battery"_s);
    m_forum.setPassword(tutor, u"tutor correct horse"_s);
    m_forum.setPassword(administrator, u"administrator battery"_s);
    const CommandRun made = m_forum.run({u"init"_s, u"--forum"_s, u"LED Educational Forum"_s, u"--site"_s,
                                         u"General Hospital"_s, u"--tutor"_s, u"Helen Grey <%1>"_s.arg(tutor),
                                         u"--administrator"_s, u"Martin Cole <%1>"_s.arg(administrator)});
    QVERIFY2(made.status == 0, made.err.constData());
    QVERIFY(!made.object().isEmpty());
}

void TestThread::badDatabasesAreLeftAlone()
{
    const QString text = m_folder.filePath(u"letter.txt"_s);
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear colleague");
    file.close();
    QCOMPARE(CommandRunner(text).run({u"check"_s}).status, 3);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Dear colleague"));

    const QString mistyped = m_folder.filePath(u"fourm.db"_s);
    QCOMPARE(CommandRunner(mistyped).run({u"check"_s}).status, 3);
    QVERIFY(!QFile::exists(mistyped));

    CommandRunner stranger(m_folder.filePath(u"forum.db"_s));
    stranger.setPassword(tutor, u"wrong"_s);
    QCOMPARE(stranger.runAs(tutor, {u"people"_s, u"list"_s}).status, 4);
    QCOMPARE(stranger.run({u"people"_s, u"list"_s}).status, 4);
    QCOMPARE(stranger.run({u"people"_s, u"lost"_s}).status, 2);
}

void TestThread::peopleAreImported()
{
    const CommandRun dryRun =
        m_forum.runAs(administrator, {u"people"_s, u"import"_s, sample(u"people.csv"_s), u"--dry-run"_s});
    QVERIFY2(dryRun.status == 0, dryRun.err.constData());
    const qsizetype before = m_forum.runAs(administrator, {u"people"_s, u"list"_s}).array().size();

    QFile bad(m_folder.filePath(u"bad.csv"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("Full name,Email\nGood Person,good@example.org\nBad Person,bad.example.org\n");
    bad.close();
    const CommandRun refused = m_forum.runAs(administrator, {u"people"_s, u"import"_s, bad.fileName()});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.err.contains("3"));
    QCOMPARE(m_forum.runAs(administrator, {u"people"_s, u"list"_s}).array().size(), before);

    for (int time = 0; time < 2; ++time) {
        const CommandRun done =
            m_forum.runAs(administrator, {u"people"_s, u"import"_s, sample(u"people.csv"_s)});
        QVERIFY2(done.status == 0, done.err.constData());
        const QJsonArray people = m_forum.runAs(administrator, {u"people"_s, u"list"_s}).array();
        QCOMPARE(people.size(), before + 40);
        QCOMPARE(rowWhere(people, u"email"_s, u"lukasz.adebayo@example.org"_s)[u"full_name"_s].toString(),
                 u"Łukasz Adébáyọ̀"_s);
    }
}

void TestThread::theTermIsGenerated()
{
    const QStringList generate = {u"programme"_s, u"generate"_s,   u"--from"_s,   u"2026-11-24"_s,
                                  u"--to"_s,      u"2027-03-31"_s, u"--anchor"_s, u"2026-11-24"_s};
    const CommandRun dryRun = m_forum.runAs(tutor, generate + QStringList{u"--dry-run"_s});
    QVERIFY2(dryRun.status == 0, dryRun.err.constData());
    QCOMPARE(m_forum.runAs(tutor, {u"programme"_s, u"list"_s}).array().size(), 0);
    for (int time = 0; time < 2; ++time) {
        const CommandRun done = m_forum.runAs(tutor, generate);
        QVERIFY2(done.status == 0, done.err.constData());
        const QJsonArray sessions = m_forum.runAs(tutor, {u"programme"_s, u"list"_s}).array();
        QCOMPARE(sessions.size(), 10);
        QCOMPARE(sessions[0][u"date"_s].toString(), u"2026-11-24"_s);
        QCOMPARE(sessions[0][u"title"_s].toString(), u"LED Educational Forum teaching"_s);
        QCOMPARE(sessions[0][u"state"_s].toString(), u"planned"_s);
    }
    QCOMPARE(m_forum.runAs(administrator, {u"appointments"_s, u"list"_s}).array().size(), 30);
}

void TestThread::topicsFillTheTerm()
{
    const CommandRun done = m_forum.runAs(tutor, {u"programme"_s, u"import"_s, sample(u"programme.csv"_s)});
    QVERIFY2(done.status == 0, done.err.constData());
    const QJsonArray sessions = m_forum.runAs(tutor, {u"programme"_s, u"list"_s}).array();
    QCOMPARE(sessions[0][u"title"_s].toString(), u"Sepsis in the first hour"_s);
    QCOMPARE(sessions[9][u"title"_s].toString(), u"Preparing for appraisal and revalidation"_s);
    const CommandRun set = m_forum.runAs(tutor, {u"programme"_s, u"set"_s, u"2026-11-24"_s, u"--venue"_s,
                                                 u"Seminar Room 2"_s, u"--state"_s, u"published"_s});
    QVERIFY2(set.status == 0, set.err.constData());
    QCOMPARE(m_forum.runAs(tutor, {u"programme"_s, u"set"_s, u"2026-11-25"_s, u"--venue"_s, u"X"_s}).status,
             1);
}

void TestThread::theCalendarIsExported()
{
    const QString path = m_folder.filePath(u"forum.ics"_s);
    const CommandRun done = m_forum.runAs(tutor, {u"programme"_s, u"export"_s, path});
    QVERIFY2(done.status == 0, done.err.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray calendar = file.readAll();
    QVERIFY(calendar.contains("TZID=Europe/London:20261124T140000"));
    QVERIFY(!calendar.contains("freeassociation"));
    QCOMPARE(m_forum.runAs(tutor, {u"programme"_s, u"export"_s, u"/nowhere/forum.ics"_s}).status, 1);
}

void TestThread::aDoctorBooks()
{
    const CommandRun invited = m_forum.runAs(administrator, {u"people"_s, u"invite"_s, u"7000138"_s});
    QVERIFY2(invited.status == 0, invited.err.constData());
    m_forum.setVariable(u"LED_FORUM_CODE"_s, invited.object()[u"code"_s].toString());
    m_forum.setVariable(u"LED_FORUM_PASSWORD"_s, u"chidi three random words"_s);
    QCOMPARE(m_forum.run({u"account"_s, u"activate"_s, doctor}).status, 0);
    QCOMPARE(m_forum.run({u"account"_s, u"activate"_s, doctor}).status != 0, true);
    m_forum.setPassword(doctor, u"chidi three random words"_s);

    const QStringList book = {u"appointments"_s,   u"book"_s,  u"--date"_s,  u"2026-11-24"_s,
                              u"--time"_s,         u"15:20"_s, u"--topic"_s, u"portfolio BUILDING"_s,
                              u"--message-file"_s, u"-"_s};
    const CommandRun unread = m_forum.runAs(doctor, book, canary.toUtf8());
    QCOMPARE(unread.status, 1);
    QVERIFY2(unread.error().contains(u"limits"_s) && unread.error().contains(u"--agree"_s),
             unread.err.constData());
    const CommandRun booked = m_forum.runAs(doctor, book + QStringList{u"--agree"_s}, canary.toUtf8());
    QVERIFY2(booked.status == 0, booked.err.constData());
    QCOMPARE(m_forum.runAs(doctor, book, canary.toUtf8()).status, 1);
    const QStringList other = {u"appointments"_s, u"book"_s,   u"--date"_s,  u"2026-12-08"_s,
                               u"--time"_s,       u"3.40pm"_s, u"--topic"_s, u"Career planning"_s};
    QCOMPARE(m_forum.runAs(doctor, other).status, 1);
    QCOMPARE(m_forum.runAs(tutor, other + QStringList{u"--for"_s, u"priya.kowalski@example.org"_s}).status,
             0);
    QCOMPARE(
        m_forum.runAs(administrator, other + QStringList{u"--for"_s, u"mei.krishnan@example.org"_s}).status,
        1);
}

void TestThread::topicsCanBeAdded()
{
    const QStringList topics = {u"appointments"_s, u"topics"_s};
    QCOMPARE(m_forum.runAs(doctor, topics).array().size(), 5);
    QCOMPARE(m_forum.runAs(doctor, topics + QStringList{u"--add"_s, u"Visas"_s}).status, 1);
    const QJsonArray more = m_forum.runAs(tutor, topics + QStringList{u"--add"_s, u"Visas"_s}).array();
    QVERIFY(!rowWhere(more, u"title"_s, u"Visas"_s).isEmpty());
    QCOMPARE(m_forum.runAs(tutor, topics + QStringList{u"--remove"_s, u"VISAS"_s}).array().size(), 5);
    QCOMPARE(m_forum.runAs(tutor, topics + QStringList{u"--remove"_s, u"Visas"_s}).status, 1);
}

void TestThread::onlyTheTutorSeesWhoAndWhy()
{
    QFile file(m_folder.filePath(u"forum.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains(canary.toUtf8()));
    const QByteArray utf16(reinterpret_cast<const char*>(canary.utf16()), canary.size() * 2);
    QVERIFY(!bytes.contains(utf16));

    const CommandRun forAdministrator = m_forum.runAs(administrator, {u"appointments"_s, u"list"_s});
    QCOMPARE(forAdministrator.status, 0);
    for (const char* secret : {"zeppelin", "Patel", "chidi", "ortfolio"})
        QVERIFY2(!forAdministrator.out.contains(secret), secret);

    const CommandRun forTutor = m_forum.runAs(tutor, {u"appointments"_s, u"list"_s});
    const QJsonObject slot = rowWhere(forTutor.array(), u"full_name"_s, u"Chidi Patel"_s);
    QCOMPARE(slot[u"date"_s].toString(), u"2026-11-24"_s);
    QCOMPARE(slot[u"start"_s].toString(), u"15:20"_s);
    QCOMPARE(slot[u"topic"_s].toString(), u"Portfolio building"_s);
    QCOMPARE(slot[u"message"_s].toString(), canary);
}

void TestThread::theRegisterWaitsForItsSession()
{
    m_forum.setTime(u"2026-11-24 13:55:00"_s);
    const QStringList mark = {u"attendance"_s, u"mark"_s, u"2026-11-24"_s, u"7002193"_s, u"present"_s};
    QCOMPARE(m_forum.runAs(administrator, mark).status, 1);
    m_forum.setTime(u"2026-11-24 14:05:00"_s);
    QCOMPARE(m_forum.runAs(administrator, mark).status, 0);
    QCOMPARE(m_forum.runAs(doctor, mark).status, 1);
    QCOMPARE(m_forum.runAs(administrator, {u"attendance"_s, u"close"_s, u"2026-11-24"_s}).status, 1);
    QCOMPARE(
        m_forum
            .runAs(administrator, {u"attendance"_s, u"mark"_s, u"2026-11-24"_s, u"9999999"_s, u"present"_s})
            .status,
        1);
}

void TestThread::reportsOfAnotherDayAreRefused()
{
    m_forum.setTime(u"2026-12-08 15:05:00"_s);
    QCOMPARE(m_forum
                 .runAs(administrator,
                        {u"attendance"_s, u"import"_s, u"2026-12-08"_s, sample(u"teams-current.csv"_s)})
                 .status,
             1);
    QCOMPARE(
        m_forum.runAs(administrator, {u"attendance"_s, u"import"_s, u"2026-12-08"_s, sample(u"people.csv"_s)})
            .status,
        1);
}

void TestThread::theReportFillsTheRegister()
{
    m_forum.setTime(u"2026-11-24 15:10:00"_s);
    const CommandRun done = m_forum.runAs(administrator, {u"attendance"_s, u"import"_s, u"2026-11-24"_s,
                                                          sample(u"teams-current.csv"_s), u"--match"_s,
                                                          u"nguyen HASSAN=nguyen.hassan@example.org"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    const QJsonArray marks =
        m_forum.runAs(administrator, {u"attendance"_s, u"list"_s, u"2026-11-24"_s}).array();
    const QList<std::tuple<QString, int, double>> expected = {
        {u"Chidi Patel"_s, 60, 1},      {u"Priya Kowalski"_s, 59, 1},     {u"Łukasz Adébáyọ̀"_s, 40, 0.5},
        {u"Nguyễn Hassan"_s, 54, 0.75}, {u"Fatima Ŵyn-Jones"_s, 31, 0.5}, {u"Omar O'Neill"_s, 60, 1},
        {u"Siân Müller"_s, 60, 1},      {u"José Chen"_s, 55, 1},          {u"Mei Krishnan"_s, 59, 1},
        {u"Kwame Eze"_s, 15, 0.25},     {u"Adaeze Nowak"_s, 0, 0},        {u"Tomasz Rahman"_s, 60, 1}};
    for (const auto& [name, minutes, credits] : expected) {
        const QJsonObject mark = rowWhere(marks, u"full_name"_s, name);
        QVERIFY2(!mark.isEmpty(), qPrintable(name));
        QCOMPARE(mark[u"minutes"_s].toInt(), minutes);
        QCOMPARE(mark[u"credits"_s].toDouble(), credits);
    }
    QCOMPARE(rowWhere(marks, u"full_name"_s, u"Adaeze Nowak"_s)[u"status"_s].toString(), u"did-not-attend"_s);
}

void TestThread::theRegisterCloses()
{
    const CommandRun issuedTooSoon =
        m_forum.runAs(administrator, {u"certificates"_s, u"issue"_s, u"2026-11-24"_s, u"--out"_s,
                                      m_folder.filePath(u"no"_s)});
    QCOMPARE(issuedTooSoon.status, 1);
    const CommandRun done = m_forum.runAs(administrator, {u"attendance"_s, u"close"_s, u"2026-11-24"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QVERIFY(done.out.contains("28"));
}

void TestThread::certificatesAreIssuedOnce()
{
    const QString folder = m_folder.filePath(u"certificates"_s);
    const QStringList issue = {u"certificates"_s, u"issue"_s, u"2026-11-24"_s, u"--out"_s, folder};
    const CommandRun done = m_forum.runAs(administrator, issue);
    QVERIFY2(done.status == 0, done.err.constData());
    const QStringList files = QDir(folder).entryList({u"*.pdf"_s}, QDir::Files);
    QCOMPARE(files.size(), 11);

    const QJsonArray certificates = m_forum.runAs(administrator, {u"certificates"_s, u"list"_s}).array();
    QCOMPARE(certificates.size(), 11);
    QStringList texts;
    for (const QString& file : files)
        texts += textOfPdf(folder + u'/' + file);
    for (const QJsonValue& certificate : certificates) {
        const QString name = certificate[u"full_name"_s].toString();
        const QStringList own = texts.filter(certificate[u"serial"_s].toString());
        QCOMPARE(own.size(), 1);
        QVERIFY2(own[0].contains(name), qPrintable(name + own[0]));
        QVERIFY(own[0].contains(u"Tuesday 24 November 2026"_s));
        QVERIFY(own[0].contains(QString::number(certificate[u"credits"_s].toDouble())));
    }
    QCOMPARE(m_forum.runAs(administrator, issue).status, 0);
    QCOMPARE(m_forum.runAs(administrator, {u"certificates"_s, u"list"_s}).array().size(), 11);
    QCOMPARE(m_forum.runAs(doctor, {u"certificates"_s, u"list"_s}).array().size(), 1);
}

void TestThread::theForumIsSound()
{
    QCOMPARE(m_forum.run({u"check"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestThread)
#include "tst_thread.moc"
