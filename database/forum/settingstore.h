// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/forum/forumsettings.h"

namespace ledforum {

class Connection;

/// The settings, one row each. What no row says is as a new ForumSettings has it. Throws DatabaseError.
class SettingStore final
{
public:
    explicit SettingStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Damaged when a row's value cannot be read.
    [[nodiscard]] ForumSettings load() const;
    void save(const ForumSettings& settings);

private:
    const Connection& m_connection;
};

} // namespace ledforum
