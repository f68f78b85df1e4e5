// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/credentialjwt.h"
#include "app/certificates/credential/credentialproof.h"
#include "app/certificates/credential/didkey.h"
#include "tests/certificates/issuedforum.h"
#include "tests/support/commandrun.h"

#include <QFile>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

/// The life of certificates on the command line.
class TestCertificateCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheStatus();
    void showsOne();
    void printsTheCredential();
    void revokes();
    void reissues();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void resolvesWhatIsContradicted();
    void writesTheRevocations();
    void printsTheKey();
    void renewsTheKey();
    void twoProgramsIssueOne();

private:
    [[nodiscard]] CommandRun asOffice(const QStringList& arguments) const
    {
        return m_commands->runAs(u"office@forum.test"_s, QStringList{u"certificates"_s} + arguments);
    }
    [[nodiscard]] CommandRun asDoctor(const QStringList& arguments) const
    {
        return m_commands->runAs(u"doctor0@forum.test"_s, QStringList{u"certificates"_s} + arguments);
    }
    [[nodiscard]] QString serialOf(int doctor) { return m_issued->of(doctor).serial.value(); }

    std::unique_ptr<IssuedForum> m_issued;
    std::unique_ptr<CommandRunner> m_commands;

private Q_SLOTS:
    void init()
    {
        m_issued = std::make_unique<IssuedForum>();
        m_commands = std::make_unique<CommandRunner>(m_issued->forum.path());
        m_commands->setTime(u"2026-12-01 10:00:00"_s);
    }
};

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestCertificateCommands::listsTheStatus()
{
    const QString serial = serialOf(0);
    QVERIFY(asOffice({u"revoke"_s, serial, u"--reason"_s, u"Signed for another"_s}).status == 0);
    const QJsonArray rows = asOffice({u"list"_s}).array();
    QCOMPARE(rows.size(), 3);
    int revoked = 0;
    for (const QJsonValue& row : rows) {
        if (row[u"serial"_s].toString() != serial) {
            QCOMPARE(row[u"status"_s].toString(), u"in-force"_s);
            QVERIFY(row[u"since"_s].isNull() && row[u"reason"_s].isNull());
            continue;
        }
        ++revoked;
        QCOMPARE(row[u"status"_s].toString(), u"revoked"_s);
        QCOMPARE(row[u"since"_s].toString(), u"2026-12-01"_s);
        QCOMPARE(row[u"reason"_s].toString(), u"Signed for another"_s);
    }
    QCOMPARE(revoked, 1);
    QCOMPARE(asOffice({u"list"_s, u"--session"_s, u"2026-11-24"_s}).array().size(), 3);
    QCOMPARE(asOffice({u"list"_s, u"--session"_s, u"2026-11-25"_s}).status, 1); // there is none
    const QJsonArray own = asDoctor({u"list"_s}).array();
    QCOMPARE(own.size(), 1);
    QCOMPARE(own.first()[u"status"_s].toString(), u"revoked"_s);
}

void TestCertificateCommands::showsOne()
{
    const CommandRun shown = asDoctor({u"show"_s, serialOf(0).toLower().remove(u'-')});
    QVERIFY2(shown.status == 0, shown.err.constData());
    const QJsonObject object = shown.object();
    QCOMPARE(object[u"full_name"_s].toString(), u"Doctor One"_s);
    QCOMPARE(object[u"kind"_s].toString(), u"attendance"_s);
    QCOMPARE(object[u"minutes"_s].toInt(), 60);
    QCOMPARE(object[u"start"_s].toString(), u"14:00"_s);
    QCOMPARE(object[u"clinical"_s].toBool(), true);
    QCOMPARE(object[u"signatory_name"_s].toString(), u"Dr Tamsin Okonkwo-Hale"_s);
    QCOMPARE(object[u"key_is_of_this_forum"_s].toBool(), true);
    QCOMPARE(object[u"key_fingerprint"_s].toString(), keyFingerprint(m_issued->of(0).issuingKey));
    QCOMPARE(asDoctor({u"show"_s, serialOf(1)}).status, 1); // of somebody else
    QCOMPARE(asOffice({u"show"_s, serialOf(2)}).object()[u"kind"_s].toString(), u"teaching"_s);
}

