// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "app/attendance/signinsheetservice.h"
#include "app/forum/forum.h"
#include "ui/attendance/sheetacts.h"
#include "ui/forum/currentsettings.h"
#include "ui/security/pendingpeople.h"
#include "ui/security/recoveryreminder.h"
#include "ui/security/recoverysheetdialog.h"
#include "ui/shell/accountwatch.h"
#include "ui/shell/changewatcher.h"
#include "ui/shell/draftkeeper.h"
#include "ui/shell/draftoffer.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/filereceiver.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/shell/tracks.h"
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
/// How often and how long what was typed waits for its turn at the file, before the keys go without it.
constexpr int mostStorings = 3;
constexpr std::chrono::milliseconds pauseOfStoring(500);

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
                [this] { Q_EMIT signOutAsked(); }}
    , m_entries(pagesFor(m_actor.roles()))
    , m_settings(currentSettings(forum))
    , m_pending(new PendingPeople(m_context, this))
    , m_drafts(new DraftKeeper(m_context, m_entries, m_pages, this))
    , m_watcher(new ChangeWatcher(forum, this))
    , m_rail(new NavigationRail(m_entries, m_settings.name, m_settings.site))
    , m_bar(new TopBar(m_actor, m_undoStack))
    , m_status(new StatusLine(forum.clock()))
    , m_stack(new QStackedWidget)
{
    m_context.pending = m_pending;
    setObjectName(u"workspace"_s);
    m_context.openDesk = [this](const DeskDuty& duty) { Q_EMIT deskAsked(duty); };
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(&m_drafts->offer());
    right->addWidget(m_stack, 1);
    right->addWidget(m_status);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);

    connect(m_bar, &TopBar::stepped, this,
            [this](const QString& sentence) { m_status->announce(MessageKind::Success, sentence); });
    connect(m_bar, &TopBar::coverAsked, this, &Workspace::coverAsked);
    connect(m_bar, &TopBar::lockAsked, this, &Workspace::lockAsked);
    connect(m_bar, &TopBar::signOutAsked, this, &Workspace::signOutAsked);
    auto* account = new AccountWatch(forum, m_actor, this);
    connect(account, &AccountWatch::replaced, this, [this] {
        if (!m_context.sessionEnd.isHeld())
            Q_EMIT replaced();
    });
    connect(account, &AccountWatch::revoked, this, [this](const QString& sentence) {
        if (!m_context.sessionEnd.isHeld())
            Q_EMIT revoked(sentence);
    });
    connect(m_rail, &NavigationRail::chosen, this, [this](PageId page) { showPage(page); });
    connect(m_watcher, &ChangeWatcher::changed, this, &Workspace::reload);
    connect(m_pending, &PendingPeople::changed, this,
            [this] { m_rail->setNews(PageId::Access, int(m_pending->people().size())); });
    if (allows(m_actor.roles(), Permission::TakeRegister))
        connect(new FileDrop(u"Drop the attendance report here"_s, *this), &FileDrop::dropped, this,
                &Workspace::receiveReports);
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

void Workspace::showRecoveryCode(const QString& code)
{
    if (!code.isEmpty())
        ownRecoveryDialog(m_context, code, *this)->open();
}

void Workspace::warn(const QString& sentence)
{
    if (!sentence.isEmpty() && allows(m_actor.roles(), Permission::ManageForum))
        m_status->announce(MessageKind::Error, sentence);
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

void Workspace::receiveReports(const QStringList& paths)
{
    showPage(PageId::Register);
    if (auto* receiver = dynamic_cast<FileReceiver*>(m_pages.at(PageId::Register)))
        receiver->receiveFiles(paths);
}

void Workspace::reload()
{
    m_settings = currentSettings(m_context.forum);
    if (const auto page = m_pages.find(m_current); page != m_pages.end())
        page->second->reload();
    countNews();
}

void Workspace::countNews()
{
    for (const PageEntry& entry : m_entries)
        if (entry.news)
            m_rail->setNews(entry.id, entry.news(m_context));
    const auto sheets = m_context.forum.sheets().outstanding(m_actor);
    m_status->showWaiting(sheets && !sheets->empty() ? u"Sheet outstanding: "_s + outstandingWords(*sheets)
                                                     : QString());
    m_pending->look();
}

IdleLimits Workspace::idleLimits() const
{
    const auto page = m_pages.find(m_current);
    const bool hasOpenRegister = page != m_pages.end() && page->second->hasOpenRegister();
    return ledforum::idleLimits(m_actor.roles(), m_settings, hasOpenRegister);
}

void Workspace::offerDrafts()
{
    m_drafts->look();
}

void Workspace::keepDialogs()
{
    m_drafts->gatherDialogs(m_current);
    m_drafts->store();
}

void Workspace::keepDrafts()
{
    m_drafts->gatherDialogs(m_current);
    m_drafts->gatherPages();
    m_drafts->store();
}

void Workspace::retire()
{
    m_drafts->gatherDialogs(m_current);
    m_drafts->gatherPages();
    m_longWork.askToStop();
    // What is stored waits for its turn at the file. The pages are out of sight before that.
    QTimer::singleShot(0, this, &Workspace::goWhenUnused);
}

void Workspace::goWhenUnused()
{
    // Whoever asked a question, or works between two steps, is still on the stack with this page and its keys
    // in hand.
    const bool isInUse = m_longWork.isUnderWay() || !isUnwound(m_context.dialogs);
    if (isInUse) {
        QTimer::singleShot(std::chrono::milliseconds(20), this, &Workspace::goWhenUnused);
        return;
    }
    if (!m_drafts->store() && ++m_storings < mostStorings) {
        QTimer::singleShot(pauseOfStoring, this, &Workspace::goWhenUnused);
        return;
    }
    if (!m_drafts->notKept().isEmpty())
        Q_EMIT draftLost(m_drafts->notKept());
    m_context.forum.dropCache();
    deleteLater();
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
    m_bar->setNarrow(width() < roomForWords);
}

void Workspace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_watcher->setPaused(true);
}

} // namespace ledforum
