// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/daysheetdialog.h"

#include "app/common/wording.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const std::vector<DaySheet>& sheets)
{
    return sheets.empty() ? u"Day sheet"_s
                          : u"Day sheet of %1"_s.arg(plainDate(sheets.front().clinic.span.date));
}

} // namespace

DaySheetDialog::DaySheetDialog(std::vector<DaySheet> sheets, const QString& forumName, Dialogs& dialogs,
                               QWidget* parent)
    : FormDialog(titleOf(sheets), u"Show"_s, u"daySheet"_s, parent)
    , m_sheets(std::move(sheets))
    , m_forumName(forumName)
    , m_dialogs(dialogs)
    , m_withoutTopics(new QCheckBox(u"&Without topics, notes and messages"_s))
{
    m_withoutTopics->setObjectName(u"daySheetWithoutTopics"_s);
    m_withoutTopics->setAccessibleName(u"Without topics, notes and messages"_s);
    addWidget(
        (new PlainLabel(u"The afternoon on a page. Whole, it is for your eyes alone; without topics it may "
                        "lie where others sit."_s))
            ->wrapped());
    addWidget(m_withoutTopics);
}

Result<> DaySheetDialog::apply()
{
    const auto content =
        m_withoutTopics->isChecked() ? DaySheetContent::WithoutTopics : DaySheetContent::Whole;
    auto* preview =
        new DocumentPreview(daySheetDocument(m_sheets, content, m_forumName), m_dialogs, parentWidget());
    preview->open();
    return Done();
}

} // namespace ledforum
