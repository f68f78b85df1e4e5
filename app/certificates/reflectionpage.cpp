// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/reflectionpage.h"

#include "app/certificates/certificatelook.h"
#include "app/common/wording.h"
#include "app/documents/pagewriter.h"

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace certificatelook;

namespace {

constexpr qreal footerTop = bottom - 700;
constexpr qreal lineDistance = 900;
constexpr int linesForWriting = 5;

// Reflection counts more than paper (RCPsych), and names no third party (RCPath).
constexpr std::array prompts{
    u"What did I learn that I did not know before?",
    u"What will I do differently, and from when?",
    u"How will my patients, or the team I work with, notice?",
    u"What do I still need to learn, and how will I go about it?",
};

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
    PageWriter writer(page, left, top);
    writer.put(TextBlock(text, heading, column));
    writer.skip(120);
    writer.put(TextBlock::fitted(record.sessionTitle, {Face::Sans, 12, true, ink}, column, 1, 8));
    writer.put(TextBlock(longDate(record.span.date), label, column));
    return writer.y();
}

} // namespace

DocumentPage reflectionPage(const CertificateRecord& record)
{
    DocumentPage page{.size = paper};
    PageWriter writer(page, left, putHeading(page, record, u"Reflection"_s) + 250);
    writer.put(
        TextBlock(u"For your own portfolio. Name no patient, colleague or other person."_s, plain, column));
    writer.skip(600);
    constexpr qreal gap = 1200;
    constexpr qreal width = (column - gap) / 2;
    const qreal rowHeight = (footerTop - writer.y()) / 2;
    for (size_t i = 0; i < prompts.size(); ++i) {
        const QPointF at(left + qreal(i % 2) * (width + gap), writer.y() + qreal(i / 2) * rowHeight);
        putPrompt(page, at, width, QStringView(prompts.at(i)).toString());
    }
    return page;
}

void appendOutcomePages(std::vector<DocumentPage>& pages, const CertificateRecord& record)
{
    DocumentPage page{.size = paper};
    qreal y = putHeading(page, record, u"Learning outcomes"_s) + 400;
    for (const QString& outcome : record.outcomes) {
        TextBlock block = TextBlock::fitted(outcome, plain, column, 12, 5);
        if (y + block.height() > footerTop) {
            pages.push_back(std::move(page));
            page = DocumentPage{.size = paper};
            y = putHeading(page, record, u"Learning outcomes, continued"_s) + 400;
        }
        const qreal height = block.height();
        PageWriter(page, left, y).put(std::move(block));
        y += height + 120;
    }
    pages.push_back(std::move(page));
}

void putPageFooter(DocumentPage& page, const CertificateRecord& record, int number, int count)
{
    const qreal half = column / 2;
    PageWriter writer(page, left, bottom - 400);
    const QString belongsTo = u"Certificate %1 · %2"_s.arg(record.serial.value(), record.fullName);
    writer.putAt({left, writer.y()}, TextBlock::fitted(belongsTo, note, column * 0.8, 1, 5));
    writer.putAt({left + half, writer.y()},
                 TextBlock(u"Page %1 of %2"_s.arg(number).arg(count), note, half, Qt::AlignRight));
}

} // namespace ledforum
