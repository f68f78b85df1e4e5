// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

namespace ledforum {

struct ForumSettings;

/// How long what stands about people is kept: rules of dates alone. What is due is listed, and deleted when
/// somebody says so.
namespace retentionrules {

/// The first day on which something kept since `from` is due. It is kept for the whole of its months: where
/// the last month has no such day, until its end (30 November and 3 months: 1 March).
[[nodiscard]] QDate dueOn(QDate from, int months);

/// What a doctor wrote for a 1:1, from the day of the 1:1.
[[nodiscard]] QDate messageDueOn(QDate appointment, const ForumSettings& settings);
/// All that is kept about a doctor's 1:1s, from the last of them.
[[nodiscard]] QDate notesDueOn(QDate lastAppointment, const ForumSettings& settings);
/// Registers, certificates and account, from leaving.
[[nodiscard]] QDate recordsDueOn(QDate leftOn, const ForumSettings& settings);
/// What is said of a session, from its day.
[[nodiscard]] QDate feedbackDueOn(QDate session, const ForumSettings& settings);

} // namespace retentionrules

} // namespace ledforum
