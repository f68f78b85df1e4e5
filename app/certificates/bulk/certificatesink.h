// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificatefolder.h"

#include <memory>

namespace ledforum {

/// What takes one PDF after the other.
class CertificateSink
{
public:
    CertificateSink() = default;
    virtual ~CertificateSink() = default;
    Q_DISABLE_COPY_MOVE(CertificateSink)

    using File = CertificateFolder::File;
    /// Where the certificate belongs, and whether it is there already; in the order of `put`.
    [[nodiscard]] virtual Result<File> placeFor(const CertificateRecord& record) = 0;
    virtual Result<> put(const File& file, const QByteArray& pdf, QDate issuedOn) = 0;
    /// Where the sheet is, once it is written.
    virtual Result<QString> putSheet(const QByteArray& csv) = 0;
    virtual Result<> finish() = 0;
};

/// A folder, made when missing.
[[nodiscard]] Result<std::unique_ptr<CertificateSink>> folderSink(const QString& path);
/// A ZIP file.
[[nodiscard]] Result<std::unique_ptr<CertificateSink>> zipSink(const QString& path);

} // namespace ledforum
