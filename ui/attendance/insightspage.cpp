// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/insightspage.h"

#include "ui/attendance/notseenview.h"
#include "ui/attendance/patternsview.h"
#include "ui/attendance/protectedtimeview.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QStackedWidget>

namespace ledforum {

using namespace Qt::StringLiterals;

InsightsPage::InsightsPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Insights"_s))
    , m_message(new InlineMessage(u"insightsMessage"_s))
    , m_parts(new QButtonGroup(this))
    , m_stack(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    addPart(u"&Not seen"_s, u"insightsNotSeen"_s, new NotSeenView(context, *m_message));
    addPart(u"At&tendance"_s, u"insightsAttendance"_s, new PatternsView(context, *m_message));
    addPart(u"Protected t&ime"_s, u"insightsProtectedTime"_s, new ProtectedTimeView(context, *m_message));
    m_parts->button(NotSeenPart)->setChecked(true);
    connect(m_parts, &QButtonGroup::idClicked, this, &InsightsPage::switchTo);
}

void InsightsPage::addPart(const QString& title, const QString& name, InsightView* view)
{
    auto* button = new Button(title, ButtonKind::Secondary, name);
    button->setCheckable(true);
    m_parts->addButton(button, int(m_views.size()));
    m_header->addAction(button);
    m_stack->addWidget(view);
    m_views.push_back(view);
    connect(view, &InsightView::summaryChanged, m_header, &PageHeader::setSubtitle);
}

void InsightsPage::switchTo(int part)
{
    m_message->clear();
    m_parts->button(part)->setChecked(true);
    m_stack->setCurrentIndex(part);
    reload();
}

void InsightsPage::reload()
{
    m_views.at(size_t(m_stack->currentIndex()))->reload();
}

void InsightsPage::showSubject(qint64 subject)
{
    if (subject >= 0 && subject < qint64(m_views.size()))
        switchTo(int(subject));
}

} // namespace ledforum