void TestCertificateCommands::printsTheCredential()
{
    const CommandRun printed = asDoctor({u"credential"_s, serialOf(0)});
    QVERIFY2(printed.status == 0, printed.err.constData());
    QVERIFY(printed.out.endsWith('\n'));
    const auto reading = verifyCredential(printed.out.chopped(1));
    QVERIFY2(reading.isSigned(), qPrintable(reading.problem));
    QCOMPARE(reading.content->record.fullName, u"Doctor One"_s);
    QCOMPARE(reading.issuerKey, m_issued->of(0).issuingKey);

    const CommandRun token = asDoctor({u"credential"_s, serialOf(0), u"--jwt"_s});
    const auto read = verifyJwt(token.object()[u"jwt"_s].toString().toLatin1());
    QVERIFY2(read.isSigned(), qPrintable(read.problem));

    const QString path = m_issued->forum.folder() + u"/credential.json"_s;
    QVERIFY(asOffice({u"credential"_s, serialOf(0), u"--output"_s, path}).status == 0);
    QCOMPARE(contentOf(path), printed.out.chopped(1));
    QCOMPARE(asDoctor({u"credential"_s, serialOf(1)}).status, 1);
}

void TestCertificateCommands::revokes()
{
    const QString serial = serialOf(0);
    const CommandRun revoked = asOffice({u"revoke"_s, serial, u"--reason"_s, u"Signed for another"_s});
    QVERIFY2(revoked.status == 0, revoked.err.constData());
    QCOMPARE(revoked.object()[u"status"_s].toString(), u"revoked"_s);
    QVERIFY(revoked.object()[u"new_certificate"_s].isNull());
    const CommandRun again = asOffice({u"revoke"_s, serial, u"--reason"_s, u"Signed for another"_s});
    QCOMPARE(again.status, 1);
    QVERIFY2(again.error().contains(u"1 December 2026 already"_s), again.err.constData());
    QCOMPARE(asOffice({u"revoke"_s, serialOf(1)}).status, 2); // no reason
}

void TestCertificateCommands::reissues()
{
    const QString serial = serialOf(0);
    m_issued->rename(0, u"Adaeze Obi"_s);
    const CommandRun reissued = asOffice({u"reissue"_s, serial, u"--reason"_s, u"A new name"_s});
    QVERIFY2(reissued.status == 0, reissued.err.constData());
    const QJsonObject after = reissued.object()[u"new_certificate"_s].toObject();
    QCOMPARE(after[u"full_name"_s].toString(), u"Adaeze Obi"_s);
    QCOMPARE(after[u"supersedes"_s].toString(), serial);
    QCOMPARE(reissued.object()[u"successor"_s], after[u"serial"_s]);
    const CommandRun superseded =
        asOffice({u"supersede"_s, after[u"serial"_s].toString(), u"--reason"_s, u"Again"_s});
    QCOMPARE(superseded.object()[u"status"_s].toString(), u"superseded"_s);
    QCOMPARE(asOffice({u"list"_s}).array().size(), 5);
}

void TestCertificateCommands::refusesWithASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    QTest::newRow("no serial") << QStringList{u"show"_s, u"ABC"_s} << u"is no number of a certificate"_s;
    QTest::newRow("an unknown serial")
        << QStringList{u"show"_s, u"0000-0001-2"_s} << u"There is no certificate 0000-0001-2"_s;
    QTest::newRow("an unknown serial to revoke")
        << QStringList{u"revoke"_s, u"0000-0001-2"_s, u"--reason"_s, u"x"_s}
        << u"There is no certificate 0000-0001-2"_s;
    QTest::newRow("a reason without words")
        << QStringList{u"revoke"_s, u"0"_s, u"--reason"_s, u" "_s} << u"Say why"_s;
    QTest::newRow("resolving without a reason")
        << QStringList{u"contradicted"_s, u"2026-11-24"_s, u"--resolve"_s} << u"Say why"_s;
}

void TestCertificateCommands::refusesWithASentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    if (arguments.at(1) == u"0"_s)
        arguments[1] = serialOf(0);
    const CommandRun run = asOffice(arguments);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.error().contains(said), run.err.constData());
}

