// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/letter.h"

#include "app/common/wording.h"
#include "app/documents/documentlook.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;
using namespace documentlook;

namespace {

constexpr qreal left = 2500;
constexpr qreal column = DocumentPage::portraitA4.width() - 2 * left;
constexpr qreal top = 2200;
constexpr qreal bottom = DocumentPage::portraitA4.height() - 2400;
constexpr qreal gap = 320; // between paragraphs
constexpr qreal cellGap = 200;

/// Sets blocks from the top down and goes on to the next page where one would stand below the last line.
class Flow final
{
public:
    void put(TextBlock block, qreal after = 0)
    {
        ensure(block.height());
        const qreal height = block.height();
        m_pages.back().texts.push_back({std::move(block), {left, m_y}});
        m_y += height + after;
    }
    /// False, and nothing put, where the row needs a new page.
    bool putRow(const std::vector<TextBlock>& cells, const std::vector<qreal>& offsets,
                std::optional<qreal> bar = std::nullopt)
    {
        qreal height = 0;
        for (const TextBlock& cell : cells)
            height = std::max(height, cell.height());
        if (m_y + height > bottom && m_y > top)
            return false;
        for (size_t i = 0; i < cells.size(); ++i)
            m_pages.back().texts.push_back({cells[i], {left + offsets[i], m_y}});
        if (bar)
            putBar(*bar, left + offsets.back());
        m_y += height + 70;
        m_pages.back().areas.push_back({QRectF(left, m_y, column, 14), hairline});
        m_y += 90;
        return true;
    }
    void ensure(qreal height)
    {
        if (m_y + height > bottom && m_y > top)
            breakPage();
    }
    void breakPage()
    {
        m_pages.emplace_back();
        m_y = top;
    }
    void skip(qreal distance) { m_y += distance; }
    [[nodiscard]] std::vector<DocumentPage> take() { return std::move(m_pages); }

private:
    /// Beside the first line of the row, to the right edge of the last column.
    void putBar(qreal share, qreal from)
    {
        const QRectF whole(from, m_y + 130, left + column - from, 240);
        QRectF part = whole;
        part.setWidth(whole.width() * share);
        m_pages.back().areas.push_back({whole, hairline});
        m_pages.back().areas.push_back({part, blue});
    }

    std::vector<DocumentPage> m_pages{DocumentPage{}};
    qreal m_y = top;
};

void putLines(Flow& flow, const QStringList& lines, const TextStyle& first, const TextStyle& rest)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        flow.put(TextBlock(lines[i], i == 0 ? first : rest, column));
}

void putTable(Flow& flow, const LetterTable& table)
{
    std::vector<qreal> offsets;
    qreal used = 0;
    for (const qreal share : table.shares) {
        offsets.push_back(used);
        used += share * column;
    }
    const auto cellsOf = [&](const QStringList& texts, const TextStyle& style) {
        std::vector<TextBlock> cells;
        for (size_t i = 0; i < table.shares.size(); ++i)
            cells.emplace_back(texts.value(qsizetype(i)), style, table.shares[i] * column - cellGap);
        return cells;
    };
    const std::vector<TextBlock> headings = cellsOf(table.headings, note);
    flow.ensure(headings.empty() ? 0 : 3 * headings.front().height());
    flow.putRow(headings, offsets);
    for (size_t i = 0; i < table.rows.size(); ++i) {
        const std::vector<TextBlock> cells = cellsOf(table.rows[i], body);
        const auto bar = i < table.bars.size() ? std::optional(table.bars[i]) : std::nullopt;
        if (flow.putRow(cells, offsets, bar))
            continue;
        flow.breakPage();
        flow.putRow(headings, offsets);
        flow.putRow(cells, offsets, bar);
    }
    flow.skip(gap);
}

void putFooters(std::vector<DocumentPage>& pages, const QString& footnote)
{
    for (size_t i = 0; i < pages.size(); ++i) {
        if (!footnote.isEmpty())
            pages[i].texts.push_back({TextBlock(footnote, note, column), {left, bottom + 200}});
        if (pages.size() > 1)
            pages[i].texts.push_back(
                {TextBlock(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size()), note, column),
                 {left, bottom + 700}});
    }
}

} // namespace

std::vector<DocumentPage> letterPages(const Letter& letter)
{
    constexpr qreal signatureHeight = 1500;
    Flow flow;
    putLines(flow, letter.sender, heading, note);
    flow.skip(900);
    putLines(flow, letter.recipient, body, body);
    flow.skip(gap);
    flow.put(TextBlock(plainDate(letter.date), body, column), 2 * gap);
    flow.put(TextBlock(letter.subject, strong, column), gap);
    for (const Letter::Part& part : letter.parts) {
        if (const auto* text = std::get_if<QString>(&part))
            flow.put(TextBlock(*text, body, column), gap);
        else
            putTable(flow, std::get<LetterTable>(part));
    }
    if (!letter.signatory.isEmpty()) {
        flow.ensure(signatureHeight + 1500);
        flow.put(TextBlock(u"Yours sincerely"_s, body, column), signatureHeight);
        putLines(flow, letter.signatory, strong, body);
    }
    std::vector<DocumentPage> pages = flow.take();
    putFooters(pages, letter.footnote);
    return pages;
}

} // namespace ledforum
