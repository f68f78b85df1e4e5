// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appointments/topicmodel.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace ledforum {

/// Draws a topic as a card to choose.
class TopicDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The topics as cards, one below the other: arrow keys or a first letter choose. As tall as they are many,
/// up to seven.
class TopicList final : public QListView
{
    Q_OBJECT

public:
    explicit TopicList(const QString& objectName, QWidget* parent = nullptr);

    /// Keeps what is chosen.
    void setTopics(const std::vector<Topic>& topics);
    /// Empty when none is chosen.
    [[nodiscard]] QString chosen() const;
    /// Chooses nothing where there is no such topic.
    void choose(const QString& topic);
    void clearChoice();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void choiceChanged();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    TopicModel m_model;
};

} // namespace ledforum
