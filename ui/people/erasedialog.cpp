// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/erasedialog.h"

#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

namespace ledforum {

using namespace Qt::StringLiterals;

EraseDialog::EraseDialog(const ErasurePreview& preview, Erase erase, QWidget* parent)
    : FormDialog(u"Erase %1?"_s.arg(preview.person.fullName.value()), u"Erase for good"_s, u"erase"_s, parent)
    , m_erase(std::move(erase))
{
    setDangerous();
    addLines(u"Before you do it"_s, preview.warnings, u"eraseWarnings"_s);
    addLines(u"Goes"_s, preview.goes, u"eraseGoes"_s);
    addLines(u"Stays"_s, preview.stays, u"eraseStays"_s);
}

void EraseDialog::addLines(const QString& title, const QStringList& lines, const QString& objectName)
{
    addWidget(new PlainLabel(title, theme::TextStyle::Subheading));
    auto* text = (new PlainLabel(u"• "_s + lines.join(u"\n• ")))->wrapped();
    text->setObjectName(objectName);
    addWidget(text);
}

Result<> EraseDialog::apply()
{
    return m_erase();
}

} // namespace ledforum
