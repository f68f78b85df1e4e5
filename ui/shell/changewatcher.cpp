// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/changewatcher.h"

#include "app/forum/forum.h"

namespace ledforum {

ChangeWatcher::ChangeWatcher(Forum& forum, QObject* parent)
    : QObject(parent)
    , m_forum(forum)
    , m_version(forum.dataVersion())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ChangeWatcher::changed);
    connect(&forum.changes(), &Changes::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_poll, &QTimer::timeout, this, &ChangeWatcher::look);
    m_poll.start(std::chrono::seconds(2));
}

void ChangeWatcher::setPaused(bool isPaused)
{
    if (isPaused) {
        m_poll.stop();
        return;
    }
    m_poll.start();
    look();
}

void ChangeWatcher::look()
{
    const qint64 version = m_forum.dataVersion();
    if (version == m_version)
        return;
    m_version = version;
    Q_EMIT changed();
}

} // namespace ledforum
