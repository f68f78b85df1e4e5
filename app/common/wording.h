// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QString>

namespace ledforum {

/// "Tuesday 24 November 2026" (NHS service manual).
[[nodiscard]] QString longDate(QDate date);
/// "24 November 2026"
[[nodiscard]] QString plainDate(QDate date);
/// "24 Nov"
[[nodiscard]] QString shortDate(QDate date);
/// "2pm", "3.40pm", "midday"
[[nodiscard]] QString timeOfDay(QTime time);
/// "2pm to 3pm"
[[nodiscard]] QString timeSpan(const LocalSpan& span);

/// Reads 2026-11-24 and 24/11/2026; invalid when it is neither.
[[nodiscard]] QDate parseDate(QStringView text);
/// Reads what people write in files as well: 11.02.2025, 11/2/25, 11 Feb 2025, Tuesday 11 February 2025. The
/// day comes before the month.
[[nodiscard]] QDate parseWrittenDate(QStringView text);
/// Reads 15:40, 1540, 3.40pm, 3pm; invalid when it is none of them.
[[nodiscard]] QTime parseTime(QStringView text);

/// "1 session", "3 sessions"
[[nodiscard]] QString counted(qsizetype number, const QString& singular, const QString& plural);

} // namespace ledforum
