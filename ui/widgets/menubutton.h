// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/button.h"

#include <QList>

#include <functional>

class QAction;
class QPoint;

namespace ledforum {

/// Opens a menu of these actions at a point of the screen; they stay with their owner.
void popUpMenu(QWidget& parent, const QList<QAction*>& actions, const QPoint& place);

/// A button below which a menu opens.
class MenuButton final : public QWidget
{
    Q_OBJECT

public:
    /// `objectName` is that of the button. `actions` is asked each time the menu opens.
    MenuButton(const QString& text, const QString& objectName, std::function<QList<QAction*>()> actions,
               QWidget* parent = nullptr);
};

} // namespace ledforum
