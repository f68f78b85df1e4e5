// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendancepatterns.h"
#include "app/attendance/notseen.h"

#include <QByteArray>

namespace ledforum {

/// Insights as tables for spreadsheets. A line a doctor, those who were away each time last, and told apart.
[[nodiscard]] QByteArray csvOf(const NotSeenReport& report);
/// A line a group, and the total.
[[nodiscard]] QByteArray csvOf(const AttendancePatterns& patterns);

} // namespace ledforum
