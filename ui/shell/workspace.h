// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/pagelist.h"

#include <QUndoStack>

#include <map>

class QStackedWidget;

namespace ledforum {

class ChangeWatcher;
class NavigationRail;
class StatusLine;

/// Everything that one signed-in person has before them: rail, bar, pages and status line. It owns the
/// person's keys, undo stack and pages, so that deleting it leaves nothing of them behind.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    Workspace(Forum& forum, Actor actor, Dialogs& dialogs, QWidget* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Actor& actor() const { return m_actor; }
    [[nodiscard]] PageId currentPage() const { return m_current; }
    /// Does nothing when this person may not use the page.
    void showPage(PageId page, std::optional<qint64> subject = std::nullopt);

Q_SIGNALS:
    void lockAsked();
    void signOutAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] Page* pageFor(PageId id);
    void reload();
    void countNews();
    /// At once, or as soon as the work under way has stopped: it uses the page and the person's keys.
    void leaveBy(void (Workspace::*way)());

    Actor m_actor;
    QUndoStack m_undoStack;
    LongWork m_longWork;
    PageContext m_context;
    std::vector<PageEntry> m_entries;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Home;
    ChangeWatcher* m_watcher;
    NavigationRail* m_rail;
    StatusLine* m_status;
    QStackedWidget* m_stack;
};

} // namespace ledforum
