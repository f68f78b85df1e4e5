// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/verify/pdfpage.h"

namespace ledforum {

/// What there is to see in a PDF file, and whether it has the shape that LED Forum gives to certificates.
struct CertificatePdf
{
    std::optional<QByteArray> metadata = {}; ///< the XMP packet; nothing without one
    std::vector<PdfPage> pages = {};
    std::vector<QByteArray> pictures = {}; ///< of those painted, on all pages, what `pictureDigestOf` says
    /// What the file says beside its metadata, as viewers show it: Title, Creator, Producer, CreationDate …
    std::map<QByteArray, QString> information = {};
    /// Sentences for people: why no version of LED Forum can have written it so. Empty when it is whole.
    QStringList problems = {};
};

/// Nothing when it is no PDF file. The shape is strict: whatever LED Forum does not write is a problem; but
/// metadata and text are looked for all the same.
[[nodiscard]] std::optional<CertificatePdf> readCertificatePdf(const QByteArray& pdf);

} // namespace ledforum
