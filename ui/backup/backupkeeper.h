// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/backupservice.h"

#include <QObject>
#include <QTimer>

namespace ledforum {

/// Backs the open forum up by itself, beside the window: soon after it was opened, and every quarter of an
/// hour in which something was written. What goes wrong is told, and stops nothing.
class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    /// The clock outlives this.
    BackupKeeper(const QString& forumFile, const Clock& clock, QObject* parent = nullptr);

    /// What goes wrong at present; empty while all is well.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    /// Whenever it is another; empty once all is well again.
    void problemChanged(const QString& problem);

private:
    void keepUp();
    void finish(const Result<std::optional<BackupMade>>& kept);

    BackupService m_service;
    QTimer m_timer;
    QString m_problem;
    bool m_isUnderWay = false;
};

} // namespace ledforum
