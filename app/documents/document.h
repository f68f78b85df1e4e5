// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/documents/documentpage.h"

#include <optional>

class QPagedPaintDevice;
class QPainter;

namespace ledforum {

/// What is shown, printed and saved alike. Needs a QGuiApplication, for its fonts.
struct Document
{
    QString title = {};                            ///< as a reader of the file sees it in the title bar
    QString creator = QStringLiteral("LED Forum"); ///< what the file says made it
    QString fileName = {}; ///< suggested, with its ending, in letters that are safe everywhere
    std::vector<DocumentPage> pages = {};
};

/// Without transparency, which PDF/A-1 does not have.
[[nodiscard]] QImage onWhite(const QImage& image);

/// Draws a page whole into `target`, which should have the page's proportions. Paints no paper.
void paintPage(QPainter& painter, const QRectF& target, const DocumentPage& page);

/// Draws all pages on a printer or into a file, each on a sheet of its own orientation, right to its edges.
void printPages(QPagedPaintDevice& device, const std::vector<DocumentPage>& pages);

/// A sentence that names the first text for which no installed font has the characters, and the package that
/// brings them; nothing when all is well.
[[nodiscard]] std::optional<QString> missingFont(const std::vector<DocumentPage>& pages);

/// The text with a question mark for each character that no installed font has: for a working paper, which is
/// better read with a gap than not at all. Never for what bears somebody's name to the outside.
[[nodiscard]] QString drawable(const QString& text);

/// The document as a file.
[[nodiscard]] QByteArray pdfOf(const Document& document);

/// Writes it as a PDF, whole or not at all. Refused where a character has no font, or the file cannot be
/// written.
[[nodiscard]] Result<> writePdf(const Document& document, const QString& path);

} // namespace ledforum
