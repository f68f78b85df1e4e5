// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace ledforum {

/// What a model says for BarDelegate: a double from 0 to 1; nothing where there is nothing to draw.
inline constexpr int shareRole = Qt::UserRole + 120;
/// Another one, which a line in the bar marks.
inline constexpr int markRole = Qt::UserRole + 121;

/// A share drawn as a bar, with its number beside it.
class BarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ledforum
