// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/idlerules.h"
#include "ui/shell/pagelist.h"

#include <QUndoStack>

#include <map>

class QStackedWidget;

namespace ledforum {

class ChangeWatcher;
class DraftKeeper;
class NavigationRail;
class PendingPeople;
class StatusLine;
class TopBar;

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
    /// The code of the recovery sheet that was made on the way in; an empty one shows nothing.
    void showRecoveryCode(const QString& code);
    /// Says in the status line that something goes wrong which nobody here has done.
    void warn(const QString& sentence);

    /// How long it may stand untouched, by this person's roles and what is shown.
    [[nodiscard]] IdleLimits idleLimits() const;
    /// Offers what this person was typing when they left last.
    void offerDrafts();
    /// Keeps what is typed in open dialogs, which are about to close.
    void keepDialogs();
    /// It is shown no more: keeps what is typed, and goes, with the person's keys, as soon as nothing that
    /// runs needs them. Work under way stops at its next step.
    void retire();
    /// Keeps what is typed before it is deleted at once.
    void keepDrafts();

Q_SIGNALS:
    void coverAsked();
    /// This person may no longer go on as they are; why.
    void revoked(const QString& why);
    /// A backup was restored.
    void replaced();
    /// Something that was typed could not be kept when this person left; why.
    void draftLost(const QString& why);
    void lockAsked();
    void signOutAsked();
    void deskAsked(const ledforum::DeskDuty& duty);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] Page* pageFor(PageId id);
    /// Attendance reports that were dropped: the register takes them in.
    void receiveReports(const QStringList& paths);
    void reload();
    void countNews();
    void goWhenUnused();

    Actor m_actor;
    QUndoStack m_undoStack;
    LongWork m_longWork;
    PageContext m_context;
    std::vector<PageEntry> m_entries;
    std::map<PageId, Page*> m_pages;
    PageId m_current = PageId::Home;
    ForumSettings m_settings;
    PendingPeople* m_pending;
    DraftKeeper* m_drafts;
    int m_storings = 0; ///< how often what was typed was to be stored while one leaves
    ChangeWatcher* m_watcher;
    NavigationRail* m_rail;
    TopBar* m_bar;
    StatusLine* m_status;
    QStackedWidget* m_stack;
};

} // namespace ledforum
