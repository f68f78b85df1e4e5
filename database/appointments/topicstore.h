// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/topic.h"

#include <vector>

namespace ledforum {

class Connection;

/// What 1:1s may be about. Throws DatabaseError.
class TopicStore final
{
public:
    explicit TopicStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Puts back a topic of that name, without regard to case, if it was put away.
    TopicId add(const QString& title);
    /// Put away: no longer offered. Bookings keep their own copy of the title.
    void setActive(TopicId id, bool isActive);
    /// Those put away too, in the order in which they were added.
    [[nodiscard]] std::vector<Topic> all() const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