void TestCertificateCommands::resolvesWhatIsContradicted()
{
    QCOMPARE(asOffice({u"contradicted"_s, u"2026-11-24"_s}).array().size(), 0);
    m_issued->mark(0, MarkStatus::LeftEarly, 30);
    m_issued->mark(1, MarkStatus::DidNotAttend, 0);
    const QJsonArray rows = asOffice({u"contradicted"_s, u"2026-11-24"_s}).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"full_name"_s].toString(), u"Doctor One"_s);
    QCOMPARE(rows[0][u"remedy"_s].toString(), u"supersede"_s);
    QCOMPARE(rows[0][u"differences"_s][0].toString(), u"60 minutes attended; now 30"_s);
    QCOMPARE(rows[0][u"minutes_now"_s].toInt(), 30);
    QCOMPARE(rows[1][u"remedy"_s].toString(), u"revoke"_s);
    QCOMPARE(asOffice({u"list"_s}).array().size(), 3); // it was a preview
    const CommandRun done = asOffice(
        {u"contradicted"_s, u"2026-11-24"_s, u"--resolve"_s, u"--reason"_s, u"The register was corrected"_s});
    QVERIFY2(done.status == 0, done.err.constData());
    QCOMPARE(done.array().size(), 2);
    QCOMPARE(asOffice({u"contradicted"_s, u"2026-11-24"_s}).array().size(), 0);
    QCOMPARE(asDoctor({u"contradicted"_s, u"2026-11-24"_s}).status, 1);
}

void TestCertificateCommands::writesTheRevocations()
{
    QVERIFY(asOffice({u"revoke"_s, serialOf(0), u"--reason"_s, u"Signed for another"_s}).status == 0);
    const QString path = m_issued->forum.folder() + u"/revocations.json"_s;
    const CommandRun written = asOffice({u"revocations"_s, u"--output"_s, path});
    QVERIFY2(written.status == 0, written.err.constData());
    QCOMPARE(written.object()[u"entries"_s].toInt(), 1);
    const auto list = revocationListFrom(contentOf(path));
    QVERIFY(list);
    QCOMPARE(list->entries.front().reason, u"Signed for another"_s);
    QCOMPARE(keyFingerprint(list->keys.front().key), written.object()[u"key_fingerprint"_s].toString());
    QCOMPARE(asDoctor({u"revocations"_s, u"--output"_s, path + u"2"_s}).status, 1);
    QVERIFY(!QFile::exists(path + u"2"_s));
}

void TestCertificateCommands::printsTheKey()
{
    const CommandRun key = m_commands->run({u"certificates"_s, u"key"_s}); // nobody needs to sign in
    QVERIFY2(key.status == 0, key.err.constData());
    const QByteArray issuing = m_issued->of(0).issuingKey;
    QCOMPARE(key.object()[u"fingerprint"_s].toString(), keyFingerprint(issuing));
    QCOMPARE(key.object()[u"did"_s].toString().toLatin1(), didKeyOf(issuing));
    QCOMPARE(key.object()[u"public_key"_s].toString().toLatin1(), issuing.toHex());
    QCOMPARE(key.object()[u"earlier"_s].toArray().size(), 0);
    QCOMPARE(asDoctor({u"key"_s}).object(), key.object());
}

void TestCertificateCommands::renewsTheKey()
{
    QCOMPARE(asOffice({u"renew-key"_s}).status, 1);
    const QString tutor = u"tutor@forum.test"_s;
    const CommandRun renewed = m_commands->runAs(tutor, {u"certificates"_s, u"renew-key"_s});
    QVERIFY2(renewed.status == 0, renewed.err.constData());
    QVERIFY(!renewed.object()[u"office_recovery_code"_s].toString().isEmpty());
    const QJsonObject key = asDoctor({u"key"_s}).object();
    QCOMPARE(key[u"earlier"_s].toArray().size(), 1);
    QCOMPARE(asOffice({u"list"_s}).array().size(), 3);
    QCOMPARE(m_commands->run({u"check"_s}).status, 0);
}

void TestCertificateCommands::twoProgramsIssueOne()
{
    m_issued->mark(2, MarkStatus::Present, 60);
    const auto issueInto = [&](const QString& folder) {
        return QStringList{u"certificates"_s, u"issue"_s, u"2026-11-24"_s, u"--out"_s,
                           m_issued->forum.folder() + folder};
    };
    QProcess one;
    QProcess other;
    m_commands->startAs(one, u"office@forum.test"_s, issueInto(u"/one"_s));
    m_commands->startAs(other, u"tutor@forum.test"_s, issueInto(u"/other"_s));
    const CommandRun first = CommandRunner::finished(one);
    const CommandRun second = CommandRunner::finished(other);
    QVERIFY2(first.status == 0 || second.status == 0, first.err.constData());
    QCOMPARE(first.array().size() + second.array().size(), 1);
    QCOMPARE(asOffice({u"list"_s}).array().size(), 4);
}

QTEST_MAIN(TestCertificateCommands)
#include "tst_certificatecommands_slow.moc"
