// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/attendance/registerbook.h"
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

/// The session's register as it stands, to be changed by the forum's settings. Throws DatabaseError.
[[nodiscard]] RegisterBook registerBookOf(const Connection& connection, const TeachingSession& session,
                                          const QTimeZone& zone);
/// Puts the lines of a change as they were, in the book; or whose line says something else since. Throws
/// DatabaseError.
[[nodiscard]] std::optional<Failure> putBack(const Connection& connection, RegisterBook& changed,
                                             const PreviousMarks& previous);
/// "person 7: unmarked → present", as the audit says it.
[[nodiscard]] QString auditDetail(const PreviousMark& line);

} // namespace ledforum
