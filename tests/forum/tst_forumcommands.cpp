// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accounts.h"
#include "tests/support/temporaryforum.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// `init`, `check`, `settings` and `account activate` as a real process: exit status, sentences, JSON.
class TestForumCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void initMakesAForum();
    void initIsRefused_data();
    void initIsRefused();
    void initLeavesAFileAlone();
    void checkSaysWhatItFinds();
    void checkLeavesATextFileAlone();
    void checkMakesNothing();
    void settingsAreListedAndSet_data();
    void settingsAreListedAndSet();
    void helpStandsAtEachLevel_data();
    void helpStandsAtEachLevel();
    void activateTakesTheCodeOnce();
    void activateIsRefused_data();
    void activateIsRefused();

private:
    struct Outcome
    {
        int status;
        QByteArray output;
        QString error;
    };
    [[nodiscard]] Outcome run(const QStringList& arguments, const QMap<QString, QString>& secrets = {}) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] Outcome runInit(const QString& file, const QStringList& changes = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QString password = u"correct horse battery"_s;

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestForumCommands::Outcome TestForumCommands::run(const QStringList& arguments,
                                                  const QMap<QString, QString>& secrets) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"TUTOR_PASSWORD"_s, u"ADMINISTRATOR_PASSWORD"_s, u"PASSWORD"_s, u"CODE"_s}) {
        environment.remove(u"LED_FORUM_"_s + name);
        if (secrets.contains(name))
            environment.insert(u"LED_FORUM_"_s + name, secrets.value(name));
    }
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(LED_FORUMCTL), arguments);
    if (!process.waitForFinished(60'000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

TestForumCommands::Outcome TestForumCommands::runInit(const QString& file, const QStringList& changes) const
{
    QMap<QString, QString> values = {{u"forum"_s, u"LED Educational Forum"_s},
                                     {u"site"_s, u"Hillside Hospital"_s},
                                     {u"tutor"_s, u"Dr Ọlá Ó Briain <tutor@forum.test>"_s},
                                     {u"administrator"_s, u"Morag Ellis <office@forum.test>"_s},
                                     {u"TUTOR_PASSWORD"_s, password},
                                     {u"ADMINISTRATOR_PASSWORD"_s, password}};
    for (const QString& change : changes)
        values.insert(change.section(u'=', 0, 0), change.section(u'=', 1));
    QStringList arguments = {u"--database"_s, file, u"--json"_s, u"init"_s};
    for (const QString& name : {u"forum"_s, u"site"_s, u"tutor"_s, u"administrator"_s}) {
        if (!values.value(name).isNull())
            arguments << u"--"_s + name << values.value(name);
    }
    return run(arguments, values);
}

void TestForumCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestForumCommands::initMakesAForum()
{
    const Outcome outcome = runInit(path(u"f.led"_s));
    QCOMPARE(outcome.error, QString());
    QCOMPARE(outcome.status, 0);
    const QJsonObject object = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(object[u"forum"_s].toString(), u"LED Educational Forum"_s);
    QCOMPARE(object[u"recovery_code"_s].toString().size(), qsizetype(29));
    const SystemClock clock;
    const auto forum = Forum::open(path(u"f.led"_s), clock);
    QVERIFY(forum);
    const SecretBytes secret = secretOf("correct horse battery");
    const auto tutor = (*forum)->accounts().signIn(u"tutor@forum.test"_s, secret);
    QVERIFY(tutor);
    QCOMPARE(tutor->name(), u"Dr Ọlá Ó Briain"_s);
    QVERIFY((*forum)->accounts().signIn(u"office@forum.test"_s, secret));
    QCOMPARE(run({u"--database"_s, path(u"f.led"_s), u"check"_s}).status, 0);
}

void TestForumCommands::initIsRefused_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("no address") << u"tutor=Jane Adams"_s << u"“Jane Adams” is not a --tutor"_s;
    QTest::newRow("bad address") << u"administrator=Jane Adams <jane>"_s << u"is not a --administrator"_s;
    QTest::newRow("same address") << u"administrator=Jane Adams <tutor@forum.test>"_s
                                  << u"an e-mail address each"_s;
    QTest::newRow("no name") << u"forum= "_s << u"The forum's name is missing."_s;
    QTest::newRow("no site") << u"site= "_s << u"The site is missing."_s;
    QTest::newRow("short password") << u"TUTOR_PASSWORD=short"_s << u"12 characters or more"_s;
    QTest::newRow("short password of the other")
        << u"ADMINISTRATOR_PASSWORD=short"_s << u"12 characters or more"_s;
}

void TestForumCommands::initIsRefused()
{
    QFETCH(QString, change);
    QFETCH(QString, says);
    const Outcome outcome = runInit(path(u"f.led"_s), {change});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.error.contains(says), qPrintable(outcome.error));
    QCOMPARE(outcome.error.count(u'\n'), 1);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestForumCommands::initLeavesAFileAlone()
{
    write(path(u"rota.txt"_s), "The rota.");
    const Outcome outcome = runInit(path(u"rota.txt"_s));
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.error.contains(u"is already there"), qPrintable(outcome.error));
    QCOMPARE(contentOf(path(u"rota.txt"_s)), QByteArray("The rota."));
}

