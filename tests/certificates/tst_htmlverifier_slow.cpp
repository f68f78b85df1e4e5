// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/revocationlist.h"
#include "app/certificates/verify/verifierpage.h"
#include "tests/certificates/certificatesamples.h"
#include "tests/support/triedfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

constexpr auto answerStart = "ANSWERS-BEGIN"_L1;
constexpr auto answerEnd = "ANSWERS-END"_L1;

/// The page as people get it, with the files in it and a script that hands them to it.
QByteArray pageWith(const std::vector<TriedFile>& files)
{
    const QByteArray list = triedList();
    QByteArray page = verifierPage(*revocationListFrom(list), list);
    QJsonArray contents;
    for (const TriedFile& file : files)
        contents += QString::fromLatin1(file.bytes.toBase64());
    // The browser's clock is a virtual one, which runs as fast as nothing is to be done; timers hold it back
    // while the signatures are checked on other threads.
    page +=
        "<pre id=\"answers\"></pre><script>let isDone = false;\n"
        "const wait = () => { if (!isDone) setTimeout(wait, 10); };\nwait();\n"
        "window.ready.then(async () => {\n"
        "const answers = [];\nfor (const file of " +
        QJsonDocument(contents).toJson(QJsonDocument::Compact) +
        ")\n"
        "  answers.push(await window.verifyOne(atob(file)).catch((error) => ({ verdict: String(error) })));\n"
        "const json = JSON.stringify(answers.map(({ verdict, sentence, problems, differences, facts }) =>\n"
        "  ({ verdict, sentence, problems, differences, facts })));\n"
        "document.getElementById('answers').textContent = '" +
        answerStart.data() + "' + btoa(unescape(encodeURIComponent(json))) + '" + answerEnd.data() +
        "';\nisDone = true;\n});</script>\n";
    return page;
}

/// What Chromium shows, with no network: it runs in a network namespace of its own, which has none.
QByteArray shownBy(const QString& path, const QString& home)
{
    QProcess chromium;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    chromium.setProcessEnvironment(environment);
    chromium.start(u"unshare"_s,
                   {u"-rn"_s, u"chromium"_s, u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s,
                    u"--no-first-run"_s, u"--disable-background-networking"_s,
                    u"--disable-component-update"_s, u"--disable-sync"_s, u"--disable-dev-shm-usage"_s,
                    u"--virtual-time-budget=1000000000"_s, u"--dump-dom"_s, u"file://"_s + path});
    chromium.waitForFinished(240'000);
    return chromium.readAllStandardOutput();
}

QJsonArray answersIn(const QByteArray& page)
{
    const qsizetype start = page.indexOf(answerStart.data());
    const qsizetype from = start + answerStart.size();
    const qsizetype end = page.indexOf(answerEnd.data(), from);
    if (start < 0 || end < 0)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(page.mid(from, end - from))).array();
}

QJsonObject answerOf(const Verification& result)
{
    QJsonArray differences;
    for (const VerificationDifference& difference : result.differences)
        differences += QJsonObject{{u"what"_s, difference.what},
                                   {u"expected"_s, difference.expected},
                                   {u"found"_s, difference.found}};
    QJsonArray facts;
    for (const CertificateFact& fact : result.facts)
        facts += QJsonObject{{u"what"_s, fact.what}, {u"value"_s, fact.value}};
    return {{u"verdict"_s, toString(result.verdict)},
            {u"sentence"_s, result.sentence},
            {u"problems"_s, QJsonArray::fromStringList(result.problems)},
            {u"differences"_s, differences},
            {u"facts"_s, facts}};
}

/// What must be the same. Of a text with a broken byte one JSON reader still reads more than another.
QJsonObject comparable(QJsonObject answer, const TriedFile& file)
{
    if (file.name.startsWith(u"changed"_s)) {
        for (const char* part : {"facts", "problems", "sentence"})
            answer.remove(QLatin1StringView(part));
    }
    return answer;
}

QByteArray written(const QJsonValue& value)
{
    return QJsonDocument(value.toObject()).toJson();
}

} // namespace

/// The page of HTML and the program say the same of a hundred files.
class TestHtmlVerifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramIsRight();
    void thePageSaysTheSame();

private:
    const std::vector<TriedFile> m_files = triedFiles();
    VerificationTrust m_trust{.keys = {samples::issuer().publicKeys().sign},
                              .lists = {*revocationListFrom(triedList())}};
};

void TestHtmlVerifier::theProgramIsRight()
{
    QVERIFY2(m_files.size() >= 100, qPrintable(QString::number(m_files.size())));
    for (const TriedFile& file : m_files) {
        const Verification result = verify(file.bytes, m_trust);
        if (result.verdict != file.expected)
            qWarning("%s", written(answerOf(result)).constData());
        QVERIFY2(result.verdict == file.expected,
                 qPrintable(file.name + u": "_s + toString(result.verdict) + u" "_s + result.sentence));
        if (file.name.startsWith(u"edited "_s)) {
            const QString edited = file.name.chopped(4).sliced(7);
            QVERIFY2(std::ranges::any_of(result.differences,
                                         [&](const auto& d) { return d.expected.contains(edited); }),
                     qPrintable(file.name));
        }
    }
}

void TestHtmlVerifier::thePageSaysTheSame()
{
    if (QStandardPaths::findExecutable(u"chromium"_s).isEmpty())
        QSKIP("Chromium is not installed (packaging/prepare browser).");
    QTemporaryDir folder;
    QFile page(folder.filePath(u"verify.html"_s));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(pageWith(m_files));
    page.close();
    if (qEnvironmentVariableIsSet("LED_FORUM_KEEP")) {
        QFile::remove(qEnvironmentVariable("LED_FORUM_KEEP"));
        QVERIFY(QFile::copy(page.fileName(), qEnvironmentVariable("LED_FORUM_KEEP")));
    }
    const QJsonArray answers = answersIn(shownBy(page.fileName(), folder.path()));
    QCOMPARE(size_t(answers.size()), m_files.size());
    int different = 0;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const QJsonObject own = comparable(answerOf(verify(m_files[i].bytes, m_trust)), m_files[i]);
        const QJsonObject shown = comparable(answers.at(qsizetype(i)).toObject(), m_files[i]);
        if (own == shown)
            continue;
        ++different;
        qWarning("%s\nprogram: %s\npage: %s", qPrintable(m_files[i].name), written(own).constData(),
                 written(shown).constData());
    }
    QCOMPARE(different, 0);
}

QTEST_MAIN(TestHtmlVerifier)
#include "tst_htmlverifier_slow.moc"
