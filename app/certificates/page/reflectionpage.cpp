// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/page/reflectionpage.h"

#include "app/certificates/page/certificatelook.h"
#include "app/common/wording.h"
#include "app/documents/pagewriter.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace certificatelook;

namespace {

constexpr qreal lineDistance = 900;
constexpr int linesForWriting = 5;

// Reflection counts more than paper (RCPsych), and names no third party (RCPath).
constexpr std::array prompts{
    u"What did I learn that I did not know before?",
    u"What will I do differently, and from when?",
    u"How will my patients, or the team I work with, notice?",
    u"What do I still need to learn, and how will I go about it?",
};

qreal footerTop(const CertificateRecord& record)
{
    return sheetOf(record).bottom - 700;
}

void putPrompt(DocumentPage& page, QPointF at, qreal width, const QString& prompt)
{
    PageWriter writer(page, at.x(), at.y());
    writer.put(TextBlock(prompt, {Face::Sans, 12, true, ink}, width));
    for (int i = 0; i < linesForWriting; ++i) {
        writer.skip(lineDistance);
        writer.rule(width, hairline);
    }
}

qreal putHeading(DocumentPage& page, const CertificateRecord& record, const QString& text)
{
    const qreal column = sheetOf(record).column();
    PageWriter writer(page, sheetOf(record).left, sheetOf(record).top);
    writer.put(TextBlock(text, heading, column));
    writer.skip(120);
    writer.put(TextBlock::fitted(record.sessionTitle, {Face::Sans, 12, true, ink}, column, 1, 8));
    writer.put(TextBlock(longDate(record.span.date), label, column));
    return writer.y();
}

} // namespace

DocumentPage reflectionPage(const CertificateRecord& record)
{
    const Sheet& sheet = sheetOf(record);
    DocumentPage page{.size = sheet.size};
    PageWriter writer(page, sheet.left, putHeading(page, record, u"Reflection"_s) + 250);
    writer.put(TextBlock(u"For your own portfolio. Name no patient, colleague or other person."_s, plain,
                         sheet.column()));
    writer.skip(600);
    constexpr qreal gap = 1200;
    const size_t columns = record.design.isPortrait ? 1 : 2;
    const qreal width = (sheet.column() - gap * qreal(columns - 1)) / qreal(columns);
    const qreal rowHeight = (footerTop(record) - writer.y()) * qreal(columns) / qreal(prompts.size());
    for (size_t i = 0; i < prompts.size(); ++i) {
        const QPointF at(sheet.left + qreal(i % columns) * (width + gap),
                         writer.y() + qreal(i / columns) * rowHeight);
        putPrompt(page, at, width, QStringView(prompts.at(i)).toString());
    }
    return page;
}

void appendOutcomePages(std::vector<DocumentPage>& pages, const CertificateRecord& record)
{
    const Sheet& sheet = sheetOf(record);
    DocumentPage page{.size = sheet.size};
    qreal y = putHeading(page, record, u"Learning outcomes"_s) + 400;
    for (const QString& outcome : record.outcomes) {
        TextBlock block = TextBlock::fitted(outcome, plain, sheet.column(), 12, 5);
        if (y + block.height() > footerTop(record)) {
            pages.push_back(std::move(page));
            page = DocumentPage{.size = sheet.size};
            y = putHeading(page, record, u"Learning outcomes, continued"_s) + 400;
        }
        const qreal height = block.height();
        PageWriter(page, sheet.left, y).put(std::move(block));
        y += height + 120;
    }
    pages.push_back(std::move(page));
}

void putPageFooter(DocumentPage& page, const CertificateRecord& record, int number, int count)
{
    const Sheet& sheet = sheetOf(record);
    const qreal column = sheet.column();
    PageWriter writer(page, sheet.left, sheet.bottom - 400);
    const QString belongsTo = u"Certificate %1 · %2"_s.arg(record.serial.value(), record.fullName);
    writer.putAt({sheet.left, writer.y()}, TextBlock::fitted(belongsTo, note, column * 0.8, 1, 5));
    const qreal width = column * 0.2;
    writer.putAt({sheet.right - width, writer.y()},
                 TextBlock(u"Page %1 of %2"_s.arg(number).arg(count), note, width, Qt::AlignRight));
}

} // namespace ledforum
