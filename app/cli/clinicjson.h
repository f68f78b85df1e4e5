// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicservice.h"
#include "app/cli/command.h"

namespace ledforum {

/// id, date, start, minutes, venue, state and sequence; of a cancelled one the reason.
[[nodiscard]] QJsonObject clinicJson(const Clinic& clinic);

/// booked and waiting; for the tutor booked_names and waiting_names.
void addAffected(QJsonObject& object, const AffectedAppointments& affected);
/// For the tutor, a line each.
[[nodiscard]] QStringList nameLines(const AffectedAppointments& affected);
/// "2 booked 1:1s and 1 place of the waiting list"
[[nodiscard]] QString numbersOf(const AffectedAppointments& affected);
/// --yes, for a command that asks `refusalWithoutYes`.
[[nodiscard]] QCommandLineOption yesOption();
/// --with-clinic: the 1:1s of the day go along.
[[nodiscard]] QCommandLineOption withClinicOption();
/// Why the command does nothing yet: doctors are affected, and --yes was not said.
[[nodiscard]] std::optional<Failure> refusalWithoutYes(const CommandCall& call,
                                                       const AffectedAppointments& affected);

} // namespace ledforum
