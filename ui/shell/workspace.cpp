// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "app/forum/forum.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/changewatcher.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/pagelayout.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <ranges>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Narrower windows need the width of the rail's words for their pages.
constexpr int roomForWords = 1150;

} // namespace

Workspace::Workspace(Forum& forum, Actor actor, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent)
    , m_actor(std::move(actor))
    , m_context{forum,
                m_actor,
                dialogs,
                m_undoStack,
                m_longWork,
                [this](PageId page, std::optional<qint64> subject) { showPage(page, subject); },
                [this](MessageKind kind, const QString& sentence) { m_status->announce(kind, sentence); },
                [this] { leaveBy(&Workspace::signOutAsked); }}
    , m_entries(pagesFor(m_actor.roles()))
    , m_watcher(new ChangeWatcher(forum, this))
    , m_rail(new NavigationRail(m_entries, currentSettings(forum).name, currentSettings(forum).site))
    , m_status(new StatusLine(forum.clock()))
    , m_stack(new QStackedWidget)
{
    setObjectName(u"workspace"_s);
    auto* bar = new TopBar(m_actor, m_undoStack);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(bar);
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connect(bar, &TopBar::stepped, this,
            [this](const QString& sentence) { m_status->announce(MessageKind::Success, sentence); });
    connect(bar, &TopBar::lockAsked, this, [this] { leaveBy(&Workspace::lockAsked); });
    connect(bar, &TopBar::signOutAsked, this, [this] { leaveBy(&Workspace::signOutAsked); });
    connect(m_rail, &NavigationRail::chosen, this, [this](PageId page) { showPage(page); });
    connect(m_watcher, &ChangeWatcher::changed, this, &Workspace::reload);
    showPage(PageId::Home);
    countNews();
}

Workspace::~Workspace()
{
    // The pages refer to the actor and the stack, which would go before QWidget deletes its children.
    qDeleteAll(m_pages | std::views::values);
}

void Workspace::showPage(PageId id, std::optional<qint64> subject)
{
    Page* page = pageFor(id);
    if (!page)
        return;
    m_current = id;
    m_rail->setCurrent(id);
    page->reload();
    m_stack->setCurrentWidget(page->parentWidget()->parentWidget()); // the scroll area of its viewport
    if (subject)
        page->showSubject(*subject); // once it is seen: it may move the keyboard
}

Page* Workspace::pageFor(PageId id)
{
    if (const auto made = m_pages.find(id); made != m_pages.end())
        return made->second;
    const auto entry = std::ranges::find(m_entries, id, &PageEntry::id);
    if (entry == m_entries.end())
        return nullptr;
    Page* page = entry->make(m_context);
    page->setObjectName(u"page-"_s + entry->name);
    page->setAccessibleName(entry->title);
    page->setAttribute(Qt::WA_StyledBackground);
    m_stack->addWidget(inScrollArea(*page));
    m_pages[id] = page;
    return page;
}

void Workspace::reload()
{
    if (const auto page = m_pages.find(m_current); page != m_pages.end())
        page->second->reload();
    countNews();
}

void Workspace::countNews()
{
    for (const PageEntry& entry : m_entries)
        if (entry.news)
            m_rail->setNews(entry.id, entry.news(m_context));
}

void Workspace::leaveBy(void (Workspace::*way)())
{
    if (!m_longWork.isRunning()) {
        Q_EMIT(this->*way)();
        return;
    }
    m_longWork.askToStop();
    // Queued: it ends inside of the page's own function, which is to return before the page goes.
    connect(&m_longWork, &LongWork::ended, this, way,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Workspace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_watcher->setPaused(false);
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < roomForWords);
}

void Workspace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_watcher->setPaused(true);
}

} // namespace ledforum
