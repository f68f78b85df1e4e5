// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/walkthrough/driver.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QScrollArea>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

/// Scrolls as a person would with the wheel, then clicks.
void click(QWidget* target)
{
    for (QWidget* parent = target->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent))
            area->ensureWidgetVisible(target);
    }
    const bool isTickBox = target->inherits("QCheckBox") || target->inherits("QRadioButton");
    const QPoint place = isTickBox ? QPoint(10, target->height() / 2) : target->rect().center();
    const QWidget* window = target->window();
    if (!window->rect().contains(target->mapTo(window, place)))
        throw WalkError(u"“%1” lies outside its window."_s.arg(target->objectName()));
    QTest::mouseClick(target, Qt::LeftButton, Qt::NoModifier, place);
    Driver::settle();
}

void clickRow(QAbstractItemView* view, const QModelIndex& index)
{
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
    Driver::settle();
}

} // namespace

void MouseDriver::press(const QString& name)
{
    click(widget(name));
}

void MouseDriver::take(QMenu& menu, QAction& action)
{
    QTest::mouseClick(&menu, Qt::LeftButton, Qt::NoModifier, menu.actionGeometry(&action).center());
    settle();
}

void MouseDriver::goTo(const QString& page)
{
    press(u"rail-"_s + page);
}

void MouseDriver::enter(const QString& name)
{
    click(widget(name));
}

void MouseDriver::fill(const QString& name, const QString& text)
{
    QWidget* field = widget(name);
    click(field);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    type(text);
}

void MouseDriver::choose(const QString& name, const QString& item)
{
    QComboBox* box = combo(name);
    const int row = itemWith(*box, item);
    click(box);
    // A list that has just opened ignores the button for this long: it may still be the click that opened it.
    settle(QApplication::doubleClickInterval() + 50);
    clickRow(box->view(), box->model()->index(row, box->modelColumn(), box->rootModelIndex()));
    if (box->currentIndex() != row)
        throw WalkError(u"A click did not choose “%1” in “%2”."_s.arg(item, name));
}

void MouseDriver::select(const QString& name, const QString& text)
{
    QAbstractItemView* list = view(name);
    clickRow(list, list->model()->index(rowWith(*list, text), 0, list->rootIndex()));
}

} // namespace ledforum
