// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/certificates/page/certificateplaces.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/certificates/pictures/certificatepictureservice.h"
#include "app/certificates/pictures/signatureimage.h"
#include "app/certificates/verify/verification.h"
#include "database/sqlite/databaseerror.h"
#include "tests/certificates/issuedforum.h"
#include "tests/documents/pdfchecks.h"

#include <QPainter>
#include <QTest>
#include <QtEndian>

using namespace ledforum;
using namespace Qt::StringLiterals;

namespace {

QImage drawn(const QColor& colour, QSize size = {531, 171})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setBrush(colour);
    painter.drawEllipse(image.rect().adjusted(2, 2, -3, -3));
    return image;
}

StoredPicture picture(const QColor& colour)
{
    return storedPicture(drawn(colour));
}

QByteArray pdfOf(const SignedCertificate& certificate)
{
    const auto pdf = certificatePdf(certificate, layOut(certificate));
    return pdf ? *pdf : QByteArray();
}

QByteArray pdfOf(const Certificate& certificate)
{
    return pdfOf(IssuedForum::must(signedCertificate(certificate)));
}

Verification verified(const QByteArray& pdf, IssuedForum& issued)
{
    return verify(pdf, {.keys = {issued.tutor().keys().pinned.issuer.sign}});
}

/// A forum whose certificates were issued without pictures, and then given some.
struct Scene
{
    Scene()
    {
        IssuedForum::must(service().setLogo(issued.forum.administrator(), logo));
        IssuedForum::must(service().setOwnSignature(issued.tutor(), signature));
    }

    CertificatePictureService& service() { return issued.forum.forum().certificatePictures(); }
    /// Of Doctor One, issued anew.
    Certificate reissued()
    {
        issued.rename(0, u"Doctor One-%1"_s.arg(++count));
        return *IssuedForum::must(issued.life().reissue(issued.tutor(), issued.of(0).serial, u"a new name"_s))
                    .successor;
    }
    /// Of Doctor Two, whom today's register gives another.
    Certificate superseded()
    {
        issued.mark(1, MarkStatus::Late, 45);
        return *IssuedForum::must(
                    issued.life().supersede(issued.tutor(), issued.of(1).serial, u"the register"_s))
                    .successor;
    }
    int pictures()
    {
        Statement query(issued.forum.connection(), u"SELECT count(*) FROM certificate_picture"_s);
        return query.next() ? int(query.integer(0)) : -1;
    }

    StoredPicture logo = picture(Qt::darkGreen);
    StoredPicture signature = picture(Qt::darkBlue);
    IssuedForum issued;
    int count = 0;
};

} // namespace

/// The logo and the signatures on certificates: who chooses them, and that a certificate keeps its own.
class TestCertificatePictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newCertificatesShowThem();
    void issuedOnesStayAsTheyAre();
    void aReissueKeepsItsLogo();
    void eachTutorSetsTheirOwn();
    void aSignatureSwappedInTheFileIsNotUsed();
    void whatACertificateShowsIsFinal();
    void unusedPicturesGo();
    void aDamagedPictureIsNoticed();
    void otherPicturesOnAFileAreNoticed();
    void onlyTheDotsAreStored();
    void anExampleShowsWhatIsTried();
    void filesWithPicturesAreArchivable();
};

void TestCertificatePictures::newCertificatesShowThem()
{
    Scene scene;
    const Certificate certificate = scene.superseded();
    QCOMPARE(certificate.logo, scene.logo);
    QCOMPARE(certificate.signatureImage, scene.signature);
    QCOMPARE(scene.issued.find(certificate.serial), certificate);
    const auto whole = IssuedForum::must(signedCertificate(certificate));
    QCOMPARE(whole.record.design.logo, scene.logo.digest);
    QCOMPARE(whole.record.design.signatureImage, scene.signature.digest);
    QCOMPARE(layOut(whole).front().pictures.size(), size_t(2));
    QCOMPARE(toString(verified(pdfOf(certificate), scene.issued).verdict), u"valid"_s);
    QVERIFY(scene.issued.forum.forum().check().isOk());
}

void TestCertificatePictures::issuedOnesStayAsTheyAre()
{
    Scene scene;
    const Certificate bare = scene.issued.of(0);
    const QByteArray without = pdfOf(bare);
    const Certificate shown = scene.superseded();
    const QByteArray with = pdfOf(shown);
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), picture(Qt::red)));
    IssuedForum::must(scene.service().setOwnSignature(scene.issued.tutor(), {}));
    QCOMPARE(pdfOf(scene.issued.find(bare.serial)), without);
    QCOMPARE(pdfOf(scene.issued.find(shown.serial)), with);
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), {}));
    QCOMPARE(pdfOf(scene.issued.find(shown.serial)), with);
    QVERIFY(scene.issued.forum.forum().check().isOk());
}

