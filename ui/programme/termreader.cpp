// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/termreader.h"

#include "app/attendance/replyservice.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/shell/page.h"

#include <algorithm>
#include <iterator>

namespace ledforum {

std::vector<TermCell> readCells(const PageContext& context, const Period& period,
                                const std::vector<TeachingSession>& sessions)
{
    std::vector<TeachingSessionId> ids;
    std::ranges::transform(sessions, std::back_inserter(ids), &TeachingSession::id);
    const auto replies = context.forum.replies().numbers(context.actor, ids);
    const auto gaps = context.forum.programme().gaps(context.actor, period);
    return termCells(sessions, gaps ? *gaps : std::vector<ProgrammeGap>(),
                     replies ? *replies : std::vector<ReplyNumbers>(), context.forum.clock().today());
}

} // namespace ledforum
