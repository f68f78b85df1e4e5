// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/touchkeys.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"

#include <QGridLayout>

#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

const QString eraseSign = u"⌫"_s;

} // namespace

TouchKeys::TouchKeys(Kind kind, const QString& objectName, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(theme::halfGrid);
    if (kind == Kind::Letters)
        addLetters(*grid);
    else
        addDigits(*grid);
}

void TouchKeys::addLetters(QGridLayout& grid)
{
    // As on the keyboard that everybody's fingers know, with what names and e-mail addresses have besides.
    // Two columns a key, so that rows can be set in.
    const std::array rows{u"1234567890"_s, u"QWERTYUIOP"_s, u"ASDFGHJKL’"_s, u"ZXCVBNM-"_s};
    for (int row = 0; row < int(rows.size()); ++row) {
        int column = 0;
        for (const QChar key : rows[size_t(row)])
            addTyping(grid, key, row, 2 * column++, 2);
    }
    addErase(grid, 3, 16, 4);
    addTyping(grid, u'@', 4, 0, 2);
    addTyping(grid, u'.', 4, 2, 2);
    Button* space = add(grid, u"Space"_s, 4, 4, 8);
    connect(space, &Button::clicked, this, [this] { Q_EMIT typed(u" "_s); });
    addEnter(grid, u"Enter"_s, 4, 12, 8);
}

void TouchKeys::addDigits(QGridLayout& grid)
{
    for (int digit = 1; digit <= 9; ++digit)
        addTyping(grid, QChar(u'0' + digit), (digit - 1) / 3, (digit - 1) % 3);
    addErase(grid, 3, 0);
    addTyping(grid, u'0', 3, 1);
    addEnter(grid, u"OK"_s, 3, 2);
}

void TouchKeys::addTyping(QGridLayout& grid, QChar key, int row, int column, int columns)
{
    Button* button = add(grid, key, row, column, columns);
    connect(button, &Button::clicked, this, [this, text = QString(key).toLower()] { Q_EMIT typed(text); });
}

void TouchKeys::addErase(QGridLayout& grid, int row, int column, int columns)
{
    Button* erase = add(grid, eraseSign, row, column, columns);
    erase->setAccessibleName(u"Erase the last character"_s);
    connect(erase, &Button::clicked, this, &TouchKeys::erased);
}

void TouchKeys::addEnter(QGridLayout& grid, const QString& text, int row, int column, int columns)
{
    Button* enter = add(grid, text, row, column, columns);
    enter->setProperty("kind", u"primary"_s);
    connect(enter, &Button::clicked, this, &TouchKeys::entered);
}

Button* TouchKeys::add(QGridLayout& grid, const QString& text, int row, int column, int columns)
{
    constexpr int keySize = 56;
    auto* button = new Button(text, ButtonKind::Secondary, u"%1-%2"_s.arg(objectName(), text));
    button->setProperty("reach", u"touch"_s);
    button->setFocusPolicy(Qt::NoFocus);
    button->setMinimumSize(keySize, keySize);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid.addWidget(button, row, column, 1, columns);
    return button;
}

} // namespace ledforum