void TestCertificatePictures::aReissueKeepsItsLogo()
{
    Scene scene;
    const Certificate first = scene.reissued();
    QCOMPARE(first.logo, StoredPicture()); // the first of all had none
    QCOMPARE(first.signatureImage, scene.signature);
    const Certificate shown = scene.superseded();
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), picture(Qt::red)));
    IssuedForum::must(scene.service().setOwnSignature(scene.issued.tutor(), {}));
    const auto again =
        IssuedForum::must(scene.issued.life().reissue(scene.issued.tutor(), shown.serial, u"once more"_s));
    QCOMPARE(again.successor->logo, scene.logo);
    QVERIFY(again.successor->signatureImage.isNone());
    QCOMPARE(toString(verified(pdfOf(*again.successor), scene.issued).verdict), u"valid"_s);
}

void TestCertificatePictures::eachTutorSetsTheirOwn()
{
    Scene scene;
    const Actor& administrator = scene.issued.forum.administrator();
    const auto refusal = scene.service().setOwnSignature(administrator, picture(Qt::red));
    QVERIFY(!refusal);
    QCOMPARE(refusal.failure().code, FailureCode::NotAllowed);
    QVERIFY(!scene.service().setLogo(scene.issued.forum.doctor(0), picture(Qt::red)));
    QCOMPARE(IssuedForum::must(scene.service().ownSignature(scene.issued.tutor())), scene.signature);
    // It goes out in the tutor's name, whoever of the staff issues.
    QCOMPARE(ownSignatureImage(scene.issued.forum.connection(), administrator, scene.issued.tutor().person()),
             scene.signature);
    QVERIFY(
        ownSignatureImage(scene.issued.forum.connection(), administrator, administrator.person()).isNone());
}

void TestCertificatePictures::aSignatureSwappedInTheFileIsNotUsed()
{
    Scene scene;
    scene.issued.run(u"UPDATE signature_image SET digest = (SELECT digest FROM certificate_logo)"_s);
    QVERIFY(IssuedForum::must(scene.service().ownSignature(scene.issued.tutor())).isNone());
    const Certificate certificate = scene.superseded();
    QVERIFY(certificate.signatureImage.isNone());
    QCOMPARE(certificate.logo, scene.logo);
}

void TestCertificatePictures::whatACertificateShowsIsFinal()
{
    Scene scene;
    (void)scene.superseded();
    QVERIFY_THROWS_EXCEPTION(DatabaseError,
                             scene.issued.run(u"UPDATE certificate_picture SET png = x'00'"_s));
    QVERIFY_THROWS_EXCEPTION(DatabaseError, scene.issued.run(u"DELETE FROM certificate_picture"_s));
}

void TestCertificatePictures::unusedPicturesGo()
{
    Scene scene;
    QCOMPARE(scene.pictures(), 2);
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), picture(Qt::red)));
    QCOMPARE(scene.pictures(), 2);
    (void)scene.superseded();
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), {}));
    IssuedForum::must(scene.service().setOwnSignature(scene.issued.tutor(), {}));
    QCOMPARE(scene.pictures(), 2); // a certificate shows them
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), scene.logo));
    IssuedForum::must(scene.service().setLogo(scene.issued.tutor(), scene.signature));
    QCOMPARE(scene.pictures(), 2);
}

void TestCertificatePictures::aDamagedPictureIsNoticed()
{
    Scene scene;
    const Certificate before = scene.superseded();
    (void)pdfOf(before); // what was decoded once must not hide what stands in the file
    scene.issued.run(u"DROP TRIGGER certificate_picture_is_not_updated"_s);
    Statement(scene.issued.forum.connection(), u"UPDATE certificate_picture SET png = ? WHERE digest = ?"_s)
        .bindAll(picture(Qt::red).png, scene.logo.digest)
        .run();
    const auto whole = signedCertificate(scene.issued.find(before.serial));
    QVERIFY(!whole);
    QVERIFY(whole.failure().sentence.contains(u"A picture of certificate "_s + before.serial.value()));
    QVERIFY(!scene.issued.forum.forum().check());

    Certificate without = before;
    without.logo = {};
    QVERIFY(!signedCertificate(without));
}

