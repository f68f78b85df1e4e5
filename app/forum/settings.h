// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/operations.h"
#include "database/forum/settingstore.h"

#include <QStringList>

namespace ledforum {

/// What is wrong with the settings, a sentence each; empty where all is well.
[[nodiscard]] QStringList problemsOf(const ForumSettings& settings);

/// The forum's settings as people see and change them.
class Settings final
{
public:
    Settings(Connection& connection, Operations& operations);

    /// For the resting workstation too: nothing of it is secret.
    [[nodiscard]] Result<ForumSettings> current() const;
    /// Refused with the first problem. A new time zone counts from the next opening of the forum.
    Result<> change(const Actor& actor, const ForumSettings& settings);
    /// One setting, as `NamedSetting` spells it; all others stay as they are stored by then.
    Result<> set(const Actor& actor, const NamedSetting& named);

private:
    Result<> store(const ForumSettings& before, ForumSettings settings, AuditLog::Entry& audit);

    Operations& m_operations;
    SettingStore m_store;
};

} // namespace ledforum
