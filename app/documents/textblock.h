// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>
#include <QTextLayout>

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
/// Needs a QGuiApplication, for its fonts.
class TextBlock final
{
public:
    TextBlock(const QString& text, const TextStyle& style, qreal width,
              Qt::Alignment alignment = Qt::AlignLeft);
    /// In the largest size, from the style's down to `smallest` points, that fits on `lines` lines; where
    /// none does, in the smallest on as many lines as it takes.
    [[nodiscard]] static TextBlock fitted(const QString& text, TextStyle style, qreal width, int lines,
                                          qreal smallest);

    [[nodiscard]] qreal height() const { return m_height; }
    /// Of the widest line.
    [[nodiscard]] qreal usedWidth() const;
    [[nodiscard]] int lines() const { return m_layout->lineCount(); }
    void draw(QPainter& painter, QPointF topLeft) const;

    [[nodiscard]] const QString text() const { return m_layout->text(); }
    /// False when a character would be drawn as an empty box, because no installed font has it.
    [[nodiscard]] bool hasAllGlyphs() const;

private:
    std::shared_ptr<QTextLayout> m_layout; // laid out once, then never changed: copies share it
    QColor m_colour;
    qreal m_height = 0;
};

} // namespace ledforum
