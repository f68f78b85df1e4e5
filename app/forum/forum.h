// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/changes.h"
#include "app/common/clock.h"
#include "app/security/auditlog.h"
#include "app/security/operations.h"
#include "database/sqlite/connection.h"

#include <memory>

namespace ledforum {

/// The composition root: owns the connection, the stores and the services of one open forum.
class Forum final
{
public:
    /// Opens an existing forum; changes nothing by looking at it.
    static Result<std::unique_ptr<Forum>> open(const QString& path, const Clock& clock);
    Q_DISABLE_COPY_MOVE(Forum)

    [[nodiscard]] Changes& changes() { return m_changes; }
    [[nodiscard]] const ForumClock& clock() const { return m_clock; }
    // Each room adds its service here: people(), programme(), appointments(), registers(), certificates(),
    // accounts(), settings()

private:
    Forum(const QString& path, Connection::Mode mode, const Clock& clock);

    Connection m_connection;
    ForumClock m_clock;
    Changes m_changes;
    AuditLog m_audit;
    Operations m_operations;
};

} // namespace ledforum
