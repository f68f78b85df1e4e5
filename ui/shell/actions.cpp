// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"

#include "ui/shell/theme.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

const std::vector<ActionEntry>& allActions()
{
    static const std::vector<ActionEntry> actions = {
        {ActionId::Undo, u"undoButton"_s, u"Undo"_s, u"undo"_s, u"Ctrl+Z"_s},
        {ActionId::Redo, u"redoButton"_s, u"Redo"_s, u"redo"_s, u"Ctrl+Shift+Z"_s},
        {ActionId::Cover, u"coverButton"_s, u"Cover"_s, u"cover"_s, u"Esc"_s},
        {ActionId::Lock, u"lockButton"_s, u"Lock"_s, u"lock"_s, u"Ctrl+L"_s},
        {ActionId::SignOut, u"signOutButton"_s, u"Finish and sign out"_s, u"sign-out"_s, u"Ctrl+Q"_s},
    };
    return actions;
}

const ActionEntry& actionEntry(ActionId id)
{
    return *std::ranges::find(allActions(), id, &ActionEntry::id);
}

Button* actionButton(ActionId id, ButtonKind kind)
{
    const ActionEntry& entry = actionEntry(id);
    auto* button = new Button(entry.text, kind, entry.name);
    button->setIcon(theme::icon(entry.icon));
    button->setShortcut(entry.shortcut);
    button->setToolTip(u"%1 (%2)"_s.arg(entry.text, entry.shortcut.toString(QKeySequence::NativeText)));
    return button;
}

} // namespace ledforum
