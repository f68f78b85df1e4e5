// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "ui/security/lockscreen.h"
#include "ui/shell/idleguard.h"
#include "ui/shell/pagelist.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QTemporaryDir;
class QVBoxLayout;

namespace ledforum {

class BackupKeeper;
class DeskScreen;
class IdleWarning;
class SignInScreen;
class StartScreen;
class Workspace;

/// A page, and what it is to show.
struct Destination
{
    PageId page = PageId::Home;
    std::optional<qint64> subject = {};
};

/// The window. It owns the open forum and shows one screen at a time: start, welcome, sign-in, activation,
/// the workspace of one person, its cover, the lock, or the check-in desk. A screen that is left is deleted,
/// and what it held goes with it; only under the cover the workspace waits, out of the window and with its
/// keys.
///
/// Locking and signing out win over everything that stands open: menus, dialogs, questions and file pickers
/// close as if cancelled.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const Clock& clock, Dialogs& dialogs, PasswordCost cost = PasswordCost::signIn());
    ~MainWindow() override;

    /// Opens the forum and rests at its welcome; where it can't be opened, the start screen says why.
    void openForum(const QString& path);
    /// Makes a demonstration forum that goes with the window, and opens it.
    void openDemonstration();
    StartScreen* showStart(const QString& problem = {});
    void showWelcome();

    /// What is shown now.
    [[nodiscard]] QWidget* screen() const { return m_screen; }
    /// Null unless it is what is shown.
    [[nodiscard]] Workspace* workspace() const;

Q_SIGNALS:
    /// A forum that should be opened again next time.
    void opened(const QString& path);

protected:
    /// The lock's key works over dialogs, menus and previews, too, which keep the window's shortcuts from it.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Puts the screen in the place of the one before.
    template <class S>
    S* put(S* screen)
    {
        replaceScreen(screen);
        return screen;
    }
    void replaceScreen(QWidget* screen);
    void adopt(std::unique_ptr<Forum> forum);
    void showSetUp();
    void showSignIn(const QString& name = {}, const QString& password = {});
    void showActivation();
    /// From the start or the welcome, and back there.
    void showVerify();
    void showRecovery(const QString& name);
    /// Signs in to do something at once, such as to book the time that was chosen at the welcome.
    void showSignInFor(const Destination& destination, const QString& purpose);
    /// Where the destination is not for this person, home stays.
    void enter(Actor actor, const Destination& destination = {});
    void cover();
    void lift();
    void lock(const QString& why = {});
    void finish();
    /// The person goes, with their keys; the desk stays until somebody of the staff signs in.
    void openDesk(const DeskDuty& duty);
    void showDesk(const QString& why = {});
    /// Asks for the password of whoever started the desk, or for somebody else of the staff.
    void leaveDesk();
    void leaveDeskAsSomeoneElse();
    void endDesk(Actor actor);
    /// Whoever begins to sign in, and goes, leaves no name in the field.
    void watchTheEntrance();
    void leaveUntouched();
    void warn(std::chrono::seconds left);
    void endWarning();
    /// Whose keys are here: shown or covered.
    [[nodiscard]] Workspace* signedIn() const;
    /// A backup was restored here or elsewhere: nobody stays signed in, and the file is opened anew.
    void reopen();
    /// Keeps what is typed, closes what stands open, and lets the workspace go.
    void leave();
    void closeWhatStandsOpen();

    Destination m_wanted; ///< where one wants to be once signed in
    QString m_purpose;    ///< the same in words; empty for home
    const Clock& m_clock;
    Dialogs& m_dialogs;
    PasswordCost m_cost;
    std::unique_ptr<QTemporaryDir> m_demonstration; // before the forum, whose file is in it
    std::vector<std::unique_ptr<Forum>> m_replaced; ///< by a restore; pages that still work may refer to it
    std::unique_ptr<Forum> m_forum;
    std::unique_ptr<BackupKeeper> m_backups; ///< of the forum, but for a demonstration
    QVBoxLayout* m_layout;
    QWidget* m_screen = nullptr;
    std::optional<DeskDuty> m_desk; ///< while one is open, also behind the screen that asks for the password
    QString m_deskStarter;          ///< the name
    Qt::WindowStates m_beforeDesk;  ///< how the window stood; the desk fills the screen
    QPointer<Workspace> m_covered;
    QPointer<QWidget> m_keyboard; ///< what had it when the cover came
    std::vector<QPointer<Workspace>> m_leaving;
    IdleGuard m_idle;
    QPointer<IdleWarning> m_warning;
};

} // namespace ledforum
