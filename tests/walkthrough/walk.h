// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakeclock.h"
#include "tests/support/scripteddialogs.h"
#include "tests/walkthrough/driver.h"
#include "ui/shell/mainwindow.h"

#include <QDir>

namespace ledforum {

/// The whole main job through the real window, on Tuesday 24 November 2026: from an empty folder to eleven
/// certificates.
class Walk final
{
public:
    enum class Pictures { None, Taken };

    /// Everything is left in `folder`: forum.ledforum, certificates/, and the pictures if they are taken.
    Walk(Driver& driver, const QString& folder, Pictures pictures);

    /// Throws WalkError.
    void run();

    [[nodiscard]] Driver& hands() { return m_driver; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    [[nodiscard]] ScriptedDialogs& dialogs() { return m_dialogs; }
    [[nodiscard]] QString inFolder(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] static QString sample(const QString& name);

    void signIn(const QString& name);
    void signOut();
    /// Leaves "NN-name.png" of the window at 1366×768, with whatever stands before it.
    void picture(const QString& name);
    /// The same in dark, and on a 4K screen at 200 %.
    void pictureInDark(const QString& name);
    void pictureAtTwice(const QString& name);

    static constexpr auto password = "three random words";

private:
    void save(const QString& name, qreal scale);

    Driver& m_driver;
    QDir m_folder;
    Pictures m_pictures;
    FakeClock m_clock;
    ScriptedDialogs m_dialogs;
    MainWindow m_window;
    int m_number = 0;
};

// The steps, in the order in which they are done.
void foundForum(Walk& walk);
void importPeople(Walk& walk);
/// The one-time code of the doctor who will book.
[[nodiscard]] QString inviteDoctor(Walk& walk);
void planTerm(Walk& walk);
void bookAppointment(Walk& walk, const QString& code);
void seeWhoComes(Walk& walk);
void takeRegister(Walk& walk);
void issueCertificates(Walk& walk);
void seeOwnCpd(Walk& walk);

} // namespace ledforum
