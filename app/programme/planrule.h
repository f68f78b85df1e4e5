// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeplan.h"

#include <QMap>

namespace ledforum {

/// What one kind of day needs to be laid out. Dates in, dates out: nothing is read here.
struct LayOut
{
    PlannedDay::Kind kind = PlannedDay::Kind::Teaching;
    QDate anchor;
    QTime start;
    int minutes = 60;
    /// What the programme has already for which day, and where it stands now; such a day gets no second.
    QMap<QDate, LocalSpan> present;
};

/// One entry for each day of the fortnight. A skipped day is left out without shifting those after it; what
/// is there already stays, on whatever day.
[[nodiscard]] std::vector<PlannedDay> laidOut(const LayOut& layOut, QDate from, QDate to,
                                              const QMap<QDate, QString>& closedDays);

/// The length of a slot when a clinic is cut into `count` equal ones; nothing when that leaves a remainder or
/// slots of less than 5 minutes.
[[nodiscard]] std::optional<int> slotLength(int clinicMinutes, int count);

} // namespace ledforum
