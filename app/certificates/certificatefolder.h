// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
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
        bool isNew = true; ///< false when the folder had the certificate already
    };
    /// Writes the certificate, whole or not at all, unless the folder has it. A file of the same name that
    /// holds something else is left alone: the serial is then part of the name.
    Result<File> put(const SignedCertificate& certificate) const;

private:
    explicit CertificateFolder(const QString& path)
        : m_folder(path)
    {
    }
    QDir m_folder;
};

} // namespace ledforum
