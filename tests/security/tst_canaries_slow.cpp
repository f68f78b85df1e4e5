// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/backupfiles.h"
#include "app/security/drafts.h"
#include "database/sqlite/statement.h"
#include "tests/support/canarysearch.h"
#include "tests/support/clinicforum.h"
#include "tests/support/commandrun.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

// AddressSanitizer brings its own allocator, which has to overwrite what is freed, as the program's does, and
// to let a crash be one.
const QString sanitiserOptions =
    u"detect_leaks=0:handle_segv=0:quarantine_size_mb=0:thread_local_quarantine_size_kb=0"
    ":max_free_fill_size=2147483647:free_fill_byte=0"_s;
constexpr int patience = 60000; // milliseconds; a busy computer takes a while

QString word()
{
    QString letters;
    for (int n = 0; n < 14; ++n)
        letters += QChar(u'a' + QRandomGenerator::global()->bounded(26));
    return letters;
}

/// What nobody but a doctor and the tutor may read.
struct Words
{
    QString topic = u"Topic "_s + word();
    QString message = u"Message "_s + word();
    QString draft = u"Draft "_s + word();
    QString note = u"Note "_s + word();
    QString action = u"Action "_s + word();
};

/// The window in another process, whose memory can be looked into.
class Desk final
{
public:
    Desk(const QString& program, const QString& file, const QString& folder)
        : m_folder(folder)
    {
        for (const QString& name : {u"journals"_s, u"home"_s, u"tmp"_s})
            QDir(folder).mkpath(name);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, folder + u"/home"_s);
        environment.insert(u"TMPDIR"_s, folder + u"/tmp"_s);
        environment.insert(u"SQLITE_TMPDIR"_s, folder + u"/tmp"_s);
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder + u"/tmp"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, folder + u"/home"_s);
        environment.insert(u"XDG_CACHE_HOME"_s, folder + u"/home"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"ASAN_OPTIONS"_s, sanitiserOptions);
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(folder + u"/home"_s);
        m_process.setStandardErrorFile(folder + u"/home/log"_s);
        m_process.start(program, {file, folder + u"/journals"_s});
    }
    ~Desk()
    {
        m_process.write("quit\n");
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(patience))
            m_process.kill();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    /// "ok", or what went wrong.
    QString act(const QString& command, const QString& widget = u"-"_s, const QString& text = {})
    {
        QByteArray hidden = text.toUtf8();
        for (char& byte : hidden)
            byte = char(byte ^ 0x5A);
        m_process.write((command + u' ' + widget + u' ').toUtf8() + hidden.toHex() + '\n');
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patience))
                return u"The window does not answer."_s;
        }
        const QString answer = QString::fromUtf8(m_process.readLine()).trimmed();
        return answer == "ok"_L1 ? answer : u"%1 %2: %3"_s.arg(command, widget, answer);
    }
    /// The first thing that went wrong.
    QString signIn(const QString& name)
    {
        for (const QString& step : {act(u"fill"_s, u"signInName"_s, name),
                                    act(u"fill"_s, u"signInPassword"_s, u"correct horse battery"_s),
                                    act(u"press"_s, u"signInSubmit"_s), act(u"wait"_s, u"signOutButton"_s)}) {
            if (step != "ok"_L1)
                return step;
        }
        return u"ok"_s;
    }
    QString lock()
    {
        const QString locked = act(u"lock"_s);
        return locked == "ok"_L1 ? act(u"wait"_s, u"lockPassword"_s) : locked;
    }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    QProcess& process() { return m_process; }

private:
    QString m_folder;
    QProcess m_process;
};

