// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"
#include "ui/attendance/deskscreen.h"
#include "ui/security/signinscreen.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <utility>

// The check-in desk, and how one leaves it.

namespace ledforum {

using namespace Qt::StringLiterals;

void MainWindow::openDesk(const DeskDuty& duty)
{
    if (!signedIn())
        return;
    const QString starter = signedIn()->actor().name();
    leave();
    m_desk = duty;
    m_deskStarter = starter;
    m_beforeDesk = windowState();
    showFullScreen(); // nobody at the door finds another window, or this one's frame
    showDesk();
}

void MainWindow::showDesk(const QString& why)
{
    m_idle.stop(); // nobody's keys are here: the desk neither locks nor ends
    endWarning();
    auto* desk = put(new DeskScreen(*m_forum, *m_desk));
    connect(desk, &DeskScreen::leaveAsked, this, &MainWindow::leaveDesk);
    if (!why.isEmpty())
        desk->say(MessageKind::Warning, why);
}

void MainWindow::leaveDesk()
{
    auto* lock = put(new LockScreen(*m_forum, {m_desk->startedBy, m_deskStarter}, u"Leave the desk"_s));
    lock->sayWhy(u"The check-in desk is open. Your password, or a colleague’s, ends it."_s);
    lock->setWayBack(u"End the desk"_s, u"Back to the desk"_s);
    connect(lock, &LockScreen::someoneElseAsked, this, &MainWindow::leaveDeskAsSomeoneElse);
    connect(lock, &LockScreen::backAsked, this, [this] { showDesk(); });
    connect(lock, &EntranceScreen::entered, this, [this, lock] { endDesk(lock->takeActor()); });
    watchTheEntrance();
}

void MainWindow::leaveDeskAsSomeoneElse()
{
    auto* signIn = put(new SignInScreen(*m_forum));
    connect(signIn, &SignInScreen::backAsked, this, [this] { showDesk(); });
    connect(signIn, &SignInScreen::recoveryAsked, this, &MainWindow::leaveDesk);
    connect(signIn, &SignInScreen::activationAsked, this, &MainWindow::leaveDesk);
    connect(signIn, &EntranceScreen::entered, this, [this, signIn] { endDesk(signIn->takeActor()); });
    watchTheEntrance();
    signIn->start();
    signIn->setPurpose(u"To leave the check-in desk"_s);
}

void MainWindow::endDesk(Actor actor)
{
    if (refusal(actor, Permission::TakeRegister)) {
        showDesk(u"Only the Medical Education Team and the Deputy Clinical Tutor may end the desk."_s);
        return;
    }
    const TeachingSessionId session = std::exchange(m_desk, std::nullopt)->session;
    setWindowState(m_beforeDesk);
    enter(std::move(actor), {PageId::Register, session.value()});
}

} // namespace ledforum
