// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsimport.h"
#include "app/cli/json.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// What an import of reports does or did, as the command line says it.
[[nodiscard]] QJsonObject jsonOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun);
[[nodiscard]] QStringList linesOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun);

} // namespace ledforum
