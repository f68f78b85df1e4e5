// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plainlabel.h"

#include "ui/widgets/restyle.h"

namespace ledforum {

PlainLabel::PlainLabel(const QString& text, theme::TextStyle style, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextStyle(style);
    setText(text);
}

void PlainLabel::setTextStyle(theme::TextStyle style)
{
    setStyleProperty(*this, "textStyle", theme::styleName(style));
}

PlainLabel* PlainLabel::wrapped()
{
    setWordWrap(true);
    return this;
}

} // namespace ledforum
