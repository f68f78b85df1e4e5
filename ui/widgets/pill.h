// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QPainter;

namespace ledforum {

/// What a state's colour says. The word itself always stands in the pill: colour alone tells nothing.
enum class PillTone { Neutral, Accent, Success, Warning, Danger };

/// Ink and ground of a tone.
[[nodiscard]] theme::Colour inkOf(PillTone tone);
[[nodiscard]] theme::Colour groundOf(PillTone tone);

[[nodiscard]] QSize pillSize(const QString& word, const QString& icon = {});
/// Draws a pill at the left of `area`, in its middle; a word too long is elided. `icon` of resources/icons
/// stands before the word.
void paintPill(QPainter& painter, const QRect& area, const QString& word, PillTone tone, theme::Scheme scheme,
               const QString& icon = {});

/// A state word in a coloured pill: "Published", "Did not attend".
class Pill final : public QWidget
{
    Q_OBJECT

public:
    explicit Pill(const QString& word = {}, PillTone tone = PillTone::Neutral, QWidget* parent = nullptr);

    void setState(const QString& word, PillTone tone);
    [[nodiscard]] const QString& word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_word;
    PillTone m_tone;
};

} // namespace ledforum
