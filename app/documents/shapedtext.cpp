// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/shapedtext.h"

#include <QGlyphRun>
#include <QHash>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ledforum {

namespace {

constexpr quint32 saysNothing = 0;

/// The glyphs of one line, on their way to being given the characters that they show.
class Line final
{
public:
    Line(const QTextLine& line, const QString& text, ShapedText& into)
        : m_line(line)
        , m_text(text.mid(line.textStart(), line.textLength()))
        , m_into(into)
        , m_first(into.runs.size())
    {
    }

    void addRuns(bool isBold)
    {
        for (const QGlyphRun& run : m_line.glyphRuns())
            add(run, isBold);
        for (size_t i = m_first; i < m_into.runs.size(); ++i) {
            for (ShapedText::Glyph& glyph : m_into.runs.at(i).glyphs)
                m_glyphs.push_back({m_into.runs.at(i).font.get(), &glyph});
        }
    }

    void nameGlyphs()
    {
        if (nameOneByOne(m_text, m_glyphs))
            return;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
        for (qsizetype start = 0, end = finder.toNextBoundary(); end > start;
             start = end, end = finder.toNextBoundary())
            nameTogether(start, m_text.mid(start, end - start));
    }

private:
    struct Placed
    {
        const FontProgram* font;
        ShapedText::Glyph* glyph;
    };

    void add(const QGlyphRun& run, bool isBold)
    {
        const QRawFont font = run.rawFont();
        ShapedText::Run shaped{.font = FontProgram::of(font), .size = font.pixelSize()};
        shaped.isEmboldened = isBold && !shaped.font->isBold();
        shaped.isRightToLeft = run.isRightToLeft();
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < indexes.size(); ++i)
            shaped.glyphs.push_back({indexes.at(i), saysNothing, 0, positions.at(i)});
        m_into.runs.push_back(std::move(shaped));
    }

    quint32 addCluster(const QString& text)
    {
        m_into.clusters.push_back(text);
        return quint32(m_into.clusters.size() - 1);
    }

    /// False, and nothing done, where not each character is shown by the glyph that the font has for it. A
    /// space at a line's end may have none.
    bool nameOneByOne(const QString& text, const std::vector<Placed>& glyphs)
    {
        const QList<uint> characters = text.toUcs4();
        if (size_t(characters.size()) < glyphs.size())
            return false;
        for (size_t i = 0; i < size_t(characters.size()); ++i) {
            const char32_t character = characters.at(qsizetype(i));
            const bool isShown = i < glyphs.size()
                                     ? glyphs.at(i).font->nominalGlyph(character) == glyphs.at(i).glyph->index
                                     : QChar::isSpace(character);
            if (!isShown)
                return false;
        }
        for (size_t i = 0; i < glyphs.size(); ++i) {
            ShapedText::Glyph& glyph = *glyphs.at(i).glyph;
            glyph.character = characters.at(qsizetype(i));
            const QString letter = QString::fromUcs4(&glyph.character, 1);
            if (i > 0 && QChar::isMark(glyph.character)) {
                glyph.cluster = glyphs.at(i - 1).glyph->cluster;
                m_into.clusters.at(glyph.cluster) += letter;
            } else {
                glyph.cluster = addCluster(letter);
            }
        }
        return true;
    }

    /// A grapheme of the text, and those before it that share a ligature with it.
    void nameTogether(qsizetype start, const QString& text)
    {
        std::vector<Placed> own;
        quint32 shared = saysNothing;
        for (const QGlyphRun& run : m_line.glyphRuns(m_line.textStart() + int(start), int(text.size()))) {
            for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i) {
                const Placed placed = find(run.glyphIndexes().at(i), run.positions().at(i));
                if (placed.glyph && placed.glyph->cluster != saysNothing)
                    shared = placed.glyph->cluster;
                else if (placed.glyph)
                    own.push_back(placed);
            }
        }
        if (shared != saysNothing)
            m_into.clusters.at(shared) += text;
        else if (own.empty() || nameOneByOne(text, own))
            return;
        const quint32 cluster = shared != saysNothing ? shared : addCluster(text);
        for (const Placed& placed : own)
            placed.glyph->cluster = cluster;
    }

    Placed find(quint32 index, QPointF position) const
    {
        const auto found = std::find_if(m_glyphs.begin(), m_glyphs.end(), [&](const Placed& placed) {
            const QPointF off = placed.glyph->position - position;
            return placed.glyph->index == index && std::abs(off.x()) < 1 && std::abs(off.y()) < 1;
        });
        return found == m_glyphs.end() ? Placed{} : *found;
    }

    QTextLine m_line;
    QString m_text;
    ShapedText& m_into;
    size_t m_first; // run of the line
    std::vector<Placed> m_glyphs;
};

/// The character that stands for a ligature of Arabic letters; nothing where Unicode has none.
QString presentationForm(const QString& letters)
{
    static const QHash<QString, QChar> forms = [] {
        QHash<QString, QChar> known;
        for (const auto& [first, last] : {std::pair(0xFB50, 0xFDFF), std::pair(0xFE70, 0xFEFC)}) {
            for (int code = first; code <= last; ++code) {
                const QString whole = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
                if (whole.size() > 1 && !known.contains(whole))
                    known.insert(whole, QChar(code));
            }
        }
        return known;
    }();
    const auto found = forms.constFind(letters);
    return found == forms.constEnd() ? QString() : QString(*found);
}

void compactLigatures(ShapedText& text)
{
    for (const ShapedText::Run& run : text.runs) {
        for (const ShapedText::Glyph& glyph : run.glyphs) {
            QString& letters = text.clusters.at(glyph.cluster);
            if (!run.isRightToLeft || letters.size() < 2)
                continue;
            if (const QString form = presentationForm(letters); !form.isEmpty())
                letters = form;
        }
    }
}

} // namespace

bool ShapedText::isComplete() const
{
    return std::all_of(runs.begin(), runs.end(), [](const Run& run) {
        return run.font->isEmbeddable() && std::all_of(run.glyphs.begin(), run.glyphs.end(),
                                                       [](const Glyph& glyph) { return glyph.index != 0; });
    });
}

ShapedText shapedTextOf(const QTextLayout& layout, bool isBold)
{
    ShapedText shaped;
    const QString text = layout.text();
    for (int i = 0; i < layout.lineCount(); ++i) {
        Line line(layout.lineAt(i), text, shaped);
        line.addRuns(isBold);
        line.nameGlyphs();
    }
    for (ShapedText::Run& run : shaped.runs) {
        if (run.isRightToLeft) // so far in the order of the text
            std::reverse(run.glyphs.begin(), run.glyphs.end());
    }
    compactLigatures(shaped);
    return shaped;
}

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

} // namespace ledforum
