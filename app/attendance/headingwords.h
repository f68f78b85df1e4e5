// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/columnmapping.h"

namespace ledforum {

/// What a heading says, in the languages in which reports and sign-in sheets are met.
struct HeadingMeaning
{
    ColumnUse use = ColumnUse::Ignored;
    int rank = 0;                 ///< of several columns of one use, the lowest is meant
    bool isKnown = false;         ///< else the heading says nothing to us
    bool isOncePerPerson = false; ///< "First join", "Last leave"
    bool isOfTeams = false;       ///< no sign-in sheet has it
    bool isUtc = false;           ///< "First Join (UTC)"
    bool isDay = false;           ///< the day alone: "Date"
    bool isSignature = false;     ///< whatever stands there: its person signed
};

[[nodiscard]] HeadingMeaning meaningOfHeading(QStringView heading);

/// What a line of the summary says.
enum class SummaryLabel { Title, Attended, Start, Other };
/// Nothing for what is no such label.
[[nodiscard]] std::optional<SummaryLabel> summaryLabelFrom(QStringView text);

enum class EventAction { Joins, Leaves };
/// "Joined before", "Left", "Verlassen"; nothing for what is neither in any language known.
[[nodiscard]] std::optional<EventAction> eventActionFrom(QStringView text);

/// Folded, letters and digits only: "First Join (UTC)" and "first-join" are "firstjoinutc" and "firstjoin".
[[nodiscard]] QString wordKey(QStringView text);

} // namespace ledforum
