// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/typeddialog.h"

#include <QShowEvent>

namespace ledforum {

using namespace Qt::StringLiterals;

TypedText TypedDialog::typedText() const
{
    return {windowTitle(), changedSince(m_before, *this)};
}

void TypedDialog::restore(const TypedText& typed)
{
    fillFieldsIn(*this, typed.fields);
    sayRestored(u"What you had typed is here again."_s);
}

void TypedDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        m_before = fieldsIn(*this);
}

} // namespace ledforum
