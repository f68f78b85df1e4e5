// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/base45.h"
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

QByteArray packetOf(const ShownCertificate& shown)
{
    return certificateXmp(shown.record(), shown.signatures());
}

QByteArray codeOfShown(const ShownCertificate& shown)
{
    return certificateCode(shown.record(), shown.signatures());
}

/// The same payload and signature, and a byte between them.
QByteArray longerCode(const QByteArray& code)
{
    constexpr qsizetype mark = 6; // "LEDF1:"
    constexpr qsizetype signature = 64;
    const QByteArray bytes = fromBase45(code.sliced(mark)).value_or(QByteArray());
    return code.first(mark) + base45(bytes.chopped(signature) + '\0' + bytes.last(signature));
}

/// Metadata as they were issued, and changed in one place.
void addPackets(std::map<QString, QByteArray>& seeds)
{
    const ShownCertificate shown;
    const QByteArray packet = packetOf(shown);
    seeds.emplace(u"packet.xml"_s, packetOf(ShownCertificate(samples::bareRecord())));
    seeds.emplace(u"packet empty.xml"_s, "<?xpacket begin urn:led-forum: ?><?xpacket end=\"w\"?>");
    seeds.emplace(u"packet of another forum.xml"_s, "<?xpacket begin ?><?xpacket end=\"w\"?>");
    seeds.emplace(u"packet edited.xml"_s, QByteArray(packet).replace("Helen Grey", "Karen Grey"));
    seeds.emplace(u"packet spaced.xml"_s, QByteArray(packet).replace("<rdf:RDF ", "<rdf:RDF  "));
    seeds.emplace(
        u"packet with another code.xml"_s,
        QByteArray(packet).replace(codeOfShown(shown), codeOfShown(ShownCertificate(samples::bareRecord()))));
}

void addLists(std::map<QString, QByteArray>& seeds)
{
    const QByteArray list = triedList();
    seeds.emplace(u"list"_s, list);
    seeds.emplace(u"list spaced"_s, ' ' + list);
    seeds.emplace(u"list edited"_s, QByteArray(list).replace("mistake", "accident"));
    seeds.emplace(u"list of another kind"_s, QByteArray(list).replace("\"revoked\"", "\"in-force\""));
    seeds.emplace(u"list without key"_s, QByteArray(list).replace("did:key:z6Mk", "did:key:z7Mk"));
}

void addCodes(std::map<QString, QByteArray>& seeds)
{
    CertificateRecord record = samples::bareRecord();
    record.sessionTitle = QString(200, u'好');
    record.forumName = QString(100, u'é');
    const QByteArray code = codeOfShown(ShownCertificate(record));
    seeds.emplace(u"valid long.txt"_s, code);
    seeds.emplace(u"longer.txt"_s, longerCode(code));
    seeds.emplace(u"no code.txt"_s, "LEDF1:00");
    seeds.emplace(u"code of nothing.txt"_s, "LEDF1:" + QByteArray(120, '0'));
}

/// Beside those by hand; of PDF files few, since they are long.
std::map<QString, QByteArray> seeds()
{
    std::map<QString, QByteArray> seeds{{u"nothing.pdf"_s, "%PDF-1.4\n"}};
    addLists(seeds);
    addPackets(seeds);
    addCodes(seeds);
    static const QStringList files{u"valid.pdf"_s, u"edited 0.5.pdf"_s};
    for (const TriedFile& file : triedFiles()) {
        if (!file.name.endsWith(u".pdf") || files.contains(file.name))
            seeds.emplace(file.name, file.bytes);
    }
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
