// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/documents/documentpage.h"
#include "app/documents/pdffile.h"
#include "app/documents/pdffonts.h"
#include "app/documents/pdfimages.h"

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

/// The packet of a file that says no more of itself than PDF/A asks for, and, where there is one, by what it
/// is known (dc:identifier).
[[nodiscard]] QByteArray archiveXmp(const ArchiveInformation& information, const QString& identifier = {});

/// Pages drawn for a file, with fonts of their own. May be drawn on several threads at once, each with pages
/// of its own, and handed on.
class ArchivePart final
{
public:
    ArchivePart(ArchivePart&&) = default;
    ArchivePart& operator=(ArchivePart&&) = default;
    Q_DISABLE_COPY(ArchivePart)
    /// Refused where a character has no glyph.
    [[nodiscard]] static Result<ArchivePart> draw(const std::vector<DocumentPage>& pages);
    [[nodiscard]] int pages() const { return int(m_pages.size()); }

private:
    ArchivePart() = default;
    friend class ArchiveFile;
    struct Page
    {
        QSizeF size;
        QByteArray content; ///< deflated
    };
    PdfFonts m_fonts;
    PdfImages m_images;
    std::vector<Page> m_pages;
};

/// A PDF/A-1b file of as many pages as one likes: what was added is taken from it, part by part.
class ArchiveFile final
{
public:
    ArchiveFile();

    void add(const ArchivePart& part);
    [[nodiscard]] int pages() const { return m_pages; }
    /// What was written since this was last called.
    [[nodiscard]] QByteArray takeWritten() { return m_file.takeWritten(); }
    /// The rest.
    [[nodiscard]] QByteArray finished(const ArchiveInformation& information) &&;

private:
    PdfFile m_file;
    int m_tree;
    int m_pages = 0;
    QByteArray m_kids;
};

/// The pages as a PDF/A-1b file. The same pages and information give the same bytes (with the same fonts),
/// alone or among thousands. May run on several threads at once, each with pages of its own. Refused where a
/// character has no glyph.
[[nodiscard]] Result<QByteArray> archivePdf(const std::vector<DocumentPage>& pages,
                                            const ArchiveInformation& information);

} // namespace ledforum
