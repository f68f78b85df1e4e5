// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/planrule.h"

#include "app/programme/fortnight.h"

#include <algorithm>

namespace ledforum {

std::vector<PlannedDay> laidOut(const LayOut& layOut, QDate from, QDate to,
                                const QMap<QDate, QString>& closedDays)
{
    std::vector<PlannedDay> days;
    for (const QDate date : fortnightDays(layOut.anchor, from, to)) {
        PlannedDay day{layOut.kind, {date, layOut.start, layOut.minutes}, PlannedDay::Outcome::Add, {}};
        if (const auto present = layOut.present.constFind(date); present != layOut.present.constEnd()) {
            day.span = *present;
            day.outcome = PlannedDay::Outcome::Present;
        } else if (const auto closed = closedDays.constFind(date); closed != closedDays.constEnd()) {
            day.outcome = PlannedDay::Outcome::Skipped;
            day.reason = *closed;
        }
        days.push_back(day);
    }
    return days;
}

std::optional<int> slotLength(int clinicMinutes, int count)
{
    constexpr int shortest = 5;
    if (count < 1 || clinicMinutes % count != 0 || clinicMinutes / count < shortest)
        return {};
    return clinicMinutes / count;
}

int ProgrammePlan::count(PlannedDay::Kind kind, PlannedDay::Outcome outcome) const
{
    return int(std::ranges::count_if(
        days, [&](const PlannedDay& day) { return day.kind == kind && day.outcome == outcome; }));
}

} // namespace ledforum
