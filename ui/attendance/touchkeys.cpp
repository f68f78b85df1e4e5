// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/touchkeys.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"

#include <QGridLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

TouchKeys::TouchKeys(Kind kind, const QString& objectName, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(theme::halfGrid);
    const bool isLetters = kind == Kind::Letters;
    const QString keys = isLetters ? u"1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s : u"123456789"_s;
    const int width = isLetters ? 10 : 3;
    int place = 0;
    for (const QChar key : keys) {
        Button* button = add(*grid, key, place / width, place % width);
        connect(button, &Button::clicked, this,
                [this, text = QString(key).toLower()] { Q_EMIT typed(text); });
        ++place;
    }
    const int last = (place - 1) / width;
    Button* erase = isLetters ? add(*grid, u"⌫"_s, last, 8, 2) : add(*grid, u"⌫"_s, last + 1, 0);
    erase->setAccessibleName(u"Erase the last character"_s);
    connect(erase, &Button::clicked, this, &TouchKeys::erased);
    if (isLetters) {
        Button* space = add(*grid, u"Space"_s, last, 6, 2);
        connect(space, &Button::clicked, this, [this] { Q_EMIT typed(u" "_s); });
    } else {
        Button* zero = add(*grid, u"0"_s, last + 1, 1);
        connect(zero, &Button::clicked, this, [this] { Q_EMIT typed(u"0"_s); });
    }
    Button* enter = isLetters ? add(*grid, u"Enter"_s, last + 1, 0, width) : add(*grid, u"OK"_s, last + 1, 2);
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