/// A forum with a clinic, two doctors and the canaries, and the search for them.
class Scene final
{
public:
    Scene()
    {
        static_cast<void>(TopicStore(forum->connection()).add(words.topic));
        first = &forum->addDoctor(u"Zephyrine Quillfeather"_s, u"quillfeather@forum.test"_s, u"7112233"_s);
        second = &forum->addDoctor(u"Ottoline Brackenbury"_s, u"brackenbury@forum.test"_s, u"7112234"_s);
        static_cast<void>(forum.freshTutor());
        for (CanarySearch* each : {&search, &memory}) {
            each->addText(u"topic"_s, words.topic);
            each->addText(u"message"_s, words.message);
            each->addText(u"draft"_s, words.draft);
            each->addText(u"note"_s, words.note);
            each->addText(u"action"_s, words.action);
            each->addText(u"password"_s, u"correct horse battery"_s);
        }
        addKey(u"first doctor's key"_s, first->keys().own);
        addKey(u"second doctor's key"_s, second->keys().own);
        addKey(u"tutor's key"_s, forum->tutor().keys().own);
        addKey(u"office's key"_s, *forum->tutor().keys().office);
        addKey(u"audit's key"_s, *forum->tutor().keys().audit);
        addKey(u"issuer's key"_s, *forum->tutor().keys().issuer);
    }
    void removeTopic()
    {
        const QString remove = u"DELETE FROM topic WHERE title = ?"_s;
        Statement(forum->connection(), remove).bind(words.topic).run();
        for (const BackupFile& backup :
             backupsOf(forum->path())) // the list of topics is no secret there, either
            Statement(Connection(backup.path, Connection::Mode::Existing), remove).bind(words.topic).run();
    }
    [[nodiscard]] QStringList inFiles() const { return search.inFolder(folder()); }
    [[nodiscard]] QString folder() const { return m_forumFolder; }

    ClinicForum forum;
    Words words;
    const Actor* first;
    const Actor* second;
    CanarySearch search; ///< in files
    CanarySearch memory;

private:
    void addKey(const QString& name, const KeyPair& keys)
    {
        // Either half of the secret gives it away; arithmetic sets some bits at both ends of a copy.
        const auto* secret = reinterpret_cast<const char*>(keys.secret().data());
        for (CanarySearch* each : {&search, &memory}) {
            each->addBytes(name, QByteArray(secret + 4, 24));
            each->addBytes(name, QByteArray(secret + 36, 24));
        }
    }
    QString m_forumFolder = forum->folder();
};

/// What of it the process holds in its memory.
QStringList heldBy(const Desk& desk, const Scene& scene)
{
    QStringList names = scene.memory.inMemory(desk.id()).keys();
    names.sort();
    return names;
}

/// Empty when the process holds all that.
QStringList notHeldBy(const Desk& desk, const Scene& scene, QStringList expected)
{
    for (const QString& name : heldBy(desk, scene))
        expected.removeAll(name);
    return expected;
}

QString bookedBy(Desk& desk, const Words& words)
{
    for (const QString& step :
         {desk.act(u"go"_s, u"my-appointments"_s), desk.act(u"press"_s, u"slot-2026-11-24-1500"_s),
          desk.act(u"select"_s, u"bookingTopics"_s, words.topic),
          desk.act(u"fill"_s, u"bookingMessage"_s, words.message)}) {
        if (step != "ok"_L1)
            return step;
    }
    return u"ok"_s;
}

QString notedBy(Desk& desk, const QString& doctor, const QString& note, const QString& action)
{
    for (const QString& step :
         {desk.act(u"go"_s, u"appointments"_s), desk.act(u"select"_s, u"clinicDayTable"_s, doctor),
          desk.act(u"fill"_s, u"personNote"_s, note), desk.act(u"fill"_s, u"personActions"_s, action),
          desk.act(u"press"_s, u"personSave"_s)}) {
        if (step != "ok"_L1)
            return step;
    }
    return u"ok"_s;
}

} // namespace

#define OK(step) QCOMPARE(step, u"ok"_s)

/// Words said in confidence are in no file, and in no memory once the window is locked.
class TestCanaries final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftBehind();
    void theSearchFindsWhatIsNotSealed();
    void theCommandLineLeavesNothing();
    void aCrashLeavesNoCore();
};

