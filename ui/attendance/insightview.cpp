// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/insightview.h"

#include "app/common/wholefile.h"
#include "ui/widgets/documentpreview.h"

#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

InsightView::InsightView(PageContext& context, InlineMessage& message)
    : m_context(context)
    , m_message(message)
{
}

void InsightView::saveTable(const QString& title, const QString& suggestedName, const QByteArray& table)
{
    const auto path = m_context.dialogs.fileToSave(this, title, suggestedName, u"Tables (*.csv)"_s);
    if (!path)
        return;
    if (const auto written = writeWholeFile(*path, table); !written)
        return say(written.failure());
    m_message.show(MessageKind::Success, u"The table was saved in %1."_s.arg(QFileInfo(*path).fileName()));
}

void InsightView::preview(Result<Document> sheet)
{
    if (!sheet)
        return say(sheet.failure());
    m_message.clear();
    auto* preview = new DocumentPreview(*std::move(sheet), m_context.dialogs, this);
    preview->open();
}

void InsightView::say(const Failure& failure)
{
    m_message.show(MessageKind::Error, failure.sentence);
}

} // namespace ledforum
