// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/documents/pdfimages.h"
#include "app/security/keys.h"

#include <QRandomGenerator>

namespace ledforum::samples {

using namespace Qt::StringLiterals;

/// Always the same one, so that signatures can be compared with stored ones.
inline KeyPair issuer(char seed = 'k')
{
    SecretBytes secret(64);
    std::fill_n(secret.data(), secret.size(), static_cast<unsigned char>(seed));
    return *KeyPair::fromSecret(std::move(secret));
}

inline CertificateRecord record()
{
    return {.serial = *CertificateSerial::parse(u"0000-0001-2"),
            .fullName = u"Łukasz Adébáyọ̀"_s,
            .profession = u"Doctor"_s,
            .professionalBody = u"GMC"_s,
            .professionalNumber = u"7000412"_s,
            .sessionTitle = u"Sepsis “in” the \"first\" hour"_s,
            .outcomes = {u"Recognise sepsis early"_s, u"Start the bundle"_s},
            .leadershipDomain = u"Working with others"_s,
            .span = {QDate(2026, 11, 24), QTime(14, 0), 60},
            .minutesAttended = 40,
            .credits = Credits::ofHundredths(50),
            .isClinical = true,
            .venue = u"Seminar Room 2"_s,
            .isOnline = true,
            .forumName = u"LED Educational Forum"_s,
            .site = u"General Hospital"_s,
            .signatoryName = u"Helen Grey"_s,
            .signatoryRole = u"Deputy Clinical Tutor"_s,
            .issuedOn = QDate(2026, 11, 24)};
}

/// Everything that may be left out is.
inline CertificateRecord bareRecord()
{
    return {.serial = *CertificateSerial::parse(u"0000-0001-2"),
            .kind = CertificateKind::Teaching,
            .fullName = u"A"_s,
            .sessionTitle = u"T"_s,
            .span = {QDate(2026, 1, 6), QTime(0, 0), 1},
            .forumName = u"F"_s,
            .issuedOn = QDate(2026, 1, 6)};
}

inline QStringList names()
{
    return {u"Łukasz Adébáyọ̀"_s,
            u"Seán O’Brien-Ní Mhurchú"_s,
            u"Ελένη Παπαδοπούλου"_s,
            u"Олена Щербак"_s,
            u"محمد عبد الله"_s,
            u"שָׁרוֹן לֵוִי"_s,
            u"王小明"_s,
            u"김하늘"_s,
            u"さくら 田中"_s,
            u"अनुष्का शर्मा"_s,
            u"தமிழ்ச்செல்வி"_s,
            u"สมชาย ใจดี"_s,
            u"አበበ ቢቂላ"_s,
            u"Nguyễn Thị Ánh"_s,
            u"𠮷田 𝒜𝒷𝒸"_s,
            u"Դավիթ Հարությունյան"_s};
}

inline QStringList titles()
{
    return {u"Sepsis in the first hour"_s,
            u"\"Quoted\" & 'quoted' <b>bold</b> ]]> \\ back\\slash"_s,
            u"%1 %2 %L3 \\u0041 &amp; &#65;"_s,
            u"Tab\there, line\nthere, return\rand \x01 \b \f \x1f \x7f controls"_s,
            u"Emoji 🩺 and 𝔐athematics \U0010FFFD \uFFFE \uFFFF \u2028 end"_s,
            u"Zero width \u200B\u200D and right-to-left \u202E marks \uFEFF"_s,
            u"\u00E9 composed, e\u0301 apart; Å ﬁ ½"_s,
            u" spaces at both ends "_s,
            QString(200, u'm'),
            QString(200, u'好')};
}

/// What those of the records show that show pictures.
inline const QImage& picture()
{
    static const QImage drawn = [] {
        QImage image(96, 32, QImage::Format_RGB888);
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                image.setPixelColor(x, y, QColor(x, 94, 5 * y));
        }
        return image;
    }();
    return drawn;
}
inline const QByteArray& pictureDigest()
{
    static const QByteArray digest = ledforum::pictureDigest(picture().size(), rgbOf(picture()));
    return digest;
}
inline CertificatePictures picturesOf(const CertificateRecord& record)
{
    const bool hasOne =
        record.design.logo == pictureDigest() || record.design.signatureImage == pictureDigest();
    return hasOne ? CertificatePictures{{pictureDigest(), picture()}} : CertificatePictures();
}

