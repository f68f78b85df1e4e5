// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/replyservice.h"
#include "app/programme/programmegaps.h"
#include "database/programme/teachingsession.h"

#include <optional>
#include <vector>

namespace ledforum {

/// One date of the fortnight: its session, or why there is none.
struct TermCell
{
    enum class Kind {
        Session,
        Closed, ///< a bank holiday or a closure
        Gap     ///< the forum could meet, and nothing is planned
    };

    QDate date;
    std::optional<TeachingSession> session = {};
    QString reason = {}; ///< "Bank holiday: Christmas Day", where there is no session
    Kind kind = Kind::Session;
    QStringList missing = {};                 ///< what the session lacks, the worst first: "No topic"
    std::optional<ReplyNumbers> replies = {}; ///< where there is anything to say
};

/// The sessions and, of the gaps, those of days on which nothing takes place, in order of date. `today`
/// begins the days whose gaps can still be filled; earlier ones are left out.
[[nodiscard]] std::vector<TermCell> termCells(const std::vector<TeachingSession>& sessions,
                                              const std::vector<ProgrammeGap>& gaps,
                                              const std::vector<ReplyNumbers>& replies, QDate today);

/// "9 sessions · 2 without a topic · 1 unconfirmed · 1 date free": the head of a period.
[[nodiscard]] QString summaryOf(const std::vector<TermCell>& cells);

} // namespace ledforum
