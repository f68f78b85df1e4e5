// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/periodbar.h"

#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

PeriodBar::PeriodBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, theme::TextStyle::Subheading))
    , m_glance(new Button(u"At a &glance"_s, ButtonKind::Secondary, u"programmeGlance"_s))
    , m_list(new Button(u"&List"_s, ButtonKind::Secondary, u"programmeList"_s))
{
    auto* earlier = new Button(u"Earlier"_s, ButtonKind::Secondary, u"programmePrevious"_s);
    auto* later = new Button(u"Later"_s, ButtonKind::Secondary, u"programmeNext"_s);
    auto* today = new Button(u"&Today"_s, ButtonKind::Quiet, u"programmeToday"_s);
    earlier->setAccessibleName(u"Earlier period"_s);
    earlier->setToolTip(u"Earlier period (Alt+Left)"_s);
    later->setAccessibleName(u"Later period"_s);
    later->setToolTip(u"Later period (Alt+Right)"_s);
    m_title->setObjectName(u"programmePeriod"_s);
    for (Button* view : {m_glance, m_list}) {
        view->setCheckable(true);
        view->setAutoExclusive(true);
    }
    connect(earlier, &Button::clicked, this, &PeriodBar::earlierWanted);
    connect(later, &Button::clicked, this, &PeriodBar::laterWanted);
    connect(today, &Button::clicked, this, &PeriodBar::todayWanted);
    connect(m_glance, &Button::clicked, this, [this] { Q_EMIT viewWanted(false); });
    connect(m_list, &Button::clicked, this, [this] { Q_EMIT viewWanted(true); });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * theme::grid, 10, 2 * theme::grid, 10);
    row->setSpacing(theme::grid);
    row->addWidget(m_title);
    row->addSpacing(theme::grid);
    row->addWidget(earlier);
    row->addWidget(later);
    row->addWidget(today);
    row->addStretch();
    row->addWidget(m_glance);
    row->addWidget(m_list);
}

void PeriodBar::show(const Period& period)
{
    m_title->setText(period.title());
}

void PeriodBar::showAsList(bool isList)
{
    m_glance->setChecked(!isList);
    m_list->setChecked(isList);
}

bool PeriodBar::isList() const
{
    return m_list->isChecked();
}

} // namespace ledforum
