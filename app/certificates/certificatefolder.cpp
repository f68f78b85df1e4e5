// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatefolder.h"

#include "app/certificates/certificatefilename.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/common/wholefile.h"

#include <QTemporaryFile>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool holds(const QString& path, const CertificateSerial& serial)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && isPdfOf(file.readAll(), serial);
}

} // namespace

Result<CertificateFolder> CertificateFolder::prepare(const QString& path)
{
    if (path.trimmed().isEmpty())
        return refused(u"Name the folder that the certificates should be written into."_s);
    CertificateFolder folder(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return refused(u"“%1” is a file, not a folder. No certificate was written."_s.arg(path));
    if (!folder.m_folder.mkpath(u"."_s))
        return refused(u"The folder “%1” cannot be made. No certificate was written."_s.arg(path));
    // Permissions alone do not tell: the disk may be mounted for reading only.
    QTemporaryFile trial(folder.m_folder.filePath(u".led-forum-XXXXXX"_s));
    if (!trial.open())
        return refused(
            u"Nothing can be written into the folder “%1”. No certificate was written."_s.arg(path));
    return folder;
}

Result<CertificateFolder::File> CertificateFolder::put(const SignedCertificate& certificate) const
{
    const CertificateRecord& record = certificate.record;
    const QString plain = m_folder.absoluteFilePath(certificateFileName(record));
    const QString withSerial = m_folder.absoluteFilePath(certificateFileNameWithSerial(record));
    for (const QString& path : {plain, withSerial}) {
        if (holds(path, record.serial))
            return File{path, false};
    }
    const QString path = QFileInfo::exists(plain) ? withSerial : plain;
    if (QFileInfo::exists(path))
        return refused(
            u"“%1” is in the way of a certificate. Move it elsewhere and write again."_s.arg(path));
    const auto pdf = certificatePdf(certificate, layOut(certificate));
    if (!pdf)
        return pdf.failure();
    if (const Result<> written = writeWholeFile(path, *pdf); !written)
        return written.failure();
    return File{path, true};
}

} // namespace ledforum
