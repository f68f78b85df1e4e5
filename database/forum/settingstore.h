// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/forum/forumsettings.h"

#include <vector>

namespace ledforum {

class Connection;

/// One setting by the name under which it is stored, as text: times as 14:00, dates as 2026-11-24, yes and
/// no.
struct NamedSetting
{
    QString name;
    QString text;
};
[[nodiscard]] std::vector<NamedSetting> namedSettings(const ForumSettings& settings);
/// False, and nothing changed, when there is no such setting or the text is none of its values.
[[nodiscard]] bool setNamed(ForumSettings& settings, const NamedSetting& named);

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
