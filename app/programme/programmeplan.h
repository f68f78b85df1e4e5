// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

/// What to lay out: every second <weekday of the anchor> from `from` to `to`, both included.
struct PlanRequest
{
    QDate from;
    QDate to;
    /// Any day of the fortnight, before, in or after the stretch. Without one: the forum's own, else the
    /// first Tuesday on or after `from`.
    std::optional<QDate> anchor;
    /// Of the 1:1 clinic; without one it is the forum's own, else that of the teaching.
    std::optional<QDate> clinicAnchor;
    /// Into how many slots of equal length a clinic is cut: 2, 3 or 4 in an hour. Without it, the forum's
    /// setting.
    std::optional<int> slots;
};

/// What becomes of one date of the fortnight.
struct PlannedDay
{
    enum class Kind { Teaching, Clinic };
    enum class Outcome { Add, Present, Skipped };

    Kind kind = Kind::Teaching;
    LocalSpan span;
    Outcome outcome = Outcome::Add;
    QString reason; ///< of a skipped day: "Bank holiday: Boxing Day (substitute day)"
    friend bool operator==(const PlannedDay&, const PlannedDay&) = default;
};

/// What laying out would do, or has done.
struct ProgrammePlan
{
    QDate anchor;
    QDate clinicAnchor;
    int slotMinutes = 20;
    std::vector<PlannedDay> days; ///< in order of date and start

    [[nodiscard]] int count(PlannedDay::Kind kind, PlannedDay::Outcome outcome) const;
};

} // namespace ledforum
