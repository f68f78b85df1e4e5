// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/certificatedocument.h"

#include "app/certificates/credential/certificatexmp.h"
#include "app/documents/archivepdf.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

ArchiveInformation informationOf(const CertificateRecord& record)
{
    return {.title = certificateTitle(record),
            .creator = QString::fromUtf16(certificateCreator),
            .producer = QString::fromUtf16(certificateProducer),
            .created = QDateTime::fromString(certificateStamp(record), Qt::ISODate)};
}

} // namespace

Result<QByteArray> certificatePdf(const SignedCertificate& certificate,
                                  const std::vector<DocumentPage>& pages)
{
    ArchiveInformation information = informationOf(certificate.record);
    information.xmp = certificateXmp(certificate.record, certificate.signatures);
    return archivePdf(pages, information);
}

Result<QByteArray> certificatePdf(const CertificateRecord& record, const std::vector<DocumentPage>& pages)
{
    ArchiveInformation information = informationOf(record);
    information.xmp = archiveXmp(information, record.serial.value());
    return archivePdf(pages, information);
}

bool isPdfOf(const QByteArray& pdf, const CertificateSerial& serial)
{
    return pdf.startsWith("%PDF-") &&
           pdf.contains("<dc:identifier>" + serial.value().toLatin1() + "</dc:identifier>");
}

} // namespace ledforum
