// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/cli/slotoption.h"

#include <QJsonObject>

namespace ledforum {

// What the commands of 1:1s have in common.

[[nodiscard]] QCommandLineOption dateOption();
/// --topic, --message and --message-file
[[nodiscard]] QList<QCommandLineOption> requestOptions();
/// What they ask for.
[[nodiscard]] Result<BookingRequest> requestOf(CommandCall& call);

[[nodiscard]] QCommandLineOption agreeOption();
/// To what the doctor agrees with --agree; empty where they have agreed before. Refused with the limits of
/// confidentiality otherwise.
[[nodiscard]] Result<QByteArray> agreementOf(CommandCall& call);

/// The slot of a booking: the one named, or a doctor's only one to come. `act` ends a refusal: "cancelled".
[[nodiscard]] Result<SlotView> slotMeant(CommandCall& call, const QString& act);

[[nodiscard]] QJsonObject jsonOf(const SlotView& slot);

} // namespace ledforum
