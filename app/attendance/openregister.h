// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/common/result.h"
#include "database/types/localmoment.h"

namespace ledforum {

class Connection;

/// How a session's register stands at a moment. Throws DatabaseError.
[[nodiscard]] RegisterState registerStateOf(const Connection& connection, const TeachingSession& session,
                                            LocalMoment now);
/// The session of that number, or that there is none. Throws DatabaseError.
[[nodiscard]] Result<TeachingSession> knownSession(const Connection& connection, TeachingSessionId id);
/// The session whose register can be changed now, or why it cannot. Throws DatabaseError.
[[nodiscard]] Result<TeachingSession> sessionWithOpenRegister(const Connection& connection,
                                                              TeachingSessionId id, LocalMoment now);

} // namespace ledforum
