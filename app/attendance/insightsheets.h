// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendancepatterns.h"
#include "app/attendance/notseen.h"
#include "app/attendance/protectedtime.h"
#include "app/documents/document.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

/// What stands on every sheet beside its figures.
struct InsightSheet
{
    ForumSettings settings;
    QDate date;             ///< of the print
    QString auditHead = {}; ///< stands at the foot
};

/// That nobody can be told yet to have missed so many sessions in a row, and how many registers there are of
/// how many that it takes; empty once there are enough.
[[nodiscard]] QString tooFewRegisters(const NotSeenReport& report);

/// Insights on paper, as they stand on the page. Need a QGuiApplication.
[[nodiscard]] Document insightSheet(const NotSeenReport& report, const InsightSheet& sheet);
[[nodiscard]] Document insightSheet(const AttendancePatterns& patterns, const InsightSheet& sheet);
[[nodiscard]] Document insightSheet(const ProtectedTimeReport& report, const InsightSheet& sheet);

} // namespace ledforum
