// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/clinicservice.h"
#include "app/cli/command.h"
#include "app/programme/programmeacts.h"

namespace ledforum {

/// What an act on the programme did, or would do.
struct ActReport
{
    ProgrammeChange change;
    QStringList remarks;
    AffectedAppointments affected = {};   ///< by what becomes of the clinics
    std::optional<Failure> waitsFor = {}; ///< --yes
    bool isDone = false;
};

/// Does it, unless --dry-run was said, or doctors are affected and --yes was not.
[[nodiscard]] Result<ActReport> runAct(CommandCall& call, const ProgrammeAct& act);

/// Adds dry_run and remarks; where clinics go along, too, the clinics as they are afterwards, whom that
/// affects, and is_done.
void addReport(QJsonObject& object, const ActReport& report);
/// What people are told besides the change itself.
[[nodiscard]] QStringList remarkLines(const ActReport& report);
/// Prints the report. JSON: action, lines (date, what, from, to), the sessions as they are afterwards:
/// changed, added, removed; the closures: closed; and what `addReport` adds.
void print(Output& output, const ActReport& report);

} // namespace ledforum
