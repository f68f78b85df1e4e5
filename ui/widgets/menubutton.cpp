// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/menubutton.h"

#include "ui/shell/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace ledforum {

using namespace Qt::StringLiterals;

void popUpMenu(QWidget& parent, const QList<QAction*>& actions, const QPoint& place)
{
    if (actions.isEmpty())
        return;
    auto* menu = new QMenu(&parent);
    menu->setObjectName(u"menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions);
    menu->popup(place);
    menu->setActiveAction(actions.front());
}

MenuButton::MenuButton(const QString& text, const QString& objectName,
                       std::function<QList<QAction*>()> actions, QWidget* parent)
    : QWidget(parent)
{
    auto* button = new Button(text, ButtonKind::Secondary, objectName);
    button->setIcon(theme::icon(u"drop"_s));
    button->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
    connect(button, &Button::clicked, this, [this, button, actions = std::move(actions)] {
        popUpMenu(*this, actions(), button->mapToGlobal(QPoint(0, button->height() + 2)));
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    setFocusProxy(button);
}

} // namespace ledforum
