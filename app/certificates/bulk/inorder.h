// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QtGlobal>

#include <deque>
#include <future>

namespace ledforum {

/// Begins `count` pieces of work, a few ahead, and takes what they give in their order: `begin(i)` returns a
/// Result<std::future<Result<T>>>, `take(i, T)` a Result<>. Ends with the first failure, after all before it
/// were taken; `mayGoOn(i)` is asked before each.
template <class Begin, class Take, class MayGoOn>
Result<> inOrder(qsizetype count, qsizetype ahead, Begin begin, Take take, MayGoOn mayGoOn)
{
    std::deque<std::invoke_result_t<Begin, qsizetype>> begun;
    qsizetype next = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (const Result<> goesOn = mayGoOn(i); !goesOn)
            return goesOn;
        for (; next < count && next < i + ahead; ++next)
            begun.push_back(begin(next));
        if (!begun.front())
            return begun.front().failure();
        auto done = begun.front()->get();
        begun.pop_front();
        if (!done)
            return done.failure();
        if (const Result<> taken = take(i, *std::move(done)); !taken)
            return taken;
    }
    return Done();
}

} // namespace ledforum
