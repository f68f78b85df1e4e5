// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/formfield.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace ledforum {

FormField::FormField(const QString& label, QWidget* field, const QString& help, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::halfGrid);
    auto* name = new PlainLabel(label, theme::TextStyle::Strong);
    name->setBuddy(field);
    column->addWidget(name);
    column->addWidget(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    if (!help.isEmpty()) {
        column->addWidget((new PlainLabel(help, theme::TextStyle::Caption))->wrapped());
        field->setAccessibleDescription(help);
    }
    setFocusProxy(field);
}

} // namespace ledforum
