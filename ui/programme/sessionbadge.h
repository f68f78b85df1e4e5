// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/widgets/pill.h"

#include <optional>

namespace ledforum {

/// A word and the colour that goes with it.
struct Badge
{
    QString word;
    PillTone tone;
    friend bool operator==(const Badge&, const Badge&) = default;
};

/// "Planned", "Published", "Held", "Cancelled"
[[nodiscard]] Badge stateBadge(const TeachingSession& session);
/// What a session that is yet to be held still lacks: "No topic" before "No speaker". Nothing when it is
/// ready.
[[nodiscard]] std::optional<Badge> gapBadge(const TeachingSession& session);
/// "9 sessions · 2 without a topic · 1 without a speaker": the head of a period.
[[nodiscard]] QString summaryOf(const std::vector<TeachingSession>& sessions);

} // namespace ledforum