void TestCanaries::nothingIsLeftBehind()
{
    Scene scene;
    const Words& words = scene.words;
    QVERIFY(scene.forum->forum().drafts().keep(*scene.first, {u"canary"_s}, {{u"text"_s, words.draft}}));
    Desk desk(QStringLiteral(CANARY_DESK), scene.forum->path(), scene.folder());
    OK(desk.act(u"press"_s, u"welcomeSignIn"_s));
    OK(desk.signIn(u"quillfeather@forum.test"_s));
    OK(bookedBy(desk, words));
    QCOMPARE(notHeldBy(desk, scene, {u"topic"_s, u"message"_s, u"first doctor's key"_s}), QStringList());
    QVERIFY(!heldBy(desk, scene).contains(u"password"_s));
    OK(desk.act(u"press"_s, u"bookingBook"_s));
    OK(desk.act(u"wait"_s, u"bookingDoneWhen"_s));
    scene.removeTopic();
    OK(desk.lock());
    QCOMPARE(heldBy(desk, scene), QStringList());
    QCOMPARE(scene.inFiles().join(u", "_s), QString());

    // Another doctor is interrupted in the middle of a message.
    OK(desk.act(u"press"_s, u"lockSomeoneElse"_s));
    OK(desk.signIn(u"brackenbury@forum.test"_s));
    OK(desk.act(u"go"_s, u"my-appointments"_s));
    OK(desk.act(u"press"_s, u"slot-2026-11-24-1520"_s));
    OK(desk.act(u"fill"_s, u"bookingMessage"_s, words.draft));
    QCOMPARE(notHeldBy(desk, scene, {u"draft"_s, u"second doctor's key"_s}), QStringList());
    OK(desk.lock());
    const auto kept = scene.forum->forum().drafts().mine(*scene.second);
    QVERIFY(kept && kept->size() == 1 && kept->front().fields.values().contains(words.draft));
    QCOMPARE(heldBy(desk, scene), QStringList());
    QCOMPARE(scene.inFiles().join(u", "_s), QString());

    OK(desk.act(u"press"_s, u"lockSomeoneElse"_s));
    OK(desk.signIn(u"tutor@forum.test"_s));
    OK(notedBy(desk, u"Quillfeather"_s, words.note, words.action));
    QCOMPARE(
        notHeldBy(desk, scene,
                  {u"topic"_s, u"message"_s, u"note"_s, u"action"_s, u"tutor's key"_s, u"office's key"_s}),
        QStringList());
    OK(notedBy(desk, u"Quillfeather"_s, words.note + u" again"_s, words.action + u" again"_s));
    OK(desk.lock());
    QCOMPARE(heldBy(desk, scene), QStringList());
    QCOMPARE(scene.inFiles().join(u", "_s), QString());

    // What was kept can be read by those for whom it is.
    OK(desk.act(u"press"_s, u"lockSomeoneElse"_s));
    OK(desk.signIn(u"quillfeather@forum.test"_s));
    OK(desk.act(u"go"_s, u"my-appointments"_s));
    QCOMPARE(notHeldBy(desk, scene, {u"message"_s}), QStringList());
    OK(desk.act(u"press"_s, u"signOutButton"_s));
    OK(desk.act(u"wait"_s, u"welcomeSignIn"_s));
    QCOMPARE(heldBy(desk, scene), QStringList());
    QVERIFY(!QDir(scene.folder() + u"/journals"_s).isEmpty());
    QCOMPARE(scene.inFiles().join(u", "_s), QString());
}

