// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/retentionrules.h"

#include "database/forum/forumsettings.h"

namespace ledforum::retentionrules {

QDate dueOn(QDate from, int months)
{
    const QDate shortened = from.addMonths(months);
    return shortened.day() == from.day() ? shortened : shortened.addDays(1);
}

QDate messageDueOn(QDate appointment, const ForumSettings& settings)
{
    return dueOn(appointment, settings.keepMessagesMonths);
}

QDate notesDueOn(QDate lastAppointment, const ForumSettings& settings)
{
    return dueOn(lastAppointment, settings.keepNotesMonths);
}

QDate recordsDueOn(QDate leftOn, const ForumSettings& settings)
{
    constexpr int monthsOfAYear = 12;
    return dueOn(leftOn, settings.keepRecordsYears * monthsOfAYear);
}

} // namespace ledforum::retentionrules
