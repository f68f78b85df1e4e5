// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/listfoot.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ledforum {

ListFoot::ListFoot(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_number(new PlainLabel({}, theme::TextStyle::Secondary))
{
    auto* print = new Button(u"&Print all…"_s, ButtonKind::Secondary, objectName + u"Print"_s);
    auto* messages = new Button(u"Prepare &messages…"_s, ButtonKind::Secondary, objectName + u"Messages"_s);
    auto* zip = new Button(u"Save as &ZIP…"_s, ButtonKind::Secondary, objectName + u"Zip"_s);
    m_number->setObjectName(objectName + u"Number"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    row->setSpacing(theme::grid);
    row->addWidget(m_number);
    row->addStretch();
    for (Button* button : {zip, print, messages})
        row->addWidget(button);
    connect(print, &Button::clicked, this, &ListFoot::printWanted);
    connect(messages, &Button::clicked, this, &ListFoot::messagesWanted);
    connect(zip, &Button::clicked, this, &ListFoot::zipWanted);
    setNumber(0);
}

void ListFoot::setNumber(qsizetype number)
{
    m_number->setText(u"%1 in force"_s.arg(number));
    setVisible(number > 0);
}

} // namespace ledforum
