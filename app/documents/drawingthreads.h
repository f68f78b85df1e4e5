// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace ledforum {

/// Two threads that lay out and draw documents, each of which remembers the texts that come again (LaidTexts)
/// for as long as this lives. Its end waits for what is being drawn; what has not begun is dropped.
class DrawingThreads final
{
public:
    DrawingThreads();
    ~DrawingThreads();
    DrawingThreads(const DrawingThreads&) = delete;
    DrawingThreads& operator=(const DrawingThreads&) = delete;

    /// Runs `job()` on one of them. What it needs stays with it: pages belong to the thread that made them.
    template <class Job>
    [[nodiscard]] auto run(Job job) -> std::future<std::invoke_result_t<Job>>
    {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Job>()>>(std::move(job));
        auto result = task->get_future();
        add([task] { (*task)(); });
        return result;
    }

private:
    void add(std::function<void()> job);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<std::function<void()>> m_jobs;
    bool m_isOver = false;
    std::vector<std::thread> m_threads;
};

} // namespace ledforum
