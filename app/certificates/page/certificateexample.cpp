// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/certificateexample.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

void show(SignedCertificate& certificate, const StoredPicture& picture, QByteArray CertificateDesign::*place)
{
    const auto image = picture.isNone() ? std::nullopt : imageOf(picture);
    if (!image)
        return;
    certificate.record.design.*place = picture.digest;
    certificate.pictures.insert_or_assign(picture.digest, *image);
}

} // namespace

SignedCertificate exampleCertificate(const ForumSettings& settings, const QString& signatory, QDate today)
{
    const int minutes = settings.teachingMinutes;
    const CertificateRecord record{
        .serial = *CertificateSerial::parse(u"0000-0000-0"),
        .fullName = u"Alexandra Example"_s,
        .profession = u"Doctor"_s,
        .professionalBody = u"GMC"_s,
        .professionalNumber = u"0000000"_s,
        .sessionTitle = u"Sepsis in the first hour"_s,
        .outcomes = {u"Recognise sepsis early"_s, u"Start the bundle, and say what comes next"_s},
        .span = {today, settings.teachingStart, minutes},
        .minutesAttended = minutes,
        .credits = Credits::ofHundredths(100),
        .isClinical = true,
        .venue = u"Seminar Room 2"_s,
        .forumName = settings.name,
        .site = settings.site,
        .signatoryName = signatory,
        .signatoryRole = u"Deputy Clinical Tutor"_s,
        .issuedOn = today,
        .design = {.isPortrait = settings.isCertificatePortrait,
                   .hasReflectionPage = settings.hasReflectionPage},
    };
    return {record, signCertificate(record, KeyPair::generate())};
}

void showLogo(SignedCertificate& certificate, const StoredPicture& picture)
{
    show(certificate, picture, &CertificateDesign::logo);
}

void showSignature(SignedCertificate& certificate, const StoredPicture& picture)
{
    show(certificate, picture, &CertificateDesign::signatureImage);
}

} // namespace ledforum