void TestCertificatePictures::otherPicturesOnAFileAreNoticed()
{
    Scene scene;
    const Certificate certificate = scene.superseded();
    const auto whole = IssuedForum::must(signedCertificate(certificate));
    const auto problemsOf = [&](const CertificatePictures& pictures) {
        SignedCertificate other = whole;
        other.pictures = pictures;
        const Verification verification = verified(pdfOf(other), scene.issued);
        return verification.verdict == Verdict::Altered ? verification.problems.join(u' ') : u"-"_s;
    };
    QImage oneDot = whole.pictures.at(scene.logo.digest);
    oneDot.setPixelColor(200, 60, oneDot.pixelColor(200, 60).lighter(101).rgb() ^ 1);
    CertificatePictures changed = whole.pictures;
    changed[scene.logo.digest] = oneDot;
    QVERIFY(problemsOf(changed).contains(u"a picture that is not part of the certificate"));
    changed[scene.logo.digest] = whole.pictures.at(scene.signature.digest);
    QVERIFY(problemsOf(changed).contains(u"a picture that is not part of the certificate"));
    changed.erase(scene.logo.digest);
    QCOMPARE(problemsOf(changed), u"A picture of the certificate is not there."_s);
    QCOMPARE(problemsOf(whole.pictures), u"-"_s);
}

void TestCertificatePictures::onlyTheDotsAreStored()
{
    QImage image = drawn(Qt::darkGreen);
    image.setText(u"GPS"_s, u"53.4794 N 2.2453 W"_s);
    image.setDotsPerMeterX(11811);
    const StoredPicture stored = storedPicture(image);
    QStringList chunks;
    for (qsizetype at = 8; at + 8 <= stored.png.size();) {
        chunks += QString::fromLatin1(stored.png.mid(at + 4, 4));
        at += 12 + qFromBigEndian<quint32>(stored.png.constData() + at);
    }
    chunks.removeDuplicates();
    chunks.removeAll(u"pHYs"_s); // how large it would print
    QCOMPARE(chunks, (QStringList{u"IHDR"_s, u"IDAT"_s, u"IEND"_s}));
    QCOMPARE(imageOf(stored)->size(), image.size());
    QVERIFY(!imageOf({stored.digest, picture(Qt::red).png}));
    QVERIFY(!imageOf({stored.digest, stored.png.left(100)}));

    // Whatever it shows, it stays small enough for a thousand files.
    for (const QSizeF& place : {certificateplaces::logo, certificateplaces::signature}) {
        QImage noise((place * 300 / 2540).toSize(), QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, QRgb(y * 7919 + x) * 2654435761U);
        }
        QVERIFY(storedPicture(noise).png.size() < 350'000);
    }
}

void TestCertificatePictures::anExampleShowsWhatIsTried()
{
    Scene scene;
    ForumSettings settings;
    settings.name = u"Forum"_s;
    settings.isCertificatePortrait = true;
    const auto example = [&](const CertificatePictureService::Trial& trial) {
        return IssuedForum::must(
            scene.service().example(scene.issued.forum.administrator(), settings, trial));
    };
    const StoredPicture tried = picture(Qt::red);
    QCOMPARE(example({.logo = tried}).record.design.logo, tried.digest);
    QCOMPARE(example({}).record.design.logo, scene.logo.digest);
    QCOMPARE(example({.logo = StoredPicture()}).record.design.logo, QByteArray());
    QCOMPARE(example({}).record.design.signatureImage, scene.signature.digest);
    QCOMPARE(layOut(example({})).front().size, DocumentPage::portraitA4);
    QVERIFY(toString(verified(pdfOf(example({})), scene.issued).verdict) != u"valid"_s);
    QCOMPARE(scene.pictures(), 2);
}

void TestCertificatePictures::filesWithPicturesAreArchivable()
{
    Scene scene;
    const QTemporaryDir folder;
    for (const Certificate& certificate : {scene.superseded(), scene.reissued()}) {
        QFile file(folder.filePath(certificate.serial.value() + u".pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdfOf(certificate));
    }
    QStringList verdicts = pdfchecks::verdictsOf(folder.path());
    QCOMPARE(verdicts.size(), 2);
    verdicts.removeIf([](const QString& verdict) { return verdict.startsWith(u"valid "); });
    QCOMPARE(verdicts, QStringList());
}

QTEST_MAIN(TestCertificatePictures)
#include "tst_certificatepictures.moc"
