// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatefolder.h"

#include "app/certificates/bulk/certificatesheet.h"
#include "app/certificates/page/certificatedocument.h"
#include "app/common/wholefile.h"
#include "app/documents/pdffile.h"

#include <QTemporaryFile>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

enum class Found { Nothing, TheCertificate, SomethingElse };

Found foundAt(const QString& path, const CertificateSerial& serial)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return Found::Nothing;
    const auto bytes = readWholeFile(path);
    if (!bytes)
        return Found::SomethingElse;
    if (isTornPdf(*bytes))
        return Found::Nothing;
    return isPdfOf(*bytes, serial) && isWholePdf(*bytes) ? Found::TheCertificate : Found::SomethingElse;
}

bool beginsWith(const QString& path, const QByteArray& line)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(line.size()) == line;
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

Result<CertificateFolder::File> CertificateFolder::placeFor(const CertificateRecord& record)
{
    std::optional<QString> free;
    for (const QString& name : m_names.namesFor(record)) {
        const QString path = m_folder.absoluteFilePath(name);
        const Found found = foundAt(path, record.serial);
        if (found == Found::TheCertificate) {
            m_names.take(name);
            return File{path, false};
        }
        if (found == Found::Nothing && !free)
            free = name;
    }
    if (!free)
        return refused(u"“%1” is in the way of a certificate. Move it elsewhere and write again."_s.arg(
            m_folder.absoluteFilePath(m_names.namesFor(record).value(0))));
    m_names.take(*free);
    return File{m_folder.absoluteFilePath(*free), true};
}

Result<> CertificateFolder::put(const QString& path, const QByteArray& pdf) const
{
    QFile file(path + u".part"_s);
    const auto failure = [&] {
        file.remove();
        return refused(u"“%1” cannot be written: %2."_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(pdf) != pdf.size())
        return failure();
    file.close();
    QFile::remove(path); // torn, if it is there at all
    return file.rename(path) ? Result(Done()) : failure();
}

QString CertificateFolder::placeForSheet(const QByteArray& firstLine) const
{
    QString path = m_folder.absoluteFilePath(sheetName);
    for (int n = 2; QFileInfo::exists(path) && !beginsWith(path, firstLine); ++n)
        path = m_folder.absoluteFilePath(QString(sheetName).replace(u'.', u"-%1."_s.arg(n)));
    return path;
}

} // namespace ledforum
