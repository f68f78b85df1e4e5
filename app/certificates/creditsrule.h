// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/credits.h"

#include <QString>

namespace ledforum {

struct ForumSettings;

/// How minutes attended become CPD credits. No UK medical rule on fractions of a session is known, so all
/// three numbers are settings; one credit is one hour of educational content (AoMRC).
struct CreditsRule
{
    int toleranceMinutes = 5; ///< whoever misses no more than this has attended the whole session
    int stepMinutes = 15;     ///< otherwise minutes count in steps of this, rounded down
    int minutesPerCredit = 60;

    friend bool operator==(const CreditsRule&, const CreditsRule&) = default;
};

/// The rule as the forum's settings have it.
[[nodiscard]] CreditsRule creditsRuleOf(const ForumSettings& settings);

/// No credits for no minutes. Minutes beyond the session's count as the session's. A fraction of a hundredth
/// is dropped.
[[nodiscard]] Credits creditsFor(int attendedMinutes, int sessionMinutes, const CreditsRule& rule);

/// Why `creditsFor` gives what it gives: "40 minutes attended: two quarter-hours".
[[nodiscard]] QString explain(int attendedMinutes, int sessionMinutes, const CreditsRule& rule);

} // namespace ledforum
