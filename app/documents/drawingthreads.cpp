// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/documents/drawingthreads.h"

#include "app/documents/textblock.h"

namespace ledforum {

DrawingThreads::DrawingThreads()
{
    constexpr int workers = 2; // more wait for one another's fonts
    for (int i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work(); });
}

DrawingThreads::~DrawingThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_jobs.clear();
    }
    m_hasWork.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void DrawingThreads::add(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_hasWork.notify_one();
}

void DrawingThreads::work()
{
    const LaidTexts laid;
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_hasWork.wait(lock, [this] { return m_isOver || !m_jobs.empty(); });
        if (m_isOver)
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
    }
}

} // namespace ledforum
