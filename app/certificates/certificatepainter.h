// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificaterecord.h"
#include "app/documents/documentpage.h"

class QPainter;

namespace ledforum {

/// Draws a certificate's pages, in a file and on the screen alike. Needs a QGuiApplication, for its fonts.
class CertificatePainter final
{
public:
    explicit CertificatePainter(const CertificateRecord& record);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// Draws page 0, 1 … whole into `target`, which should have the proportions of landscape A4. Paints no
    /// paper.
    void paint(QPainter& painter, const QRectF& target, int page) const;

    /// A sentence that names the first text for which no installed font has the characters, and the package
    /// that brings them; nothing when all is well.
    [[nodiscard]] std::optional<QString> missingFont() const;

private:
    std::vector<DocumentPage> m_pages;
};

} // namespace ledforum
