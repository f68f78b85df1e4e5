// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/button.h"

#include "ui/widgets/restyle.h"

#include <QKeyEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return u"primary"_s;
    case ButtonKind::Secondary:
        return u"secondary"_s;
    case ButtonKind::Confirm:
        return u"confirm"_s;
    case ButtonKind::Danger:
        return u"danger"_s;
    case ButtonKind::Quiet:
        return u"quiet"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Button::Button(const QString& text, ButtonKind kind, const QString& objectName, QWidget* parent)
    : QPushButton(text, parent)
{
    setObjectName(objectName);
    setCursor(Qt::PointingHandCursor);
    setKind(kind);
}

void Button::setKind(ButtonKind kind)
{
    setStyleProperty(*this, "kind", nameOf(kind));
}

void Button::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace ledforum
