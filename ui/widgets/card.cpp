// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setProperty("role", u"card"_s);
    m_content->setSpacing(theme::grid);
    setPadded(true);
}

Card::Card(const QString& overline, QWidget* parent)
    : Card(parent)
{
    m_content->addWidget(new PlainLabel(overline, theme::TextStyle::Overline));
}

void Card::setPadded(bool isPadded)
{
    const int margin = isPadded ? theme::cardPadding : 1;
    m_content->setContentsMargins(margin, margin, margin, margin);
}

} // namespace ledforum
