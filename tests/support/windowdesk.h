// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/temporaryforum.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/dialogs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace ledforum {

/// The whole window on a temporary forum, with the dialogs that people see. The forum's own object is another
/// program's way into the same file.
class WindowDesk final
{
public:
    WindowDesk()
        : m_window(std::make_unique<MainWindow>(m_forum.clock(), m_dialogs, PasswordCost::cheapest()))
    {
        m_window->resize(1366, 768);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("The window does not come to the front.");
    }
    Q_DISABLE_COPY_MOVE(WindowDesk)

    [[nodiscard]] TemporaryForum& forum() { return m_forum; }
    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] RealDialogs& dialogs() { return m_dialogs; }
    [[nodiscard]] QString screen() const { return m_window->screen()->objectName(); }
    void closeWindow() { m_window.reset(); }

    /// Time passes without anybody touching anything.
    void pass(std::chrono::milliseconds time) { m_forum.clock().advance(time); }

    /// Anywhere in the program: dialogs are windows of their own. Null when there is none.
    template <class W = QWidget>
    [[nodiscard]] static W* look(const QString& name)
    {
        for (QWidget* widget : QApplication::allWidgets())
            if (auto* found = qobject_cast<W*>(widget); found && found->objectName() == name)
                return found;
        return nullptr;
    }
    template <class W = QWidget>
    [[nodiscard]] static W* find(const QString& name)
    {
        auto* found = look<W>(name);
        if (!found)
            qFatal("No %s", qPrintable(name));
        return found;
    }
    static void press(const QString& name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    static void type(const QString& name, const QString& text)
    {
        auto* field = find(name);
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] static QString text(const QString& name) { return find<QLabel>(name)->text(); }

    static QString passwordText()
    {
        const SecretBytes secret = TemporaryForum::password();
        return QString::fromLatin1(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
    }
    /// From the welcome.
    void signIn(const QString& name)
    {
        if (!m_opened)
            m_window->openForum(m_forum.path());
        m_opened = true;
        press(QStringLiteral("welcomeSignIn"));
        type(QStringLiteral("signInName"), name);
        type(QStringLiteral("signInPassword"), passwordText());
        press(QStringLiteral("signInSubmit"));
        if (!QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }))
            qFatal("Signing in fails.");
    }
    void unlock()
    {
        type(QStringLiteral("lockPassword"), passwordText());
        press(QStringLiteral("lockUnlock"));
        if (!QTest::qWaitFor([this] { return m_window->workspace() != nullptr; }))
            qFatal("Unlocking fails.");
    }
    /// Whether the screen comes within the two seconds that a lock may be late.
    [[nodiscard]] bool comesInTime(const QString& screenName) const
    {
        return QTest::qWaitFor([&] { return screen() == screenName; }, 2000);
    }

private:
    TemporaryForum m_forum;
    RealDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    bool m_opened = false;
};

} // namespace ledforum
