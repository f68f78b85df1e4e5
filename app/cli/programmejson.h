// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "app/programme/programmechange.h"

namespace ledforum {

/// Prints what an act did or would do. JSON: action, dry_run, lines (date, what, from, to), remarks, and the
/// sessions as they are afterwards: changed, added, removed; and the closures: closed.
void print(Output& output, const ProgrammeChange& change, const QStringList& remarks, bool isDryRun);

} // namespace ledforum
