// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigationrail.h"

#include "ui/shell/railbutton.h"
#include "ui/shell/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const PageEntry& page)
{
    return u"  "_s + page.title;
}

} // namespace

NavigationRail::NavigationRail(const std::vector<PageEntry>& pages, const QString& forumName,
                               const QString& site, QWidget* parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_head(new QWidget)
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(u"Pages"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(theme::railWidth);

    auto* name = (new PlainLabel(forumName, theme::TextStyle::Subheading))->wrapped();
    name->setObjectName(u"forumName"_s);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(20, 14, 12, 14);
    head->setSpacing(0);
    head->addWidget(name);
    head->addWidget((new PlainLabel(site, theme::TextStyle::Caption))->wrapped());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, theme::grid);
    column->setSpacing(0);
    column->addWidget(m_head);
    for (const PageEntry& page : pages)
        if (!page.isAtFoot)
            column->addWidget(buttonFor(page));
    column->addStretch();
    for (const PageEntry& page : pages)
        if (page.isAtFoot)
            column->addWidget(buttonFor(page));
}

RailButton* NavigationRail::buttonFor(const PageEntry& page)
{
    auto* button = new RailButton(theme::icon(page.icon), page.title);
    button->setText(wordsOf(page));
    button->setObjectName(u"rail-"_s + page.name);
    button->setProperty("kind", u"rail"_s);
    button->setCheckable(true);
    button->setIconSize(QSize(theme::iconSize, theme::iconSize));
    button->setShortcut(page.shortcut);
    button->setToolTip(u"%1 (%2)"_s.arg(page.title, page.shortcut.toString(QKeySequence::NativeText)));
    button->setCursor(Qt::PointingHandCursor);
    m_group->addButton(button);
    m_buttons[page.id] = button;
    connect(button, &QPushButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(id); });
    return button;
}

void NavigationRail::setNarrow(bool isNarrow)
{
    setFixedWidth(isNarrow ? theme::narrowRailWidth : theme::railWidth);
    m_head->setVisible(!isNarrow);
    for (const PageEntry& page : m_pages) {
        RailButton* button = m_buttons.at(page.id);
        button->setText(isNarrow ? QString() : wordsOf(page));
        button->setShortcut(page.shortcut); // setText() drops it
    }
}

void NavigationRail::setNews(PageId page, int number)
{
    if (const auto found = m_buttons.find(page); found != m_buttons.end())
        found->second->setNews(number);
}

void NavigationRail::setCurrent(PageId page)
{
    if (const auto found = m_buttons.find(page); found != m_buttons.end())
        found->second->setChecked(true);
}

} // namespace ledforum
