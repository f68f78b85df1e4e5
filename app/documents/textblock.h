// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/shapedtext.h"

#include <QColor>
#include <QString>

#include <memory>

class QPainter;

namespace ledforum {

/// How a text of a document looks. Lengths of documents are hundredths of a millimetre.
struct TextStyle
{
    enum class Face { Sans, Serif };

    Face face = Face::Sans;
    qreal points = 11;
    bool isBold = false;
    QColor colour = Qt::black;

    [[nodiscard]] TextStyle scaled(qreal factor) const;
};

/// One paragraph, laid out within a width. Breaks between words, and inside one that is wider than the line.
/// Needs a QGuiApplication, for its fonts; a block and its copies stay on the thread that made it.
class TextBlock final
{
public:
    TextBlock(const QString& text, const TextStyle& style, qreal width,
              Qt::Alignment alignment = Qt::AlignLeft);
    /// In the largest size, from the style's down to `smallest` points, that fits on `lines` lines; where
    /// none does, in the smallest on as many lines as it takes.
    [[nodiscard]] static TextBlock fitted(const QString& text, TextStyle style, qreal width, int lines,
                                          qreal smallest);

    [[nodiscard]] qreal height() const;
    /// Of the widest line.
    [[nodiscard]] qreal usedWidth() const;
    [[nodiscard]] int lines() const;
    [[nodiscard]] QColor colour() const { return m_colour; }
    void draw(QPainter& painter, QPointF topLeft) const;

    [[nodiscard]] QString text() const;
    /// False when a character would be drawn as an empty box, because no installed font has it in a form that
    /// can be put into a file.
    [[nodiscard]] bool hasAllGlyphs() const;
    [[nodiscard]] const ShapedText& shaped() const;

private:
    friend class LaidTexts;
    struct Laid;
    static std::shared_ptr<const Laid> laidOut(const QString& text, const TextStyle& style, qreal width,
                                               Qt::Alignment alignment);

    std::shared_ptr<const Laid> m_laid;
    QColor m_colour;
};

/// While one lives, a text that the same thread lays out again in the same style and width is not laid out
/// anew: for many documents alike, of which most texts are the same. Forgets all at its end, since a document
/// may be confidential; not for longer than the work at hand.
class LaidTexts final
{
public:
    LaidTexts();
    ~LaidTexts();
    Q_DISABLE_COPY_MOVE(LaidTexts)

private:
    friend class TextBlock;
    struct Known;

    std::unique_ptr<Known> m_known;
    Known* m_outer;
};

} // namespace ledforum
