// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace ledforum {

/// As tall as what it holds while the screen has room for that, and scrolling beyond: a dialog keeps its
/// size, and its buttons never leave the screen.
class FittingScrollArea final : public QScrollArea
{
    Q_OBJECT

public:
    /// `roomBeside` is the height, in pixels, that the rest of the window needs on the screen.
    explicit FittingScrollArea(QWidget& content, int roomBeside, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int tallest() const;
    [[nodiscard]] QSize fitted(QSize wanted) const;
    int m_roomBeside;
};

} // namespace ledforum
