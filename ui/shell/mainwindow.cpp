// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "app/forum/demo/demonstration.h"
#include "app/forum/forum.h"
#include "ui/appointments/slotbutton.h"
#include "ui/backup/backupkeeper.h"
#include "ui/certificates/verifypage.h"
#include "ui/forum/currentsettings.h"
#include "ui/forum/setupscreen.h"
#include "ui/forum/startscreen.h"
#include "ui/security/accesspage.h"
#include "ui/security/activationscreen.h"
#include "ui/security/idlewarning.h"
#include "ui/security/recoverscreen.h"
#include "ui/security/signinscreen.h"
#include "ui/security/welcomescreen.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/background.h"

#include <QTemporaryDir>
#include <QVBoxLayout>

#include <utility>

// The way in; how one leaves, and what covers and locks, is in mainwindow_leaving.cpp; the check-in desk is
// in mainwindow_desk.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Clock& clock, Dialogs& dialogs, PasswordCost cost)
    : m_clock(clock)
    , m_dialogs(dialogs)
    , m_cost(cost)
    , m_layout(new QVBoxLayout(this))
    , m_idle(clock, nullptr)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"LED Forum"_s);
    setAcceptDrops(true); // on its edges, too, for the workspace
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&m_idle, &IdleGuard::warned, this, &MainWindow::warn);
    connect(&m_idle, &IdleGuard::stayed, this, &MainWindow::endWarning);
    connect(&m_idle, &IdleGuard::coverDue, this, &MainWindow::cover);
    connect(&m_idle, &IdleGuard::leaveDue, this, &MainWindow::leaveUntouched);
    QCoreApplication::instance()->installEventFilter(this);
    showStart();
}

MainWindow::~MainWindow()
{
    if (Workspace* here = signedIn()) {
        here->keepDrafts();
        closeWhatStandsOpen();
    }
    // The screens refer to the forum, which would go before QWidget deletes its children. Work in the
    // background refers to the clock.
    for (const QPointer<Workspace>& leaving : m_leaving) {
        if (leaving)
            leaving->keepDrafts();
        delete leaving;
    }
    delete m_covered;
    delete m_screen;
    QThreadPool::globalInstance()->waitForDone();
}

Workspace* MainWindow::workspace() const
{
    return qobject_cast<Workspace*>(m_screen);
}

void MainWindow::replaceScreen(QWidget* screen)
{
    if (m_screen) {
        // Later: what asked for the change is often a button on it.
        m_layout->removeWidget(m_screen);
        m_screen->hide();
        m_screen->setParent(nullptr);
        if (!workspace()) // which retires, or waits under the cover
            m_screen->deleteLater();
    }
    m_screen = screen;
    m_layout->addWidget(screen);
    screen->show();
    if (screen->focusProxy())
        screen->setFocus();
}

void MainWindow::openForum(const QString& path)
{
    Result<std::unique_ptr<Forum>> forum = Forum::open(path, m_clock, m_cost);
    if (forum)
        adopt(*std::move(forum));
    else
        showStart(forum.failure().sentence);
}

void MainWindow::openDemonstration()
{
    m_demonstration = std::make_unique<QTemporaryDir>();
    const QString path = m_demonstration->filePath(u"demonstration.ledforum"_s);
    StartScreen* start = showStart();
    start->showWork(u"Inventing people, a programme and a year of registers. It takes a moment."_s);
    inBackground(
        start, [path, &clock = m_clock] { return makeDemonstrationForum(path, clock); },
        [this, path](const Result<>& made) {
            if (made)
                openForum(path);
            else
                showStart(made.failure().sentence);
        });
}

void MainWindow::adopt(std::unique_ptr<Forum> forum)
{
    // The screen of the forum before goes at once: it refers to it.
    delete std::exchange(m_screen, nullptr);
    m_backups.reset();
    m_forum = std::move(forum);
    setWindowTitle(u"%1 – LED Forum"_s.arg(currentSettings(*m_forum).name));
    showWelcome();
    if (m_demonstration && m_forum->path().startsWith(m_demonstration->path()))
        return;
    m_backups = std::make_unique<BackupKeeper>(m_forum->path(), m_clock);
    connect(m_backups.get(), &BackupKeeper::problemChanged, this, [this](const QString& problem) {
        if (workspace())
            workspace()->warn(problem);
    });
    Q_EMIT opened(m_forum->path());
}

StartScreen* MainWindow::showStart(const QString& problem)
{
    auto* start = put(new StartScreen(m_dialogs));
    connect(start, &StartScreen::setUpAsked, this, &MainWindow::showSetUp);
    connect(start, &StartScreen::openAsked, this, &MainWindow::openForum, Qt::QueuedConnection);
    connect(start, &StartScreen::demonstrationAsked, this, &MainWindow::openDemonstration,
            Qt::QueuedConnection);
    connect(start, &StartScreen::verifyAsked, this, &MainWindow::showVerify);
    if (!problem.isEmpty())
        start->showProblem(problem);
    return start;
}

