// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"
#include "ui/backup/backupkeeper.h"
#include "ui/security/coverscreen.h"
#include "ui/security/idlewarning.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tracks.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

#include <utility>

// How one leaves, and what covers and locks; the way in is in mainwindow.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

Workspace* MainWindow::signedIn() const
{
    return m_covered ? m_covered.data() : workspace();
}

void MainWindow::closeWhatStandsOpen()
{
    endWarning();
    closeAllBut(*this, m_dialogs);
    clearOwnClipboard();
    m_dialogs.forgetFolders();
}

void MainWindow::leave()
{
    m_idle.stop();
    m_wanted = {};
    m_purpose.clear();
    std::erase_if(m_leaving, [](const QPointer<Workspace>& gone) { return gone.isNull(); });
    Workspace* leaving = signedIn();
    m_covered = nullptr;
    disconnect(leaving, nullptr, this, nullptr); // whatever it still asks for, the next person doesn't
    m_leaving.emplace_back(leaving);
    leaving->retire();
    closeWhatStandsOpen();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) // of every event of the program, before anything costs time
        return QWidget::eventFilter(watched, event);
    const bool isUnderSomething = QApplication::activeModalWidget() || QApplication::activePopupWidget();
    if (!isUnderSomething || !signedIn())
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (QKeySequence(key->keyCombination()) != actionEntry(ActionId::Lock).shortcut)
        return QWidget::eventFilter(watched, event);
    // Not before the key has been dealt with: what it went to is closed by the lock.
    QTimer::singleShot(0, this, [this] { lock(); });
    return true;
}

void MainWindow::lock(const QString& why)
{
    if (!signedIn())
        return;
    // The keys go with the workspace; only the name and the page are kept.
    const PageId page = signedIn()->currentPage();
    const LockedPerson person{signedIn()->actor().person(), signedIn()->actor().name()};
    leave();
    Workspace* leaving = m_leaving.back();
    auto* lock = put(new LockScreen(*m_forum, person));
    connect(leaving, &Workspace::draftLost, lock, &LockScreen::sayWhy);
    connect(lock, &LockScreen::someoneElseAsked, this, [this] { showSignIn(); });
    connect(lock, &EntranceScreen::entered, this, [this, lock, page] { enter(lock->takeActor(), {page}); });
    if (!why.isEmpty())
        lock->sayWhy(why);
}

void MainWindow::finish()
{
    if (!signedIn())
        return;
    leave();
    showWelcome();
}

void MainWindow::reopen()
{
    const QString path = m_forum->path();
    if (signedIn())
        leave();
    showWelcome();
    m_backups.reset();
    m_replaced.push_back(std::exchange(m_forum, nullptr)); // screens that go and work that ends refer to it
    openForum(path);
    if (!m_forum)
        return;
    m_purpose = u"A backup was restored. Sign in again to go on with it"_s;
    showSignIn();
}

void MainWindow::leaveUntouched()
{
    if (m_desk)
        showDesk();
    else if (!signedIn())
        showWelcome();
    else if (signedIn()->idleLimits().signsOut)
        finish();
    else
        lock(u"Locked because nobody had touched the workstation for a while."_s);
}

void MainWindow::warn(std::chrono::seconds left)
{
    if (!signedIn())
        return;
    if (!m_warning) {
        QWidget* dialog = QApplication::activeModalWidget();
        m_warning = new IdleWarning(dialog ? *dialog : *this, signedIn()->idleLimits().signsOut);
    }
    m_warning->show(left);
}

void MainWindow::endWarning()
{
    if (!m_warning)
        return;
    m_warning->hide();
    m_warning->deleteLater(); // it may be what was pressed
    m_warning = nullptr;
}

void MainWindow::cover()
{
    Workspace* here = workspace();
    if (!here)
        return;
    QWidget* keyboard = focusWidget();
    m_keyboard = keyboard && here->isAncestorOf(keyboard) ? keyboard : nullptr;
    here->keepDialogs();
    closeWhatStandsOpen();
    m_covered = here;
    m_idle.setCovered(true);
    auto* cover = put(new CoverScreen(*m_forum, here->actor()));
    connect(cover, &CoverScreen::lifted, this, &MainWindow::lift);
    connect(cover, &CoverScreen::lockAsked, this, [this] { lock(); });
    connect(cover, &CoverScreen::signOutAsked, this, &MainWindow::finish);
    connect(cover, &CoverScreen::triesUsedUp, this,
            [this] { lock(u"The PIN was wrong three times. Your password opens the window again."_s); });
}

void MainWindow::lift()
{
    Workspace* back = m_covered;
    m_covered = nullptr;
    put(back);
    m_idle.setCovered(false);
    back->offerDrafts();
    if (m_keyboard)
        m_keyboard->setFocus();
}

} // namespace ledforum
