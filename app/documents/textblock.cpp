// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/textblock.h"

#include <QFont>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <optional>

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

bool closesGaps(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isMark(); }) && standsApart(text);
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

/// Laid out once, then never changed: copies share it.
struct TextBlock::Laid
{
    Laid(const QString& text, const TextStyle& style, qreal width, Qt::Alignment alignment)
        : layout(text, fontFor(style, text))
        , isBold(style.isBold)
    {
        layout.setTextOption(optionFor(alignment));
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
    }

    QTextLayout layout;
    qreal height = 0;
    bool isBold;
    mutable std::optional<ShapedText> shaped; // at the first need: many a block is tried and not taken
};

namespace {

struct TextKey
{
    QString text;
    TextStyle style;
    qreal width;
    Qt::Alignment alignment;

    friend bool operator==(const TextKey& one, const TextKey& other)
    {
        return one.text == other.text && one.style.face == other.style.face &&
               one.style.points == other.style.points && one.style.isBold == other.style.isBold &&
               one.width == other.width && one.alignment == other.alignment;
    }
    friend size_t qHash(const TextKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.text, int(key.style.face), key.style.points, key.style.isBold, key.width,
                          int(key.alignment));
    }
};

} // namespace

struct LaidTexts::Known
{
    static inline thread_local Known* current = nullptr;

    QHash<TextKey, std::shared_ptr<const TextBlock::Laid>> texts;
};

LaidTexts::LaidTexts()
    : m_known(std::make_unique<Known>())
    , m_outer(std::exchange(Known::current, m_known.get()))
{
}

LaidTexts::~LaidTexts()
{
    Known::current = m_outer;
}

std::shared_ptr<const TextBlock::Laid> TextBlock::laidOut(const QString& text, const TextStyle& style,
                                                          qreal width, Qt::Alignment alignment)
{
    constexpr qsizetype most = 500; // names come and go, and memory does not grow with their number
    LaidTexts::Known* const known = LaidTexts::Known::current;
    if (!known)
        return std::make_shared<Laid>(text, style, width, alignment);
    if (known->texts.size() > most)
        known->texts.clear();
    auto& laid = known->texts[TextKey{text, style, width, alignment}];
    if (!laid)
        laid = std::make_shared<Laid>(text, style, width, alignment);
    return laid;
}

TextBlock::TextBlock(const QString& text, const TextStyle& style, qreal width, Qt::Alignment alignment)
    : m_laid(laidOut(text.simplified(), style, width, alignment))
    , m_colour(style.colour)
{
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

qreal TextBlock::height() const
{
    return m_laid->height;
}

int TextBlock::lines() const
{
    return m_laid->layout.lineCount();
}

QString TextBlock::text() const
{
    return m_laid->layout.text();
}

qreal TextBlock::usedWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < lines(); ++i)
        widest = std::max(widest, m_laid->layout.lineAt(i).naturalTextWidth());
    return widest;
}

void TextBlock::draw(QPainter& painter, QPointF topLeft) const
{
    painter.setPen(m_colour);
    if (!closesGaps(text())) {
        m_laid->layout.draw(&painter, topLeft);
        return;
    }
    for (const QGlyphRun& run : m_laid->layout.glyphRuns())
        painter.drawGlyphRun(topLeft, withMarksBesideNextLetter(run));
}

const ShapedText& TextBlock::shaped() const
{
    if (!m_laid->shaped)
        m_laid->shaped = shapedTextOf(m_laid->layout, m_laid->isBold);
    return *m_laid->shaped;
}

bool TextBlock::hasAllGlyphs() const
{
    return shaped().isComplete();
}

} // namespace ledforum
