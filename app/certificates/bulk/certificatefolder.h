// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatenames.h"
#include "app/common/result.h"

#include <QDir>

namespace ledforum {

/// A folder that certificates are written into, one PDF each.
class CertificateFolder final
{
public:
    /// Makes the folder when it is missing. Refused when it cannot be made or written into.
    [[nodiscard]] static Result<CertificateFolder> prepare(const QString& path);

    [[nodiscard]] QString path() const { return m_folder.absolutePath(); }

    struct File
    {
        QString path;
        bool isNew = true; ///< false when the folder has the certificate, whole, already
    };
    /// Where the certificate belongs. A file of the same name that holds something else is left alone: the
    /// serial is then part of the name. What a power cut has left of a certificate is none.
    [[nodiscard]] Result<File> placeFor(const CertificateRecord& record);
    /// Writes it there, whole or not at all. It does not wait for the disk: a power cut soon after may tear
    /// it, which `placeFor` notices.
    Result<> put(const QString& path, const QByteArray& pdf) const;
    /// Where a sheet belongs that begins with this line: its usual name, unless that is taken by something
    /// else.
    [[nodiscard]] QString placeForSheet(const QByteArray& firstLine) const;

private:
    explicit CertificateFolder(const QString& path)
        : m_folder(path)
    {
    }
    QDir m_folder;
    CertificateNames m_names;
};

} // namespace ledforum
