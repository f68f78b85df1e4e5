// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "app/security/actor.h"
#include "app/security/rolewords.h"
#include "ui/shell/actions.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QUndoStack>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLabel = 260;
constexpr int room = 48; // of the icon and the button's edges

/// Shown while there is something to take back, and named after it.
Button* stackButton(ActionId id, const QString& verb, QUndoStack& stack, bool isUndo)
{
    Button* button = actionButton(id, ButtonKind::Quiet);
    button->setMaximumWidth(longestLabel);
    const auto refresh = [button, verb, &stack, isUndo] {
        const bool isPossible = isUndo ? stack.canUndo() : stack.canRedo();
        const QString name = isUndo ? stack.undoText() : stack.redoText();
        const QString text = name.isEmpty() ? verb : u"%1 “%2”"_s.arg(verb, name);
        // A long name would push what must stay in view out of the window.
        button->setText(button->fontMetrics().elidedText(text, Qt::ElideRight, longestLabel - room));
        button->setAccessibleName(text);
        button->setShortcut(
            actionEntry(isUndo ? ActionId::Undo : ActionId::Redo).shortcut); // setText() drops it
        button->setVisible(isPossible);
    };
    QObject::connect(&stack, &QUndoStack::indexChanged, button, refresh);
    refresh();
    return button;
}

QVBoxLayout* personWords(const Actor& actor)
{
    auto* name = new PlainLabel(actor.name(), theme::TextStyle::Strong);
    name->setObjectName(u"personName"_s);
    auto* role = new PlainLabel(roleWords(actor.roles()), theme::TextStyle::Caption);
    role->setObjectName(u"personRole"_s);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(name, 0, Qt::AlignRight | Qt::AlignBottom);
    column->addWidget(role, 0, Qt::AlignRight | Qt::AlignTop);
    return column;
}

} // namespace

TopBar::TopBar(const Actor& actor, QUndoStack& undoStack, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(7 * theme::grid);
    Button* lock = actionButton(ActionId::Lock, ButtonKind::Secondary);
    Button* signOut = actionButton(ActionId::SignOut, ButtonKind::Secondary);
    connect(lock, &Button::clicked, this, &TopBar::lockAsked);
    connect(signOut, &Button::clicked, this, &TopBar::signOutAsked);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageMargin - theme::grid, 0, theme::pageMargin, 1);
    row->setSpacing(12);
    for (const bool isUndo : {true, false}) {
        Button* button = stackButton(isUndo ? ActionId::Undo : ActionId::Redo, isUndo ? u"Undo"_s : u"Redo"_s,
                                     undoStack, isUndo);
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, &undoStack, isUndo] {
            const QString name = isUndo ? undoStack.undoText() : undoStack.redoText();
            const int acts = undoStack.count();
            isUndo ? undoStack.undo() : undoStack.redo();
            if (undoStack.count() == acts) // an act that was refused says why, and is gone
                Q_EMIT stepped((isUndo ? u"Undone: %1."_s : u"Done again: %1."_s).arg(name));
        });
    }
    row->addStretch();
    row->addLayout(personWords(actor));
    if (actor.is(Role::Tutor)) {
        m_cover = actionButton(ActionId::Cover, ButtonKind::Secondary);
        connect(m_cover, &Button::clicked, this, &TopBar::coverAsked);
        m_cover->setMinimumWidth(room); // a window may be made narrow in one step
        row->addWidget(m_cover);
    }
    row->addWidget(lock);
    row->addWidget(signOut);
}

void TopBar::setNarrow(bool isNarrow)
{
    if (!m_cover)
        return;
    const ActionEntry& entry = actionEntry(ActionId::Cover);
    m_cover->setText(isNarrow ? QString() : entry.text);
    m_cover->setShortcut(entry.shortcut); // setText() drops it
}

} // namespace ledforum
