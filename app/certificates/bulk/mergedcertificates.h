// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/common/wholefile.h"
#include "app/documents/archivepdf.h"
#include "database/certificates/certificate.h"

#include <functional>
#include <vector>

namespace ledforum {

class DrawingThreads;

/// One PDF of the pages of many certificates, for printing. Its parts share fonts among a score of
/// certificates each, so that neither the file nor the memory that it takes grows more than it must.
class MergedCertificates final
{
public:
    explicit MergedCertificates(const QString& path);

    /// Asked before each part with the number of certificates done.
    using MayGoOn = std::function<Result<>(qsizetype)>;
    /// Told of each certificate once it is in the file, and of its pages there: "Page 3", "Pages 3 to 4".
    using Placed = std::function<void(const Certificate&, const CertificateRecord&, const QString&)>;
    /// Whole or not at all, in the order given.
    Result<> write(const std::vector<Certificate>& certificates, DrawingThreads& threads,
                   const MayGoOn& mayGoOn, const Placed& placed);

    [[nodiscard]] QString path() const;
    [[nodiscard]] int pages() const { return m_pdf.pages(); }

private:
    struct Part;
    [[nodiscard]] static Result<Part> drawn(const std::vector<Certificate>& certificates);
    Result<> add(const Part& part);
    [[nodiscard]] ArchiveInformation information() const;

    WholeFile m_file;
    ArchiveFile m_pdf;
    qsizetype m_certificates = 0;
    QDate m_first;
    QDate m_last;
    QDate m_issuedOn; // the latest
};

} // namespace ledforum
