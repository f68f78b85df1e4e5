// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

#include <vector>

namespace ledforum {

/// A number drawn: coloured stretches of one rounded bar, and what is left of it in grey.
class AmountBar final : public QWidget
{
    Q_OBJECT

public:
    struct Stretch
    {
        int amount;
        theme::Colour colour;
    };

    explicit AmountBar(const QString& objectName, QWidget* parent = nullptr);
    /// Stretches beyond `whole` are cut off. Nothing is drawn of a whole of 0 but the grey.
    /// `spoken` is what a screen reader says of the drawing.
    void show(std::vector<Stretch> stretches, int whole, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override { return {160, theme::grid}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Stretch> m_stretches;
    int m_whole = 0;
};

} // namespace ledforum
