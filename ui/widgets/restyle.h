// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace ledforum {

/// Sets a property that the style sheet selects by, and lets the sheet look again: it reads properties only
/// once.
inline void setStyleProperty(QWidget& widget, const char* name, const QVariant& value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace ledforum
