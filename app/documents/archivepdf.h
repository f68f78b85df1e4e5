// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/documents/documentpage.h"

#include <QDateTime>

namespace ledforum {

/// What a file for the archive says of itself. PDF/A wants the first four in the XMP packet as well, in the
/// same words: dc:title, xmp:CreatorTool, pdf:Producer, xmp:CreateDate and xmp:ModifyDate.
struct ArchiveInformation
{
    QString title = {};
    QString creator = QStringLiteral("LED Forum");
    QString producer = {};
    QDateTime created = {}; ///< in UTC, whole seconds
    QByteArray xmp = {};    ///< the whole packet, with pdfaid:part 1 and pdfaid:conformance B
};

/// The pages as a PDF/A-1b file. The same pages and information give the same bytes (with the same fonts),
/// alone or among thousands. May run on several threads at once, each with pages of its own. Refused where a
/// character has no glyph.
[[nodiscard]] Result<QByteArray> archivePdf(const std::vector<DocumentPage>& pages,
                                            const ArchiveInformation& information);

} // namespace ledforum
