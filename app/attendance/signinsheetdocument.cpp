// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/signinsheetdocument.h"

#include "app/common/wording.h"
#include "app/documents/documentlook.h"
#include "app/documents/pagewriter.h"
#include "app/documents/qrcode.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Face = TextStyle::Face;

// Hundredths of a millimetre.
constexpr qreal left = 1400;
constexpr qreal width = DocumentPage::portraitA4.width() - 2 * left;
constexpr qreal top = 1100;
constexpr qreal tableTop = 4300;
constexpr qreal headHeight = 620;
constexpr qreal rowHeight = 640;
constexpr qreal codeSide = 2500;
constexpr qreal quietZone = codeSide * 4 / 29; // of the smallest QR code, in which six letters fit
constexpr qreal codeWidth = 3600;
constexpr qreal padding = 130;
constexpr qreal hair = 14;
constexpr qreal stroke = 34;
constexpr size_t rowsPerPage = 35;
constexpr size_t rowsPerGroup = 5; // a stronger line helps the eye to stay on the row

const TextStyle forumStyle{Face::Sans, 10, true, Qt::black};
const TextStyle titleStyle{Face::Sans, 15, true, Qt::black};
const TextStyle plainStyle{Face::Sans, 11, false, Qt::black};
const TextStyle headStyle{Face::Sans, 8, true, Qt::black};
const TextStyle smallStyle{Face::Sans, 8, false, Qt::black};
const TextStyle numberStyle{Face::Sans, 11, true, Qt::black};
const TextStyle nameStyle{Face::Sans, 10.5, false, Qt::black};
const TextStyle codeStyle{Face::Sans, 19, true, Qt::black};

struct ColumnOfSheet
{
    QString heading;
    qreal width;
};

const std::vector<ColumnOfSheet>& columns()
{
    static const std::vector<ColumnOfSheet> all{{u"No."_s, 1150},
                                                {u"Name"_s, 6300},
                                                {u"GMC number"_s, 2150},
                                                {u"Signature"_s, 5300},
                                                {u"From – to"_s, 3300}};
    return all;
}

/// In the middle of a cell's height, on one line.
void putCell(DocumentPage& page, const QString& text, const TextStyle& style, const QRectF& cell,
             Qt::Alignment alignment = Qt::AlignLeft)
{
    if (text.isEmpty())
        return;
    const qreal room = cell.width() - 2 * padding;
    TextBlock block = TextBlock::fitted(drawable(text), style, room, 1, 6);
    if (alignment != Qt::AlignLeft)
        block = TextBlock(text, style, room, alignment);
    const qreal y = cell.top() + (cell.height() - block.height()) / 2;
    page.texts.push_back({std::move(block), {cell.left() + padding, y}});
}

void line(DocumentPage& page, qreal x, qreal y, qreal length, qreal thickness)
{
    page.areas.push_back({QRectF(x, y - thickness / 2, length, thickness), Qt::black});
}

void upright(DocumentPage& page, qreal x, qreal y, qreal length, qreal thickness)
{
    page.areas.push_back({QRectF(x - thickness / 2, y, thickness, length), Qt::black});
}

void frame(DocumentPage& page, const QRectF& box)
{
    line(page, box.left(), box.top(), box.width(), stroke);
    line(page, box.left(), box.bottom(), box.width(), stroke);
    upright(page, box.left(), box.top(), box.height(), stroke);
    upright(page, box.right(), box.top(), box.height(), stroke);
}

QString placeOf(const TeachingSession& session)
{
    const QString when = u"%1, %2"_s.arg(longDate(session.span.date), timeSpan(session.span));
    return session.venue.isEmpty() ? when : when + u" · "_s + session.venue;
}

void putHead(DocumentPage& page, const ForumSettings& settings, const SheetOfSession& of)
{
    const qreal room = width - codeWidth - 400;
    const QString house = settings.site.isEmpty() ? settings.name : settings.name + u", "_s + settings.site;
    PageWriter head(page, left, top);
    head.put(TextBlock::fitted(drawable(house), forumStyle, room, 1, 7));
    head.skip(120);
    head.put(TextBlock::fitted(drawable(of.session.title), titleStyle, room, 2, 9));
    head.skip(60);
    head.put(TextBlock::fitted(drawable(placeOf(of.session)), plainStyle, room, 2, 8));

    const qreal codeLeft = left + width - codeWidth;
    // The code's own quiet zone hangs over, so that its squares end where the table does.
    if (!addQrCode(page, of.sheet.code.value().toLatin1(),
                   {left + width - codeSide + quietZone, top - quietZone}, codeSide))
        qFatal("Six letters fit into every QR code.");
    page.texts.push_back({TextBlock(of.sheet.code.value(), codeStyle, codeWidth, Qt::AlignRight),
                          {codeLeft, top + codeSide - 2 * quietZone + 120}});
}