void TestCanaries::theSearchFindsWhatIsNotSealed()
{
    Scene scene;
    const Words& words = scene.words;
    Desk desk(QStringLiteral(CANARY_DESK_UNSEALED), scene.forum->path(), scene.folder());
    OK(desk.act(u"press"_s, u"welcomeSignIn"_s));
    OK(desk.signIn(u"quillfeather@forum.test"_s));
    OK(bookedBy(desk, words));
    OK(desk.act(u"press"_s, u"bookingBook"_s));
    OK(desk.act(u"wait"_s, u"bookingDoneWhen"_s));
    scene.removeTopic();
    OK(desk.lock());
    OK(desk.act(u"press"_s, u"lockSomeoneElse"_s));
    OK(desk.signIn(u"tutor@forum.test"_s));
    OK(notedBy(desk, u"Quillfeather"_s, words.note, words.action));
    OK(notedBy(desk, u"Quillfeather"_s, u"corrected"_s, u"corrected"_s));
    OK(notedBy(desk, u"Quillfeather"_s, words.note, words.action));
    OK(desk.lock());
    const QStringList found = scene.inFiles();
    for (const QString& name : {u"topic"_s, u"message"_s, u"note"_s, u"action"_s})
        QVERIFY2(found.contains(u"%1 in %2"_s.arg(name, scene.forum->path())), qPrintable(name));
    for (const QString& name : {u"note"_s, u"action"_s}) { // which were written over
        const auto isInJournal = [&](const QString& where) {
            return where.startsWith(name + u" in "_s) && where.contains(u"/journals/"_s);
        };
        QVERIFY2(std::any_of(found.begin(), found.end(), isInJournal), qPrintable(name));
    }
}

void TestCanaries::theCommandLineLeavesNothing()
{
    Scene scene;
    CommandRunner runner(scene.forum->path());
    runner.setTime(u"2026-11-16 09:30:00"_s);
    for (const auto& [variable, name] : {std::pair(u"HOME"_s, u"home"_s), std::pair(u"TMPDIR"_s, u"tmp"_s)}) {
        QDir(scene.folder()).mkpath(name);
        runner.setVariable(variable, scene.folder() + u'/' + name);
    }
    const CommandRun booked =
        runner.runAs(u"quillfeather@forum.test"_s,
                     {u"appointments"_s, u"book"_s, u"--date"_s, u"2026-11-24"_s, u"--time"_s, u"15:00"_s,
                      u"--topic"_s, scene.words.topic, u"--message-file"_s, u"-"_s, u"--agree"_s},
                     scene.words.message.toUtf8());
    QVERIFY2(booked.status == 0, booked.err.constData());
    runner.setTime(u"2026-11-24 15:05:00"_s);
    const CommandRun noted =
        runner.runAs(u"tutor@forum.test"_s,
                     {u"appointments"_s, u"outcome"_s, u"--date"_s, u"2026-11-24"_s, u"--time"_s, u"15:00"_s,
                      u"--outcome"_s, u"attended"_s, u"--note-file"_s, u"-"_s},
                     scene.words.note.toUtf8());
    QVERIFY2(noted.status == 0, noted.err.constData());
    scene.removeTopic();
    QCOMPARE(scene.inFiles().join(u", "_s), QString());
    for (const QString& name : {u"/home"_s, u"/tmp"_s}) {
        QDirIterator files(scene.folder() + name, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        QCOMPARE(files.hasNext() ? files.next() : QString(), QString());
    }
}

void TestCanaries::aCrashLeavesNoCore()
{
    Scene scene;
    Desk desk(QStringLiteral(CANARY_DESK), scene.forum->path(), scene.folder());
    OK(desk.act(u"press"_s, u"welcomeSignIn"_s));
    QFile limits(u"/proc/%1/limits"_s.arg(desk.id()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(limits.readAll()).simplified().contains(u"Max core file size 0 0"_s));
    ::kill(pid_t(desk.id()), SIGSEGV);
    QVERIFY(desk.process().waitForFinished(patience));
    QCOMPARE(desk.process().exitStatus(), QProcess::CrashExit);
    const QStringList left = QDir(scene.folder() + u"/home"_s).entryList({u"core*"_s}, QDir::Files);
    QCOMPARE(left, QStringList());
}

QTEST_MAIN(TestCanaries)
#include "tst_canaries_slow.moc"
