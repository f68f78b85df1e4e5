// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/period.h"
#include "app/programme/programmefacts.h"

namespace ledforum {

/// What a period of the programme lacks, or why nothing takes place.
struct ProgrammeGap
{
    enum class Kind {
        NoSession,          ///< a day of the fortnight that nobody has laid out
        BankHoliday,        ///< a day of the fortnight; nothing to be done
        Closed,             ///< likewise
        Cancelled,          ///< the only session of that day of the fortnight
        Untitled,           ///< a session without a topic
        NoSpeaker,          ///< one that has a topic
        UnconfirmedSpeaker, ///< within six weeks; one gap a speaker
        MissingOutcomes     ///< no learning outcome
    };

    Kind kind;
    QDate date;
    std::optional<TeachingSessionId> session; ///< nothing for a day without one
    QString reason;                           ///< "Good Friday", "Dr Amara Sule: invited"

    friend bool operator==(const ProgrammeGap&, const ProgrammeGap&) = default;
};

/// "no-session", "unconfirmed-speaker"
[[nodiscard]] QString codeOf(ProgrammeGap::Kind kind);
/// "No session", "Speaker not confirmed"
[[nodiscard]] QString nameOf(ProgrammeGap::Kind kind);

/// In order of date. Days of the fortnight count from the programme's first session on; one whose session was
/// moved elsewhere is no gap. Sessions count while they are planned or published and not over.
[[nodiscard]] std::vector<ProgrammeGap> gapsOf(const Period& period, const ProgrammeFacts& facts,
                                               QDate today);

} // namespace ledforum
