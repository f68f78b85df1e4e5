// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/retentionrules.h"

#include "database/forum/forumsettings.h"

namespace ledforum::retentionrules {

namespace {

constexpr int monthsOfAYear = 12;

} // namespace

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
    return dueOn(leftOn, settings.keepRecordsYears * monthsOfAYear);
}

QDate feedbackDueOn(QDate session, const ForumSettings& settings)
{
    return dueOn(session, settings.keepFeedbackYears * monthsOfAYear);
}

} // namespace ledforum::retentionrules
