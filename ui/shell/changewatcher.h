// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace ledforum {

class Forum;

/// Says when what is shown may be out of date: after each committed change of this program, and when another
/// program has changed the file. Several changes at once are told once.
class ChangeWatcher final : public QObject
{
    Q_OBJECT

public:
    ChangeWatcher(Forum& forum, QObject* parent);
    /// While paused it doesn't look at the file; on resuming it looks at once.
    void setPaused(bool isPaused);

Q_SIGNALS:
    void changed();

private:
    void look();

    Forum& m_forum;
    QTimer m_poll;
    QTimer m_soon;
    qint64 m_version;
};

} // namespace ledforum
