// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/driver.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QMenu>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int patience = 15000; // milliseconds; Argon2id on a busy computer takes a while

QWidget* shownWidget(const QString& name)
{
    const auto usable = [](const QWidget* found) { return found->isVisible() && found->isEnabled(); };
    const auto tops = QApplication::activeModalWidget() ? QWidgetList{QApplication::activeModalWidget()}
                                                        : QApplication::topLevelWidgets();
    for (QWidget* top : tops) {
        if (top->objectName() == name && usable(top))
            return top;
        for (QWidget* found : top->findChildren<QWidget*>(name)) {
            if (usable(found))
                return found;
        }
    }
    return nullptr;
}

/// What a window manager does when a dialog closes; the offscreen platform has none.
void bringToFront(QWidget* shown)
{
    if (QApplication::activeWindow() == shown->window())
        return;
    shown->window()->activateWindow();
    if (!QTest::qWaitForWindowActive(shown->window()))
        throw WalkError(u"The window with “%1” does not come to the front."_s.arg(shown->objectName()));
}

} // namespace

void Driver::pick(const QString& menuButton, const QString& action)
{
    press(menuButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu)
        throw WalkError(u"“%1” opens no menu."_s.arg(menuButton));
    for (QAction* offered : menu->actions()) {
        if (offered->objectName() == action)
            return take(*menu, *offered);
    }
    throw WalkError(u"The menu of “%1” has no “%2”."_s.arg(menuButton, action));
}

QWidget* Driver::widget(const QString& name)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        if (QWidget* found = shownWidget(name)) {
            bringToFront(found);
            return found;
        }
        QTest::qWait(20);
    }
    throw WalkError(u"Nothing named “%1” is on the screen and enabled."_s.arg(name));
}

bool Driver::isShown(const QString& name)
{
    return shownWidget(name) != nullptr;
}

void Driver::waitUntilGone(const QString& name)
{
    if (!QTest::qWaitFor([&] { return !isShown(name); }, patience))
        throw WalkError(u"“%1” is still on the screen."_s.arg(name));
}

void Driver::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
}

void Driver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* window = QApplication::activeWindow();
    if (!window)
        throw WalkError(u"No window has the keyboard."_s);
    QTest::keyClick(window->windowHandle(), key,
                    modifiers); // on to whatever has the focus, as the system does it
    settle(1);
}

void Driver::type(const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    if (!focus)
        throw WalkError(u"Nothing has the focus to type “%1” into."_s.arg(text));
    // Letters with accents come from an input method or a layout: sent as the text of a key.
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    settle();
}

QComboBox* Driver::combo(const QString& name)
{
    if (auto* found = qobject_cast<QComboBox*>(widget(name)))
        return found;
    throw WalkError(u"“%1” is no combo box."_s.arg(name));
}

QAbstractItemView* Driver::view(const QString& name)
{
    if (auto* found = qobject_cast<QAbstractItemView*>(widget(name)))
        return found;
    throw WalkError(u"“%1” is no list or table."_s.arg(name));
}

int Driver::itemWith(const QComboBox& combo, const QString& text)
{
    const int found = combo.findText(text, Qt::MatchContains | Qt::MatchCaseSensitive);
    if (found < 0)
        throw WalkError(u"“%1” does not offer “%2”."_s.arg(combo.objectName(), text));
    return found;
}

int Driver::rowWith(const QAbstractItemView& view, const QString& text)
{
    const QAbstractItemModel* model = view.model();
    for (int row = 0; row < model->rowCount(view.rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            if (model->index(row, column, view.rootIndex()).data().toString().contains(text))
                return row;
        }
    }
    throw WalkError(u"“%1” has no row with “%2”."_s.arg(view.objectName(), text));
}

} // namespace ledforum
