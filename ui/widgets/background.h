// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace ledforum {

/// Runs `work()` on a thread of the pool and hands what it returns to `done(result)` on the window's thread,
/// unless `context` has gone by then. For arithmetic such as Argon2id: a forum's connection belongs to its
/// own thread.
template <class Work, class Finish>
void inBackground(QObject* context, Work work, Finish done)
{
    // Whether the context is still there is asked on its own thread, where alone the answer holds.
    auto finish = [guard = QPointer<QObject>(context), done = std::move(done)](auto& result) mutable {
        if (guard)
            done(std::move(result));
    };
    auto task = std::make_shared<std::pair<Work, decltype(finish)>>(std::move(work), std::move(finish));
    QThreadPool::globalInstance()->start([task] {
        auto result = std::make_shared<std::invoke_result_t<Work>>(task->first());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [task, result] { task->second(*result); }, Qt::QueuedConnection);
    });
}

} // namespace ledforum
