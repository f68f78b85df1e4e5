// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/clinic.h"
#include "database/programme/teachingsession.h"
#include "database/programme/withdrawneventstore.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace ledforum {

/// What goes into one calendar file.
struct CalendarContent
{
    QString name; ///< of the calendar, as a subscriber sees it
    std::vector<TeachingSession> sessions;
    std::vector<Clinic> clinics;                ///< appear as times only: who comes is nobody's business
    QDateTime madeAt;                           ///< UTC
    std::vector<WithdrawnEvent> withdrawn = {}; ///< which calendars may still hold
};

/// What a clinic is called there.
[[nodiscard]] QString clinicEventTitle();

/// An iCalendar object (RFC 5545, METHOD:PUBLISH) in UTF-8. Times are local with TZID=Europe/London, and its
/// VTIMEZONE has the rules in force since 1996 only. Cancelled sessions stay in it, and so do withdrawn
/// events as cancelled ones, so that calendars learn of it.
[[nodiscard]] QByteArray calendarOf(const CalendarContent& content);

} // namespace ledforum
