// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/driver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeySequence>
#include <QMenu>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int mostTabs = 150; // more than any page has controls
constexpr int mostArrows = 40;

bool hasFocus(const QWidget* target)
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && (focus == target || target->focusProxy() == focus);
}

/// True when Tab stands on another button of the target's group: the arrow keys go on from there.
bool isBesideInGroup(const QWidget* target)
{
    const auto* wanted = qobject_cast<const QAbstractButton*>(target);
    const auto* reached = qobject_cast<const QAbstractButton*>(QApplication::focusWidget());
    return wanted && reached && wanted->group() && wanted->group() == reached->group();
}

} // namespace

void KeyboardDriver::enter(const QString& name)
{
    const QWidget* target = widget(name);
    for (int tabs = 0; tabs < mostTabs; ++tabs) {
        for (int arrows = 0; arrows < mostArrows && isBesideInGroup(target) && !hasFocus(target); ++arrows)
            key(Qt::Key_Right);
        if (hasFocus(target))
            return;
        key(Qt::Key_Tab);
    }
    throw WalkError(u"Tab does not lead to “%1”."_s.arg(name));
}

void KeyboardDriver::take(QMenu& menu, QAction& action)
{
    for (qsizetype step = 0; menu.activeAction() != &action && step < menu.actions().size(); ++step)
        QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_Return);
    settle();
}

void KeyboardDriver::goTo(const QString& page)
{
    const auto* button = qobject_cast<QAbstractButton*>(widget(u"rail-"_s + page));
    if (!button || button->shortcut().isEmpty())
        throw WalkError(u"No shortcut leads to the page “%1”."_s.arg(page));
    const QKeyCombination keys = button->shortcut()[0];
    key(keys.key(), keys.keyboardModifiers());
    // A shortcut presses its button for a tenth of a second.
    if (!QTest::qWaitFor([&] { return button->isChecked() && !button->isDown(); }, 2000))
        throw WalkError(u"Its shortcut does not lead to the page “%1”."_s.arg(page));
    settle();
}

void KeyboardDriver::press(const QString& name)
{
    enter(name);
    key(Qt::Key_Space);
    settle();
}

void KeyboardDriver::fill(const QString& name, const QString& text)
{
    enter(name);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    type(text);
}

void KeyboardDriver::choose(const QString& name, const QString& item)
{
    const QComboBox* box = combo(name);
    const int row = itemWith(*box, item);
    enter(name);
    key(Qt::Key_Home);
    for (int step = 0; step < box->count() && box->currentIndex() != row; ++step)
        key(Qt::Key_Down);
    if (box->currentIndex() != row)
        throw WalkError(u"The arrow keys did not choose “%1” in “%2”."_s.arg(item, name));
}

void KeyboardDriver::select(const QString& name, const QString& text)
{
    const QAbstractItemView* list = view(name);
    const int row = rowWith(*list, text);
    enter(name);
    key(Qt::Key_Home, list->inherits("QTableView") ? Qt::ControlModifier : Qt::NoModifier);
    for (int step = 0; step < 500 && list->currentIndex().row() != row; ++step)
        key(Qt::Key_Down);
    if (list->currentIndex().row() != row)
        throw WalkError(u"The arrow keys do not reach “%1” in “%2”."_s.arg(text, name));
}

} // namespace ledforum
