// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace ledforum {

class PlainLabel;

/// What stands where there is nothing to list: what would be here, and what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// `icon` of resources/icons.
    EmptyState(const QString& icon, const QString& title, const QString& whatToDo, QWidget* parent = nullptr);
    void setText(const QString& title, const QString& whatToDo);
    void addAction(QWidget* button);

private:
    QVBoxLayout* m_column;
    PlainLabel* m_title;
    PlainLabel* m_whatToDo;
};

} // namespace ledforum