void TestForumCommands::checkSaysWhatItFinds()
{
    TemporaryForum forum;
    const Outcome sound = run({u"--database"_s, forum.path(), u"--json"_s, u"check"_s});
    QCOMPARE(sound.status, 0);
    QCOMPARE(QJsonDocument::fromJson(sound.output).object()[u"sound"_s].toBool(), true);

    QByteArray content = contentOf(forum.path());
    content.replace(5 * 4096, 4096, QByteArray(4096, 'Z'));
    write(path(u"damaged.led"_s), content);
    const Outcome damaged = run({u"--database"_s, path(u"damaged.led"_s), u"check"_s});
    QCOMPARE(damaged.status, 3);
    QVERIFY2(damaged.error.contains(u"damaged"), qPrintable(damaged.error));
    QCOMPARE(contentOf(path(u"damaged.led"_s)), content);
}

void TestForumCommands::checkLeavesATextFileAlone()
{
    write(path(u"rota.txt"_s), "The rota.");
    const Outcome outcome = run({u"--database"_s, path(u"rota.txt"_s), u"check"_s});
    QCOMPARE(outcome.status, 3);
    QVERIFY(!outcome.error.isEmpty());
    QCOMPARE(contentOf(path(u"rota.txt"_s)), QByteArray("The rota."));
}

void TestForumCommands::checkMakesNothing()
{
    QCOMPARE(run({u"--database"_s, path(u"fourm.led"_s), u"check"_s}).status, 3);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestForumCommands::activateTakesTheCodeOnce()
{
    TemporaryForum forum;
    forum.clock().set(QDate::currentDate(), QTime(9, 0)); // the program follows the computer's clock
    const PersonId person = forum.addPerson(u"Zoë Ångström"_s, u"zoe@forum.test"_s, u"7123456"_s);
    const auto invitation = forum.forum().accounts().invite(forum.administrator(), person);
    const QMap<QString, QString> secrets = {{u"CODE"_s, invitation->code}, {u"PASSWORD"_s, password}};
    const QStringList activate = {u"--database"_s, forum.path(), u"account"_s, u"activate"_s, u"7123456"_s};
    const Outcome first = run(activate, secrets);
    QCOMPARE(first.error, QString());
    QCOMPARE(first.status, 0);
    QVERIFY(forum.forum().accounts().signIn(u"zoe@forum.test"_s, secretOf("correct horse battery")));
    QCOMPARE(run(activate, secrets).status, 1);
}

void TestForumCommands::activateIsRefused_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("newPassword");
    QTest::newRow("unknown person") << u"nobody@forum.test"_s << u"K7QM-2XWD-9RTA"_s << password;
    QTest::newRow("not invited") << u"tutor@forum.test"_s << u"K7QM-2XWD-9RTA"_s << password;
    QTest::newRow("empty code") << u"tutor@forum.test"_s << u""_s << password;
    QTest::newRow("short password") << u"tutor@forum.test"_s << u"K7QM-2XWD-9RTA"_s << u"short"_s;
}

void TestForumCommands::activateIsRefused()
{
    QFETCH(QString, person);
    QFETCH(QString, code);
    QFETCH(QString, newPassword);
    TemporaryForum forum;
    const QMap<QString, QString> secrets = {{u"CODE"_s, code}, {u"PASSWORD"_s, newPassword}};
    const Outcome outcome =
        run({u"--database"_s, forum.path(), u"account"_s, u"activate"_s, person}, secrets);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.error.count(u'\n'), 1);
}

void TestForumCommands::settingsAreListedAndSet_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("a time") << u"booking_closes"_s << u"11:00"_s << 0;
    QTest::newRow("a number") << u"booking_opens_weeks_before"_s << u"6"_s << 0;
    QTest::newRow("no cover") << u"idle_cover_minutes"_s << u"0"_s << 0;
    QTest::newRow("no lock") << u"idle_tutor_minutes"_s << u"0"_s << 1;
    QTest::newRow("a text") << u"neutral_place"_s << u"Library"_s << 0;
    QTest::newRow("no such setting") << u"colour"_s << u"blue"_s << 1;
    QTest::newRow("no time") << u"booking_closes"_s << u"noon"_s << 1;
    QTest::newRow("out of range") << u"offer_hours"_s << u"0"_s << 1;
    QTest::newRow("a demonstration") << u"is_demonstration"_s << u"yes"_s << 1;
}

void TestForumCommands::settingsAreListedAndSet()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, status);
    const QString file = path(u"forum.db"_s);
    QCOMPARE(runInit(file).status, 0);
    const QStringList asTutor = {u"--database"_s,       file,        u"--as"_s,
                                 u"tutor@forum.test"_s, u"--json"_s, u"settings"_s};
    const QMap<QString, QString> secrets = {{u"PASSWORD"_s, password}};
    const Outcome set = run(asTutor + QStringList{u"set"_s, name, value}, secrets);
    QVERIFY2(set.status == status, qPrintable(set.error));
    const QByteArray listed = run(asTutor + QStringList{u"list"_s}, secrets).output;
    bool isThere = false;
    for (const QJsonValue& row : QJsonDocument::fromJson(listed).array())
        isThere = isThere || (row[u"name"_s] == name && row[u"value"_s] == value);
    QCOMPARE(isThere, status == 0);
}

void TestForumCommands::helpStandsAtEachLevel_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("program") << QStringList{} << 0;
    QTest::newRow("room") << QStringList{u"people"_s} << 0;
    QTest::newRow("command") << QStringList{u"people"_s, u"import"_s} << 0;
    QTest::newRow("no such command") << QStringList{u"poeple"_s} << 2;
}

void TestForumCommands::helpStandsAtEachLevel()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    const Outcome help = run(words + QStringList{u"--help"_s});
    QCOMPARE(help.status, status);
    QCOMPARE(help.error.isEmpty(), status == 0);
}

QTEST_GUILESS_MAIN(TestForumCommands)
#include "tst_forumcommands.moc"