/// The n-th of a row of records in which everything varies.
inline CertificateRecord record(int n)
{
    QRandomGenerator random(static_cast<quint32>(n));
    const auto one = [&](const QStringList& of) { return of.at(random.bounded(int(of.size()))); };
    QString serial = QString::number(n).rightJustified(8, u'0');
    // One of the 32 last characters is the check of the first eight.
    std::optional<CertificateSerial> parsed;
    for (const QChar check : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s)
        if ((parsed = CertificateSerial::parse(serial + check)))
            break;
    CertificateRecord record{.serial = *parsed};
    record.kind = n % 5 == 4 ? CertificateKind::Teaching : CertificateKind::Attendance;
    record.fullName = names().at(n % names().size());
    record.profession = u"Doctor"_s;
    if (n % 3 != 0) {
        record.professionalBody = u"GMC"_s;
        record.professionalNumber = QString::number(7000000 + n);
    }
    record.sessionTitle = titles().at(n / 3 % titles().size());
    for (int outcome = 0; outcome < n % 7; ++outcome)
        record.outcomes += one(titles());
    if (n % 2 == 1)
        record.leadershipDomain = one(titles());
    record.span = {QDate(2026, 1, 1).addDays(random.bounded(3000)),
                   QTime(random.bounded(13), random.bounded(60)), 1 + random.bounded(600)};
    record.minutesAttended = random.bounded(record.span.minutes + 1);
    record.credits = Credits::ofHundredths(random.bounded(1001));
    record.isClinical = random.bounded(2) == 1;
    record.venue = n % 4 == 0 ? QString() : one(titles());
    record.isOnline = random.bounded(2) == 1;
    record.forumName = n % 6 == 0 ? one(titles()) : u"LED Educational Forum"_s;
    record.site = n % 8 == 0 ? QString() : u"St Mary’s"_s;
    record.signatoryName = one(names());
    record.signatoryRole = u"Deputy Clinical Tutor"_s;
    record.issuedOn = record.span.date.addDays(random.bounded(30));
    if (n % 9 == 0)
        record.replaces = *CertificateSerial::parse(u"0000-0001-2");
    record.design.isPortrait = n % 2 == 0;
    record.design.hasReflectionPage = n % 3 == 0;
    if (n % 5 == 0)
        record.design.logo = record.design.signatureImage = pictureDigest();
    if (n % 4 == 1)
        record.printed = {record.fullName, record.sessionTitle, one(titles())};
    return record;
}

/// The same with words and names that every font has, and without pictures; its own file name.
inline CertificateRecord plainRecord(int n)
{
    CertificateRecord record = samples::record(n);
    const QStringList forenames{u"Łukasz"_s, u"Siân"_s, u"Ελένη"_s, u"Олена"_s};
    record.fullName = forenames.at(n % forenames.size()) + u" O’Neill-%1"_s.arg(n);
    record.sessionTitle = n % 2 == 0 ? u"Sepsis “in” the first hour"_s : u"Leading, and being led"_s;
    record.outcomes = QStringList(n % 3, u"Recognise sepsis early"_s);
    record.leadershipDomain.clear();
    record.venue = u"Seminar Room 2"_s;
    record.forumName = u"LED Educational Forum"_s;
    record.signatoryName = u"Helen Grey"_s;
    record.design.logo = record.design.signatureImage = {};
    record.printed.clear();
    return record;
}

/// As a service hands it out, signed by `issuer()`.
inline Certificate certificate(const CertificateRecord& record)
{
    Certificate certificate{.id = CertificateId(1),
                            .serial = record.serial,
                            .kind = record.kind,
                            .session = TeachingSessionId(1),
                            .person = PersonId(1),
                            .credits = record.credits,
                            .minutes = record.minutesAttended,
                            .issuedOn = record.issuedOn,
                            .record = canonicalJson(record)};
    setSignatures(certificate, signCertificate(record, issuer()));
    return certificate;
}

} // namespace ledforum::samples
