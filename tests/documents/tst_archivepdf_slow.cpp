// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/certificatexmp.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wholefile.h"
#include "tests/certificates/certificatesamples.h"
#include "tests/documents/pdfchecks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ledforum;
using namespace ledforum::pdfchecks;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype people = 50; // of each script
/// Two programs smooth the edges of thin letters in their own ways; a box instead makes more than 1.
constexpr double mostDifference = 0.8;

struct Person
{
    QString script;
    QString name;
};

QList<Person> peopleOfTenScripts()
{
    const QByteArray table = *readWholeFile(QStringLiteral(TEST_DATA "/names/scripts.txt"));
    QStringList rows = QString::fromUtf8(table).normalized(QString::NormalizationForm_C).split(u'\n');
    rows.removeIf([](const QString& row) { return row.isEmpty() || row.startsWith(u'#'); });
    QList<Person> all;
    for (qsizetype row = 0; row + 1 < rows.size(); row += 2) {
        const QStringList forenames = rows.at(row).split(u'\t');
        const QStringList surnames = rows.at(row + 1).split(u'\t');
        for (qsizetype i = 0; i < people; ++i)
            all.push_back({forenames.front(),
                           forenames.at(1 + i % 10) + u' ' + surnames.at(1 + (i * 3 + i / 10) % 10)});
    }
    return all;
}

/// Where the name stands on the first page, in hundredths of a millimetre.
QRect placeOf(const QString& name, const DocumentPage& page)
{
    for (const DocumentPage::Text& text : page.texts) {
        if (text.block.text() == name)
            return QRectF(text.topLeft, QSizeF(text.block.usedWidth(), text.block.height()))
                .toAlignedRect()
                .adjusted(-100, -100, 100, 100);
    }
    return {};
}

} // namespace

/// Five hundred certificates for names in ten scripts, as programs of others read and draw them.
class ArchivePdfSlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfTenScripts();
};

void ArchivePdfSlowTest::namesOfTenScripts()
{
    const KeyPair issuer = samples::issuer();
    const QList<Person> all = peopleOfTenScripts();
    QCOMPARE(all.size(), 10 * people);
    QTemporaryDir folder;
    QStringList wrong;
    for (qsizetype i = 0; i < all.size(); ++i) {
        SignedCertificate certificate{samples::record(), {}};
        certificate.record.fullName = all.at(i).name;
        certificate.signatures = signCertificate(certificate.record, issuer);
        const std::vector<DocumentPage> pages = layOut(certificate);
        const auto pdf = certificatePdf(certificate, pages);
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.failure().sentence));
        QVERIFY(writeWholeFile(folder.filePath(u"%1.pdf"_s.arg(i)), *pdf));
        const QString& name = all.at(i).name;
        QStringList lines = copiedLines(*pdf);
        if (!lines.contains(name) && all.at(i).script == u"Arabic")
            lines = lines.join(u'\n').normalized(QString::NormalizationForm_KC).split(u'\n');
        if (!lines.contains(name))
            wrong += u"copied otherwise: "_s + name;
        const auto packet = xmpPacketIn(*pdf);
        if (!packet || !packet->contains(name.toUtf8()))
            wrong += u"not in the metadata: "_s + name;
        const QRect place = placeOf(name, pages.front());
        QVERIFY(!place.isEmpty());
        if (largestDifference(painted(pages.front(), place), rendered(*pdf, place)) > mostDifference)
            wrong += u"drawn otherwise: "_s + name;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QStringList verdicts = verdictsOf(folder.path());
    QCOMPARE(verdicts.size(), all.size());
    verdicts.removeIf([](const QString& verdict) { return verdict.startsWith(u"valid "); });
    QCOMPARE(verdicts, QStringList());
}

QTEST_MAIN(ArchivePdfSlowTest)
#include "tst_archivepdf_slow.moc"
