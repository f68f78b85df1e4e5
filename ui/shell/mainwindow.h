// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "ui/security/lockscreen.h"
#include "ui/shell/pagelist.h"

#include <QWidget>

#include <memory>

class QTemporaryDir;
class QVBoxLayout;

namespace ledforum {

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
/// the workspace of one person, or the lock. A screen that is left is deleted, and what it held goes with it.
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
    [[nodiscard]] Workspace* workspace() const;

Q_SIGNALS:
    /// A forum that should be opened again next time.
    void opened(const QString& path);

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
    /// Signs in to do something at once, such as to book the time that was chosen at the welcome.
    void showSignInFor(const Destination& destination, const QString& purpose);
    /// Where the destination is not for this person, home stays.
    void enter(Actor actor, const Destination& destination = {});
    void lock();

    Destination m_wanted; ///< where one wants to be once signed in
    QString m_purpose;    ///< the same in words; empty for home
    const Clock& m_clock;
    Dialogs& m_dialogs;
    PasswordCost m_cost;
    std::unique_ptr<QTemporaryDir> m_demonstration; // before the forum, whose file is in it
    std::unique_ptr<Forum> m_forum;
    QVBoxLayout* m_layout;
    QWidget* m_screen = nullptr;
};

} // namespace ledforum
