// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/steppedwork.h"

namespace ledforum {

namespace {

constexpr std::chrono::milliseconds pace(60); // as often as an eye can follow, however short the steps are

} // namespace

SteppedWork::SteppedWork(PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &SteppedWork::tell);
}

SteppedWork::Progress SteppedWork::begin()
{
    m_shared = std::make_shared<Shared>();
    m_timer.start();
    return [shared = m_shared, &session = m_context.longWork](qsizetype done, qsizetype all) {
        shared->done = done;
        shared->all = all;
        return !shared->isStopped && !session.isToStop();
    };
}

void SteppedWork::stop()
{
    if (m_shared)
        m_shared->isStopped = true;
}

void SteppedWork::tell()
{
    if (m_shared->all > 0)
        Q_EMIT stepped(m_shared->done, m_shared->all);
}

} // namespace ledforum
