// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace ledforum {

/// Work of a page that lets the window breathe between its steps. Meanwhile the page, the forum and the keys
/// of who is signed in must stay: locking and signing out put them out of sight at once, ask the work to
/// stop, and let them go when it has. The same goes for work beside the window, on another thread.
class LongWork final : public QObject
{
    Q_OBJECT

public:
    /// Waits for the work beside the window.
    ~LongWork() override;

    /// Runs it here and now; one at a time.
    void run(const std::function<void()>& work);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Taken for work beside the window, which lets it go when it has ended; on any thread.
    using Hold = std::shared_ptr<void>;
    [[nodiscard]] Hold hold();
    /// Whether work of either kind needs the page, the forum and the keys.
    [[nodiscard]] bool isUnderWay() const { return m_isRunning || *m_holds > 0; }

    void askToStop() { m_isToStop = isUnderWay(); }
    /// Asked by the work between two steps, on whatever thread it runs.
    [[nodiscard]] bool isToStop() const { return m_isToStop; }

Q_SIGNALS:
    void ended();

private:
    bool m_isRunning = false;
    std::atomic<bool> m_isToStop = false;
    std::shared_ptr<std::atomic<int>> m_holds = std::make_shared<std::atomic<int>>(0);
};

} // namespace ledforum
