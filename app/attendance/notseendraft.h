// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/notseen.h"
#include "app/documents/emaildraft.h"
#include "database/forum/forumsettings.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// Who writes to a doctor who has not come for a while.
struct NotSeenLetter
{
    const ForumSettings& settings;
    QString sender;                                     ///< a person's name
    std::optional<TeachingSession> next = std::nullopt; ///< the next session to come, where one is planned
};

/// A friendly word that asks for no reason: to look at, change and send with one's own mail program. Without
/// an address the sender fills it in.
[[nodiscard]] EmailDraft notSeenDraft(const NotSeen& line, const NotSeenLetter& letter);

} // namespace ledforum
