// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/attendance/mark.h"
#include "database/attendance/reply.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// Who gives a reply, which decides until when.
enum class ReplyGiver {
    Doctor, ///< for themselves: until the session begins
    Staff   ///< for a doctor: apologies also afterwards, until the register is closed
};

/// Why a reply may not be given, changed or, where there is none, taken back; nothing when it may. A
/// cancelled session, one that has begun and a closed register have no replies any more; the room holds
/// `capacity` doctors, `othersInRoom` of whom are coming already; Teams needs a link.
[[nodiscard]] std::optional<Failure> refusalToReply(const TeachingSession& session,
                                                    const std::optional<Reply>& reply, ReplyGiver giver,
                                                    int othersInRoom, bool isClosed, LocalMoment now);

/// What a register that is being closed says of someone without a mark: "apologies" where they gave them,
/// else "did not attend", also where they had meant to come.
[[nodiscard]] MarkStatus statusOnClosing(const std::optional<Reply>& reply);

} // namespace ledforum
