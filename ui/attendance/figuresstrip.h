// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace ledforum {

class AmountBar;
class PlainLabel;

/// What a FiguresStrip shows.
struct Figures
{
    struct Part
    {
        QString title; ///< "Not released"
        QString value; ///< "12", or "12 · 9 hours"
        int amount = 0;
        theme::Colour colour = theme::Colour::Border;
    };

    QString subject; ///< what it is about: "Medicine"
    QString figure;  ///< "68%"
    QString caption; ///< "of 124 expected came"
    std::vector<Part> parts = {};
};

/// One figure, large, and the parts of the whole that it comes from: drawn as a bar, with each part's colour,
/// name and number below it.
class FiguresStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresStrip(const QString& objectName, QWidget* parent = nullptr);

    void show(const Figures& figures);

private:
    void showLegend(const std::vector<Figures::Part>& parts);

    PlainLabel* m_figure;
    PlainLabel* m_caption;
    PlainLabel* m_subject;
    AmountBar* m_bar;
    QGridLayout* m_legend;
};

} // namespace ledforum