void putTableHead(DocumentPage& page)
{
    qreal x = left;
    for (const ColumnOfSheet& column : columns()) {
        putCell(page, column.heading, headStyle, QRectF(x, tableTop, column.width, headHeight));
        x += column.width;
    }
    line(page, left, tableTop, width, stroke);
    line(page, left, tableTop + headHeight, width, stroke);
}

void putRow(DocumentPage& page, const SheetLine& row, bool isSpare, qreal y)
{
    qreal x = left;
    for (size_t n = 0; n < columns().size(); ++n) {
        const QRectF cell(x, y, columns()[n].width, rowHeight);
        if (n == 0)
            putCell(page, QString::number(row.number), numberStyle, cell, Qt::AlignRight);
        else if (n == 1 && row.person && !isSpare)
            putCell(page, row.person->fullName.surnameFirst(), nameStyle, cell);
        else if (n == 2 && row.person && !isSpare)
            putCell(page, row.person->gmcNumber(), nameStyle, cell);
        x += columns()[n].width;
    }
}

void putLines(DocumentPage& page, size_t rows)
{
    for (size_t row = 1; row <= rows; ++row) {
        const bool isStrong = row % rowsPerGroup == 0 || row == rows;
        line(page, left, tableTop + headHeight + qreal(row) * rowHeight, width, isStrong ? stroke : hair);
    }
    const qreal height = headHeight + qreal(rows) * rowHeight;
    qreal x = left;
    upright(page, x, tableTop, height, stroke);
    for (const ColumnOfSheet& column : columns()) {
        x += column.width;
        upright(page, x, tableTop, height, &column == &columns().back() ? stroke : hair);
    }
}

void putCount(DocumentPage& page, const QString& label, qreal x, qreal y)
{
    constexpr qreal labelWidth = 4400;
    constexpr QSizeF box(1700, 800);
    TextBlock words(label, forumStyle, labelWidth, Qt::AlignRight);
    const qreal height = words.height();
    page.texts.push_back({std::move(words), {x, y + (box.height() - height) / 2}});
    frame(page, QRectF(QPointF(x + labelWidth + 200, y), box));
}

/// Counts, and which page of which sheet this is, in the same place of every page; the total on the last.
void putFoot(DocumentPage& page, const QString& which, bool isLast)
{
    constexpr qreal footTop = tableTop + headHeight + qreal(rowsPerPage) * rowHeight + 300;
    page.texts.push_back(
        {TextBlock(u"Sign beside your name, with the times if you come late or leave early. Not on "
                   "the list? Use an empty row at the end."_s,
                   smallStyle, 6200),
         {left, footTop}});
    putCount(page, u"Signed on this page:"_s, left + width - 11800, footTop);
    if (isLast)
        putCount(page, u"in all:"_s, left + width - 6300, footTop);
    page.texts.push_back({TextBlock(which, smallStyle, width), {left, footTop + 1150}});
}

} // namespace

Document signInSheetDocument(const ForumSettings& settings, const SheetContent& content)
{
    const SheetOfSession& of = content.of;
    const LocalSpan& span = of.session.span;
    Document document{
        .title = drawable(u"Sign-in sheet %1 of %2, %3: %4"_s.arg(of.sheet.code.value(), longDate(span.date),
                                                                  timeSpan(span), of.session.title)),
        .fileName = u"Sign-in_%1_%2.pdf"_s.arg(span.date.toString(Qt::ISODate), of.sheet.code.value())};
    const size_t count = content.lines.size();
    const size_t pages = (count + rowsPerPage - 1) / rowsPerPage;
    const SheetFrame frameOfSheet = of.frame();
    for (size_t first = 0; first < count; first += rowsPerPage) {
        const size_t rows = std::min(rowsPerPage, count - first);
        DocumentPage page;
        putHead(page, settings, of);
        putTableHead(page);
        for (size_t row = 0; row < rows; ++row) {
            const SheetLine& shown = content.lines[first + row];
            putRow(page, shown, frameOfSheet.isSpare(shown.number),
                   tableTop + headHeight + qreal(row) * rowHeight);
        }
        putLines(page, rows);
        putFoot(page,
                u"Page %1 of %2 · rows %3 to %4 · sheet of %5"_s.arg(first / rowsPerPage + 1)
                    .arg(pages)
                    .arg(first + 1)
                    .arg(first + rows)
                    .arg(counted(of.sheet.expected, u"person"_s, u"people"_s)),
                first + rows == count);
        document.pages.push_back(std::move(page));
    }
    return document;
}

} // namespace ledforum
