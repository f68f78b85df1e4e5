// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// Of a session or clinic that is gone: calendar files go on saying so.
struct WithdrawnEvent
{
    QString uid;
    LocalSpan span; ///< where it stood last
    QString title;
    int sequence = 0; ///< one more than that of the session or clinic (RFC 5546)
    friend bool operator==(const WithdrawnEvent&, const WithdrawnEvent&) = default;
};

/// The calendar events that were withdrawn. Throws DatabaseError.
class WithdrawnEventStore final
{
public:
    explicit WithdrawnEventStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// In order of time.
    [[nodiscard]] std::vector<WithdrawnEvent> list() const;
    [[nodiscard]] std::optional<WithdrawnEvent> find(const QString& uid) const;
    /// A Constraint when an event of that uid was withdrawn already.
    void add(const WithdrawnEvent& event);
    /// It has come back. Nothing happens when it never was withdrawn.
    void forget(const QString& uid);

private:
    const Connection& m_connection;
};

} // namespace ledforum
