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

namespace {

std::vector<ProgrammeGap> readGaps(const PageContext& context, const Period& period)
{
    const auto read = context.forum.programme().gaps(context.actor, period);
    std::vector<ProgrammeGap> gaps = read ? *read : std::vector<ProgrammeGap>();
    if (!allows(context.actor.roles(), Permission::EditProgramme)) // they cannot fill them
        std::erase_if(gaps, [](const ProgrammeGap& gap) {
            return gap.kind != ProgrammeGap::Kind::BankHoliday && gap.kind != ProgrammeGap::Kind::Closed;
        });
    return gaps;
}

} // namespace

std::vector<TermCell> readCells(const PageContext& context, const Period& period,
                                const std::vector<TeachingSession>& sessions)
{
    std::vector<TeachingSessionId> ids;
    std::ranges::transform(sessions, std::back_inserter(ids), &TeachingSession::id);
    const auto replies = context.forum.replies().numbers(context.actor, ids);
    return termCells(sessions, readGaps(context, period), replies ? *replies : std::vector<ReplyNumbers>(),
                     context.forum.clock().today());
}

} // namespace ledforum
