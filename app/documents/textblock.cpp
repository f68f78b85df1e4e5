// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/textblock.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal unitsPerPoint = 2540.0 / 72;

/// Scripts whose letters stand apart, so that a hair of spacing does no harm.
bool standsApart(const QString& text)
{
    const QList<uint> characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint character) {
        switch (QChar::script(character)) {
        case QChar::Script_Common:
        case QChar::Script_Inherited:
        case QChar::Script_Latin:
        case QChar::Script_Greek:
        case QChar::Script_Cyrillic:
            return true;
        default:
            return false;
        }
    });
}

QFont fontFor(const TextStyle& style, const QString& text)
{
    QFont font;
    font.setFamilies(style.face == TextStyle::Face::Serif
                         ? QStringList{u"Noto Serif"_s, u"Noto Sans"_s, u"serif"_s}
                         : QStringList{u"Noto Sans"_s, u"sans-serif"_s});
    font.setPixelSize(std::max(1, qRound(style.points * unitsPerPoint)));
    font.setWeight(style.isBold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing turns ligatures off: otherwise a reader copies "Certiﬁcate" from the file. It would
    // also tear joined scripts apart.
    if (standsApart(text))
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return font;
}

/// A reader of PDF files that finds a gap between an accent of no width and the next letter copies a space
/// there: "Adébọ́ wálé". Closing most of that gap, some hundredths of the type size, keeps the name in one
/// piece, and the eye does not see it.
QGlyphRun withMarksBesideNextLetter(QGlyphRun run)
{
    constexpr qreal share = 0.6;
    const QRawFont font = run.rawFont();
    const QList<QPointF> advances =
        font.advancesForGlyphIndexes(run.glyphIndexes(), QRawFont::SeparateAdvances);
    QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i + 1 < positions.size(); ++i) {
        const QPointF gap = positions[i + 1] - positions[i];
        const bool isMark = advances.value(i).x() < font.pixelSize() / 100;
        if (isMark && gap.x() > 0 && gap.x() < font.pixelSize() / 10 && std::abs(gap.y()) < 1)
            positions[i].rx() += gap.x() * share;
    }
    run.setPositions(positions);
    return run;
}

QTextOption optionFor(Qt::Alignment alignment)
{
    QTextOption option(alignment | Qt::AlignAbsolute); // a name in Arabic stands on the left as well
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

TextStyle TextStyle::scaled(qreal factor) const
{
    TextStyle style = *this;
    style.points *= factor;
    return style;
}

TextBlock::TextBlock(const QString& text, const TextStyle& style, qreal width, Qt::Alignment alignment)
    : m_layout(std::make_shared<QTextLayout>(text.simplified(), fontFor(style, text)))
    , m_colour(style.colour)
{
    m_layout->setTextOption(optionFor(alignment));
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    m_layout->endLayout();
}

TextBlock TextBlock::fitted(const QString& text, TextStyle style, qreal width, int lines, qreal smallest)
{
    TextBlock block(text, style, width);
    while (block.lines() > lines && style.points > smallest) {
        style.points = std::max(smallest, style.points - 1);
        block = TextBlock(text, style, width);
    }
    return block;
}

qreal TextBlock::usedWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

void TextBlock::draw(QPainter& painter, QPointF topLeft) const
{
    painter.setPen(m_colour);
    const QString text = m_layout->text();
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.isMark(); }) || !standsApart(text)) {
        m_layout->draw(&painter, topLeft);
        return;
    }
    for (const QGlyphRun& run : m_layout->glyphRuns())
        painter.drawGlyphRun(topLeft, withMarksBesideNextLetter(run));
}

bool TextBlock::hasAllGlyphs() const
{
    const QList<QGlyphRun> runs = m_layout->glyphRuns();
    return std::none_of(runs.begin(), runs.end(), [](const QGlyphRun& run) {
        return !run.rawFont().isValid() || run.glyphIndexes().contains(0);
    });
}

} // namespace ledforum
