// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/messages/draftfolder.h"

#include "app/common/wholefile.h"

#include <QDir>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The certificates that a draft of ours holds; none of any other file.
std::vector<CertificateSerial> serialsIn(const QByteArray& file)
{
    static const QByteArray header = "\r\nContent-Description: Certificate ";
    std::vector<CertificateSerial> serials;
    if (!file.startsWith("X-Unsent: 1\r\n"))
        return serials;
    for (qsizetype at = file.indexOf(header); at >= 0; at = file.indexOf(header, at)) {
        at += header.size();
        const QByteArray text = file.sliced(at, std::max<qsizetype>(file.indexOf('\r', at), at) - at);
        if (const auto serial = CertificateSerial::parse(QString::fromLatin1(text)))
            serials.push_back(*serial);
    }
    return serials;
}

} // namespace

QByteArray attachedDescription(const CertificateSerial& serial)
{
    return "Certificate " + serial.value().toLatin1();
}

bool DraftFolder::givesWay(const QString& path, const std::vector<CertificateSerial>& attached) const
{
    const auto file = readWholeFile(path);
    if (!file)
        return false;
    const auto held = serialsIn(*file);
    return !held.empty() && std::ranges::all_of(held, [&](const CertificateSerial& each) {
        return std::ranges::find(attached, each) != attached.end() || !m_isInForce(each);
    });
}

Result<QString> DraftFolder::put(const QString& fileName, const QByteArray& eml,
                                 const std::vector<CertificateSerial>& attached) const
{
    const QFileInfo wanted(QDir(m_path).absoluteFilePath(fileName));
    QString path = wanted.filePath();
    for (int number = 2; QFileInfo::exists(path) && !givesWay(path, attached); ++number)
        path = wanted.dir().absoluteFilePath(
            u"%1_%2.%3"_s.arg(wanted.completeBaseName(), QString::number(number), wanted.suffix()));
    const Result<> written = writeWholeFile(path, eml);
    return written ? Result(path) : written.failure();
}

} // namespace ledforum
