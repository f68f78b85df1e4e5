// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/markreasons.h"
#include "app/cli/command.h"
#include "app/cli/json.h"
#include "database/attendance/mark.h"
#include "database/attendance/reply.h"

namespace ledforum {

// What the commands about attendance share.

/// The SESSION that is the first of the command's words.
[[nodiscard]] Result<TeachingSession> sessionOf(const CommandCall& call);
/// session, date, start, title
void addSession(QJsonObject& object, const TeachingSession& session);
/// status, minutes, credits, arrived, left: null where there is none
void addMark(QJsonObject& object, const std::optional<Mark>& mark, Credits credits);
/// sources (source, times, minutes of each), reason: what the mark follows from
void addSources(QJsonObject& object, const RegisterRow& row, const SessionTime& session);
/// reply, because: null where there is none
void addReply(QJsonObject& object, const std::optional<Reply>& reply);
/// "Ann Adams: late, 40 minutes, credits 0.5"
[[nodiscard]] QString lineOf(const QString& name, const Mark& mark, Credits credits);

} // namespace ledforum
