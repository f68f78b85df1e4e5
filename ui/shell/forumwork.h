// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/forum/forum.h"
#include "ui/shell/page.h"
#include "ui/widgets/background.h"

#include <QEventLoop>

namespace ledforum {

/// Runs `work(forum)`, which returns a Result, on another thread with a way of its own into the same file,
/// and hands the result to `done(result)` on the window's thread, unless `context` has gone by then. For what
/// must not make the window stand still: Argon2id, sealing by the hundred. What the work refers to must stay.
template <class Work, class Finish>
void inForumBackground(QObject* context, const Forum& forum, Work work, Finish done)
{
    using R = std::invoke_result_t<Work, Forum&>;
    inBackground(
        context,
        [open = forum.opener(), work = std::move(work)]() mutable -> R {
            const auto own = open();
            return own ? work(**own) : R(own.failure());
        },
        std::move(done));
}

/// The same for who is signed in, so that the work may refer to the actor: the session's keys stay until it
/// has ended.
template <class Work, class Finish>
void besideWindow(PageContext& context, QObject* asker, Work work, Finish done)
{
    using R = std::invoke_result_t<Work, Forum&>;
    inBackground(
        asker,
        [open = context.forum.opener(), hold = context.longWork.hold(),
         work = std::move(work)]() mutable -> R {
            const auto untilDone = std::exchange(hold, {});
            const auto own = open();
            return own ? work(**own) : R(own.failure());
        },
        std::move(done));
}

/// The same for who is signed in: comes back when it is done, the window breathing meanwhile and locking
/// waiting, so that the work may refer to the actor. Whoever asks must not be closed in between.
template <class Work>
auto slowly(PageContext& context, Work work) -> std::invoke_result_t<Work, Forum&>
{
    using R = std::invoke_result_t<Work, Forum&>;
    std::optional<R> result;
    context.longWork.run([&] {
        QEventLoop loop;
        inForumBackground(&loop, context.forum, std::move(work), [&](R done) {
            result.emplace(std::move(done));
            loop.quit();
        });
        loop.exec();
        if (!result) {
            // The program is told to end. What the work refers to goes when this returns, and what it has
            // done is told all the same: it may have made a code that is to be shown once.
            QThreadPool::globalInstance()->waitForDone();
            QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
        }
    });
    if (!result) // it never began
        return refused(QStringLiteral("Something else is still under way. Nothing was done; try again."));
    Q_EMIT context.forum.changes().changed(Area::Security);
    return *std::move(result);
}

} // namespace ledforum
