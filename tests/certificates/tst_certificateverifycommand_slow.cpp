// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/didkey.h"
#include "tests/certificates/issuedforum.h"
#include "tests/support/commandrun.h"
#include "tests/support/triedfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// As anybody runs it: no forum, nobody signed in.
CommandRun alone(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LED_FORUMCTL), QStringList{u"certificates"_s, u"verify"_s} + arguments);
    return CommandRunner::finished(process);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `certificates verify` and `verifier`, on the files that issuing wrote.
class TestCertificateVerifyCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasIssuedIsValid();
    void withoutAKeyItIsUnknown();
    void editedTextIsTold();
    void revokedOnesAreToldWithTheReason();
    void aSerialIsLookedUp();
    void severalFilesAreAllValidOrNot();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void theVerifierIsWritten();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString key() { return keyFingerprint(m_issued.of(0).issuingKey); }

    IssuedForum m_issued;
    QTemporaryDir m_folder;
    std::unique_ptr<CommandRunner> m_commands;
    QStringList m_files;
};

void TestCertificateVerifyCommand::initTestCase()
{
    m_commands = std::make_unique<CommandRunner>(m_issued.forum.path());
    m_commands->setTime(u"2026-12-01 10:00:00"_s);
    const CommandRun run =
        m_commands->runAs(u"office@forum.test"_s,
                          {u"certificates"_s, u"issue"_s, u"2026-11-24"_s, u"--out"_s, m_folder.path()});
    QVERIFY2(run.status == 0, run.err.constData());
    for (const QString& name : QDir(m_folder.path()).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name))
        m_files += path(name);
    QCOMPARE(m_files.size(), 3);
}

void TestCertificateVerifyCommand::whatWasIssuedIsValid()
{
    for (const QString& file : m_files) {
        const CommandRun run = alone({file, u"--key"_s, key()});
        QVERIFY2(run.status == 0, qPrintable(run.error()));
        QVERIFY(run.out.contains("Valid"));
        const CommandRun json = m_commands->run({u"certificates"_s, u"verify"_s, file});
        QCOMPARE(json.status, 0);
        const QJsonObject answer = json.array().first().toObject();
        QCOMPARE(answer[u"verdict"_s].toString(), u"valid"_s);
        QCOMPARE(answer[u"key_fingerprint"_s].toString(), key());
    }
}

void TestCertificateVerifyCommand::withoutAKeyItIsUnknown()
{
    const CommandRun run = alone({m_files.first(), u"--json"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.array().first()[u"verdict"_s].toString(), u"unknown-key"_s);
    QVERIFY(run.error().contains(u"--key"_s));
    QCOMPARE(alone({m_files.first(), u"--key"_s, u"0000 0000 0000 0000"_s}).status, 1);
}

void TestCertificateVerifyCommand::editedTextIsTold()
{
    const QByteArray edited = withTextEdited(contentOf(m_files.first()), u"Sepsis"_s, u"Cepsis"_s);
    QVERIFY(!edited.isEmpty());
    QFile file(path(u"edited.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(edited);
    file.close();
    const CommandRun run = alone({file.fileName(), u"--key"_s, key()});
    QCOMPARE(run.status, 1);
    const QString text = QString::fromUtf8(run.out);
    QVERIFY2(text.contains(u"it says “Cepsis in the first hour”; signed was “Sepsis in the first hour”"_s),
             run.out.constData());
}

void TestCertificateVerifyCommand::revokedOnesAreToldWithTheReason()
{
    const QString serial = m_issued.of(1).serial.value();
    QVERIFY(m_commands
                ->runAs(u"office@forum.test"_s,
                        {u"certificates"_s, u"revoke"_s, serial, u"--reason"_s, u"Signed for another"_s})
                .status == 0);
    const QString list = path(u"list.json"_s);
    QVERIFY(
        m_commands->runAs(u"office@forum.test"_s, {u"certificates"_s, u"revocations"_s, u"--output"_s, list})
            .status == 0);
    int revoked = 0;
    for (const QString& file : m_files) {
        const CommandRun run = alone({file, u"--key"_s, key(), u"--revocations"_s, list, u"--json"_s});
        const QJsonObject answer = run.array().first().toObject();
        const bool isIt = answer[u"serial"_s].toString() == serial;
        QCOMPARE(run.status, isIt ? 1 : 0);
        QCOMPARE(answer[u"verdict"_s].toString(), isIt ? u"revoked"_s : u"valid"_s);
        revoked += isIt ? 1 : 0;
        if (isIt) {
            QCOMPARE(answer[u"reason"_s].toString(), u"Signed for another"_s);
            QCOMPARE(answer[u"since"_s].toString(), u"2026-12-01"_s);
        }
    }
    QCOMPARE(revoked, 1);
    QCOMPARE(
        m_commands->run({u"certificates"_s, u"verify"_s, serial}).array().first()[u"verdict"_s].toString(),
        u"revoked"_s);
}

/// To anybody, against the forum's file.
void TestCertificateVerifyCommand::aSerialIsLookedUp()
{
    const auto answer = [this](const QString& serial) {
        return m_commands->run({u"certificates"_s, u"verify"_s, serial});
    };
    const CommandRun valid = answer(m_issued.of(0).serial.value().toLower());
    QCOMPARE(valid.status, 0);
    QCOMPARE(valid.array().first()[u"verdict"_s].toString(), u"valid"_s);
    const CommandRun none = answer(u"0000-0000-0"_s);
    QCOMPARE(none.status, 1);
    QVERIFY(none.array().first()[u"sentence"_s].toString().contains(u"has issued no certificate"_s));
}

void TestCertificateVerifyCommand::severalFilesAreAllValidOrNot()
{
    QFile other(path(u"other.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.close();
    const CommandRun run =
        alone({m_files.first(), other.fileName(), path(u"missing.pdf"_s), u"--key"_s, key(), u"--json"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.array().size(), 3);
    QCOMPARE(run.array().at(2)[u"verdict"_s].toString(), u"not-a-certificate"_s);
}

void TestCertificateVerifyCommand::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing to verify") << QStringList{} << 2;
    QTest::newRow("no fingerprint") << QStringList{u"x.pdf"_s, u"--key"_s, u"abc"_s} << 1;
    QTest::newRow("no list") << QStringList{u"x.pdf"_s, u"--revocations"_s,
                                            QStringLiteral(SOURCE_ROOT "/README.md")}
                             << 1;
    QTest::newRow("a forum that is not there")
        << QStringList{u"x.pdf"_s, u"--database"_s, u"/nowhere/f"_s} << 3;
}

void TestCertificateVerifyCommand::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const CommandRun run = alone(arguments);
    QCOMPARE(run.status, status);
    QVERIFY(!run.err.isEmpty());
}

void TestCertificateVerifyCommand::theVerifierIsWritten()
{
    const QString page = path(u"verify.html"_s);
    const CommandRun run =
        m_commands->runAs(u"office@forum.test"_s, {u"certificates"_s, u"verifier"_s, u"--output"_s, page});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.object()[u"key_fingerprint"_s].toString(), key());
    const QByteArray html = contentOf(page);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains(didKeyOf(m_issued.of(0).issuingKey)));
    QVERIFY(!html.contains("@TRUST@") && !html.contains("@SCRIPT@"));
    QVERIFY(!html.contains("http-equiv=\"refresh\"") && !html.contains("src=\"") && !html.contains("fetch("));
    QCOMPARE(m_commands->run({u"certificates"_s, u"verifier"_s, u"--output"_s, page}).status, 4);
}

QTEST_MAIN(TestCertificateVerifyCommand)
#include "tst_certificateverifycommand_slow.moc"