void MainWindow::showSetUp()
{
    auto* setUp = put(new SetUpScreen(m_clock, m_dialogs, m_cost));
    connect(setUp, &SetUpScreen::backAsked, this, [this] { showStart(); });
    connect(
        setUp, &SetUpScreen::founded, this, [this, setUp] { adopt(setUp->takeForum()); },
        Qt::QueuedConnection);
}

void MainWindow::showWelcome()
{
    m_idle.stop();
    m_wanted = {};
    m_purpose.clear();
    auto* welcome = put(new WelcomeScreen(*m_forum));
    connect(welcome, &WelcomeScreen::signInAsked, this, [this] { showSignIn(); });
    connect(welcome, &WelcomeScreen::activationAsked, this, &MainWindow::showActivation);
    connect(welcome, &WelcomeScreen::verifyAsked, this, &MainWindow::showVerify);
    connect(welcome, &WelcomeScreen::trialAsked, this, &MainWindow::showSignIn);
    connect(welcome, &WelcomeScreen::bookingAsked, this, [this](const SlotView& slot) {
        showSignInFor({PageId::MyAppointments, slot.id.value()}, u"To book %1"_s.arg(slotWords(slot.span)));
    });
}

void MainWindow::showSignInFor(const Destination& destination, const QString& purpose)
{
    m_wanted = destination;
    m_purpose = purpose;
    showSignIn();
}

void MainWindow::showSignIn(const QString& name, const QString& password)
{
    if (m_forum->isReplaced()) // while nobody was signed in
        return reopen();
    auto* signIn = put(new SignInScreen(*m_forum));
    connect(signIn, &SignInScreen::backAsked, this, &MainWindow::showWelcome);
    connect(signIn, &SignInScreen::recoveryAsked, this, &MainWindow::showRecovery);
    connect(signIn, &SignInScreen::activationAsked, this, &MainWindow::showActivation);
    connect(signIn, &EntranceScreen::entered, this, [this, signIn] { enter(signIn->takeActor(), m_wanted); });
    watchTheEntrance();
    signIn->start(name);
    if (!m_purpose.isEmpty())
        signIn->setPurpose(m_purpose);
    if (!password.isEmpty())
        signIn->signInWith(password);
}

void MainWindow::showActivation()
{
    auto* activation = put(new ActivationScreen(*m_forum));
    connect(activation, &ActivationScreen::backAsked, this, &MainWindow::showWelcome);
    connect(activation, &EntranceScreen::entered, this, [this, activation] {
        const QString code = activation->takeSheetCode();
        enter(activation->takeActor(), m_wanted);
        workspace()->showRecoveryCode(code);
    });
    watchTheEntrance();
    activation->start();
}

void MainWindow::showVerify()
{
    auto* verify = put(new VerifyPage(m_forum.get(), m_dialogs));
    if (!m_forum) {
        connect(verify, &VerifyPage::backAsked, this, [this] { showStart(); });
        return;
    }
    connect(verify, &VerifyPage::backAsked, this, &MainWindow::showWelcome);
    watchTheEntrance(); // whose certificate it was is nobody else's business
}

void MainWindow::showRecovery(const QString& name)
{
    auto* recovery = put(new RecoverScreen(*m_forum));
    connect(recovery, &RecoverScreen::backAsked, this, [this] { showSignIn(); });
    connect(recovery, &RecoverScreen::officeAsked, this, [this] {
        showSignInFor(
            {PageId::Access, AccessPage::officeRecovery},
            u"As a tutor or for the Medical Education Team, to use the recovery code of the tutor’s office"_s);
    });
    connect(recovery, &EntranceScreen::entered, this, [this, recovery] {
        const QString code = recovery->takeSheetCode();
        enter(recovery->takeActor(), m_wanted);
        workspace()->showRecoveryCode(code);
    });
    watchTheEntrance();
    recovery->start(name);
}

void MainWindow::watchTheEntrance()
{
    const std::chrono::minutes time(currentSettings(*m_forum).idleDoctorMinutes);
    m_idle.start([time] { return IdleLimits{{}, time, true}; });
}

void MainWindow::enter(Actor actor, const Destination& destination)
{
    auto* workspace = put(new Workspace(*m_forum, std::move(actor), m_dialogs));
    connect(workspace, &Workspace::coverAsked, this, &MainWindow::cover);
    connect(workspace, &Workspace::lockAsked, this, [this] { lock(); });
    connect(workspace, &Workspace::signOutAsked, this, &MainWindow::finish);
    connect(workspace, &Workspace::revoked, this, &MainWindow::lock);
    connect(workspace, &Workspace::replaced, this, &MainWindow::reopen);
    connect(workspace, &Workspace::deskAsked, this, &MainWindow::openDesk);
    workspace->showPage(destination.page, destination.subject);
    workspace->offerDrafts();
    if (m_backups)
        workspace->warn(m_backups->problem());
    m_idle.start([workspace] { return workspace->idleLimits(); });
}

} // namespace ledforum
