// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appointments/agreedcard.h"

#include "app/common/wording.h"
#include "ui/shell/theme.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <ranges>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastHeight = 9 * theme::grid;
constexpr int mostHeight = 18 * theme::grid;

} // namespace

AgreedCard::AgreedCard(QWidget* parent)
    : QWidget(parent)
{
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(theme::halfGrid);
    QScrollArea* scroll = inScrollArea(*inside);
    scroll->setFocusPolicy(Qt::TabFocus); // there is nothing in it to lead the keyboard through
    scroll->setObjectName(u"agreedActions"_s);
    scroll->setAccessibleName(u"What we agreed"_s);
    auto* card = new Card(u"What we agreed"_s);
    card->content().setSpacing(theme::grid);
    card->content().addWidget(scroll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    setMinimumHeight(leastHeight);
    setMaximumHeight(mostHeight);
}

void AgreedCard::show(const std::vector<AgreedActions>& actions)
{
    clearLayout(*m_list);
    setVisible(!actions.empty());
    for (const AgreedActions& talk : actions | std::views::reverse) {
        m_list->addWidget(new PlainLabel(longDate(talk.span.date), theme::TextStyle::Strong));
        for (const QString& action : talk.actions)
            m_list->addWidget((new PlainLabel(u"• "_s + action))->wrapped());
        m_list->addSpacing(theme::halfGrid);
    }
    m_list->addStretch();
}

} // namespace ledforum
