// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/reportsession.h"
#include "app/common/result.h"

namespace ledforum {

class Actor;
class Forum;

/// Which sessions that have begun files may be of, all of them together. Refused where no session fits all,
/// and where one of them is of a session that is still to come.
[[nodiscard]] Result<ReportSessions> sessionsOfAll(Forum& forum, const Actor& actor,
                                                   const std::vector<QByteArray>& files);

[[nodiscard]] bool contains(const ReportSessions& found, TeachingSessionId session);

} // namespace ledforum
