// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/theme.h"

#include <QByteArray>
#include <QIconEngine>
#include <QString>

#include <optional>

namespace ledforum {

/// Draws a single-colour SVG in the palette's text colour, in the accent when it is chosen or switched on,
/// and greyed when disabled: one file serves light and dark, at any scale.
class SvgIconEngine final : public QIconEngine
{
public:
    /// `fileName` is an SVG whose only colour is written "currentColor".
    explicit SvgIconEngine(const QString& fileName, std::optional<theme::Colour> ink = std::nullopt);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    [[nodiscard]] QColor inkOf(QIcon::Mode mode, QIcon::State state) const;

    QByteArray m_svg;
    std::optional<theme::Colour> m_ink;
};

} // namespace ledforum
