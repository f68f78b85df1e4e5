// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace ledforum {

struct TermCell;

/// Draws a date of the term as a card: date and state, title, speaker, replies and what is missing; where
/// there is no session, muted, with the reason.
class TermDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int cardHeight = 134;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace ledforum
