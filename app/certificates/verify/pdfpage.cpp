// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/verify/pdfpage.h"

#include "app/certificates/verify/pdfpainter.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QRectF paperOf(const PdfObjects& file, const PdfValue& page)
{
    const PdfValue& box = file.resolved(page["MediaBox"]);
    return QRectF(QPointF(numberAt(box.items, 0), numberAt(box.items, 1)),
                  QPointF(numberAt(box.items, 2), numberAt(box.items, 3)))
        .normalized();
}

} // namespace

PdfPage readPage(const PdfObjects& file, const PdfValue& page)
{
    PdfPage read;
    PdfPainter painter(file, paperOf(file, page), read);
    QByteArray whole;
    const PdfValue& contents = page["Contents"];
    const std::vector<PdfValue>& parts = file.resolved(contents).items;
    if (!parts.empty())
        painter.object(u"The page is put together from several parts."_s);
    for (const PdfValue& part : parts.empty() ? std::vector{contents} : parts) {
        const PdfObject* object = file.object(part);
        const auto content = object ? file.content(*object) : std::nullopt;
        if (content)
            whole += *content + '\n';
        else
            painter.object(u"A part of the page cannot be read."_s);
    }
    painter.paint(whole, file.resolved(page["Resources"]), 0);
    for (const PdfValue& note : file.resolved(page["Annots"]).items)
        painter.paintNote(file.resolved(note));
    return read;
}

} // namespace ledforum
