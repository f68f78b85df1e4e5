// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/forumwork.h"

#include <QTimer>

#include <memory>

namespace ledforum {

/// Work beside the window that goes step by step: it says how far it is, and stops when asked, by the person
/// or because they leave. One at a time.
class SteppedWork final : public QObject
{
    Q_OBJECT

public:
    /// Called by the work before each step and after the last: (done so far, of how many). False: stop.
    using Progress = std::function<bool(qsizetype, qsizetype)>;

    explicit SteppedWork(PageContext& context, QObject* parent = nullptr);

    /// Runs `work(forum, progress)`, which returns a Result, as besideWindow does, and hands the result to
    /// `done(result)`. False, and nothing begins, while something runs.
    template <class Work, class Finish>
    bool start(Work work, Finish done);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void stop();

Q_SIGNALS:
    void stepped(qsizetype done, qsizetype all);

private:
    /// What the window and the work tell each other.
    struct Shared
    {
        std::atomic<bool> isStopped = false;
        std::atomic<qsizetype> done = 0;
        std::atomic<qsizetype> all = 0;
    };
    [[nodiscard]] Progress begin();
    void tell();

    PageContext& m_context;
    std::shared_ptr<Shared> m_shared;
    QTimer m_timer;
};

template <class Work, class Finish>
bool SteppedWork::start(Work work, Finish done)
{
    if (isRunning())
        return false;
    besideWindow(
        m_context, this,
        [work = std::move(work), progress = begin()](Forum& forum) mutable { return work(forum, progress); },
        [this, done = std::move(done)](auto result) mutable {
            m_timer.stop();
            done(std::move(result));
        });
    return true;
}

} // namespace ledforum
