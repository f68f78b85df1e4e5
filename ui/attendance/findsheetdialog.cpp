// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/findsheetdialog.h"

#include "ui/widgets/fields.h"

using namespace Qt::StringLiterals;

namespace ledforum {

FindSheetDialog::FindSheetDialog(Find find, QWidget* parent)
    : FormDialog(u"Find a sign-in sheet"_s, u"Find"_s, u"findSheet"_s, parent)
    , m_find(std::move(find))
    , m_code(new TextField(u"findSheetCode"_s, u"Code of the sheet"_s))
{
    m_code->setPlaceholderText(u"K7M-4QX"_s);
    addField(u"&Code"_s, m_code, u"At the top right of each page of the sheet."_s);
}

Result<> FindSheetDialog::apply()
{
    auto found = m_find(m_code->text());
    if (!found)
        return wrong(m_code, found.failure().sentence);
    m_sheet = *std::move(found);
    return Done{};
}

} // namespace ledforum
