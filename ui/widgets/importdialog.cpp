// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/importdialog.h"

#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QCheckBox>

namespace ledforum {

using namespace Qt::StringLiterals;

ImportDialog::ImportDialog(const ImportPreview& preview, const QString& objectName, Import import,
                           QWidget* parent)
    : FormDialog(preview.title, preview.action, objectName, parent)
    , m_import(std::move(import))
    , m_leaveOut(new QCheckBox(preview.leaveOut))
{
    resize(900, 600);
    auto* file = new PlainLabel(preview.fileName, theme::TextStyle::Secondary);
    file->setObjectName(objectName + u"File"_s);
    addWidget(file);
    auto* summary = new PlainLabel(preview.summary, theme::TextStyle::Subheading);
    summary->setObjectName(objectName + u"Summary"_s);
    addWidget(summary->wrapped());
    auto* table = new PlainTableView(objectName + u"Lines"_s, u"What happens with each line"_s);
    table->setModel(new ImportModel(preview.rows, table));
    table->setStretchColumn(ImportModel::What);
    table->setMinimumHeight(240);
    addWidget(table);
    m_leaveOut->setObjectName(objectName + u"LeaveOut"_s);
    m_leaveOut->setAccessibleName(preview.leaveOut);
    m_leaveOut->setVisible(!preview.leaveOut.isEmpty());
    addWidget(m_leaveOut);
    if (!preview.problem.isEmpty()) {
        auto* problem = new InlineMessage(objectName + u"Problem"_s);
        addWidget(problem);
        problem->show(MessageKind::Warning, preview.problem);
    }
    setAction(preview.action, preview.isPossible);
    if (!preview.leaveOut.isEmpty())
        connect(m_leaveOut, &QCheckBox::toggled, this, [this, preview](bool leavesOut) {
            setAction(preview.action, leavesOut || preview.isPossible);
        });
}

Result<> ImportDialog::apply()
{
    return m_import(m_leaveOut->isChecked());
}

} // namespace ledforum
