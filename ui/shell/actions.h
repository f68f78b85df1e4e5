// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/button.h"

#include <QKeySequence>

#include <vector>

class QAction;

namespace ledforum {

/// Everything that the window can be told to do, whatever page has it.
enum class ActionId { Undo, Redo, Cover, Lock, SignOut };

/// One row of the table of actions: the only place that knows text, icon and shortcut.
struct ActionEntry
{
    ActionId id;
    QString name; ///< the object name of its button or QAction
    QString text;
    QString icon; ///< resources/icons/ICON.svg
    QKeySequence shortcut;
};

[[nodiscard]] const std::vector<ActionEntry>& allActions();
[[nodiscard]] const ActionEntry& actionEntry(ActionId id);

/// A button for the action, with its shortcut, which the tooltip names.
[[nodiscard]] Button* actionButton(ActionId id, ButtonKind kind);

} // namespace ledforum
