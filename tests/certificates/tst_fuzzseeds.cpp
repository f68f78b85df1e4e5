// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatecode.h"
#include "app/certificates/credential/certificatexmp.h"
#include "app/common/wholefile.h"
#include "tests/support/showncertificate.h"
#include "tests/support/triedfiles.h"

#include <QDir>
#include <QTest>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

/// Beside those by hand; of PDF files few, since they are long.
std::map<QString, QByteArray> seeds()
{
    std::map<QString, QByteArray> seeds{{u"list"_s, triedList()}};
    static const QStringList files{u"valid.pdf"_s, u"edited 0.5.pdf"_s};
    for (const TriedFile& file : triedFiles()) {
        if (!file.name.endsWith(u".pdf") || files.contains(file.name))
            seeds.emplace(file.name, file.bytes);
    }
    const ShownCertificate shown(samples::bareRecord());
    seeds.emplace(u"packet.xml"_s, certificateXmp(shown.record(), shown.signatures()));
    return seeds;
}

QString pathOf(const QString& name)
{
    return QStringLiteral(SOURCE_ROOT) + u"/tests/fuzz/seeds/certificate/"_s + name;
}

} // namespace

/// That what fuzzing begins with is what is issued today: seeds of an older form would reach little, and be
/// refused for their form alone. LED_FORUM_WRITE_SEEDS=1 writes them anew.
class TestFuzzSeeds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreOfToday();
    void theVerdictsAreThoseOfTheirNames();
};

void TestFuzzSeeds::theyAreOfToday()
{
    const bool isToWrite = qEnvironmentVariableIsSet("LED_FORUM_WRITE_SEEDS");
    for (const auto& [name, bytes] : seeds()) {
        if (isToWrite)
            QVERIFY(writeWholeFile(pathOf(name), bytes).isOk());
        const auto stored = readWholeFile(pathOf(name));
        QVERIFY2(stored, qPrintable(name));
        // Which subset of a font a file has follows from the version of the font.
        if (!name.endsWith(u".pdf"))
            QCOMPARE(*stored, bytes);
    }
}

void TestFuzzSeeds::theVerdictsAreThoseOfTheirNames()
{
    const auto list = revocationListFrom(*readWholeFile(pathOf(u"list"_s)));
    QVERIFY(list);
    const VerificationTrust trust{.keys = {list->keys.front().key}, .fingerprints = {}, .lists = {*list}};
    for (const TriedFile& file : triedFiles()) {
        if (const auto stored = readWholeFile(pathOf(file.name)))
            QCOMPARE(toString(verify(*stored, trust).verdict), toString(file.expected));
    }
}

QTEST_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
