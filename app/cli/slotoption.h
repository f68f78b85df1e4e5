// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/cli/command.h"

namespace ledforum {

/// The slot that two options name by its day and its start.
[[nodiscard]] Result<SlotView> namedSlot(CommandCall& call,
                                         const QString& dateOption = QStringLiteral("date"),
                                         const QString& timeOption = QStringLiteral("time"));
[[nodiscard]] Result<SlotView> slotAt(CommandCall& call, QDate date, QTime time);

/// The options --date and --time of such commands.
[[nodiscard]] QList<QCommandLineOption> slotOptions();

} // namespace ledforum
