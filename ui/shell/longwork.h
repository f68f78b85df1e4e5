// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

namespace ledforum {

/// Work of a page that lets the window breathe between its steps. Meanwhile the page, the forum and the keys
/// of who is signed in must stay: locking and signing out put them out of sight at once, ask the work to
/// stop, and let them go when it has.
class LongWork final : public QObject
{
    Q_OBJECT

public:
    /// Runs it here and now; one at a time.
    void run(const std::function<void()>& work);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    void askToStop() { m_isToStop = m_isRunning; }
    /// Asked by the work between two steps.
    [[nodiscard]] bool isToStop() const { return m_isToStop; }

Q_SIGNALS:
    void ended();

private:
    bool m_isRunning = false;
    bool m_isToStop = false;
};

} // namespace ledforum
