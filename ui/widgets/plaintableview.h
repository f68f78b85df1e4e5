// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/pill.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace ledforum {

/// What a model may say about a cell, beside the usual roles, for ItemDelegate.
enum ItemRole {
    PillRole = Qt::UserRole + 100, ///< int(PillTone): the text is drawn as a pill
    SecondaryRole,                 ///< bool: in the secondary text colour
    StrongRole                     ///< bool: in bold
};

/// Draws cells in the house's look: pills, secondary and bold text, and the focus on the whole current row.
class ItemDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A table without grid, chosen row by row, driven by keys: Enter or a double click activates the row.
class PlainTableView final : public QTableView
{
    Q_OBJECT

public:
    PlainTableView(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// This column takes the room that is left; the others are as wide as their content.
    void setStretchColumn(int column);
    /// The chosen row, or -1.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void chooseRow(int row);
    /// The row under the pointer, or -1.
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

Q_SIGNALS:
    void rowActivated(int row);
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void hover(int row);
    int m_hoveredRow = -1;
};

} // namespace ledforum
