// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/bulk/certificateselection.h"
#include "app/cli/command.h"

namespace ledforum {

/// --from, --to and --year.
[[nodiscard]] QList<QCommandLineOption> certificateDayOptions();

/// What the command is about: a session (where `session` is not empty), the days of --from and --to or the
/// CPD year of --year, and --person. Refused, saying what is understood, when these do not go together, or
/// none of them was given; but for a doctor, who then means all of theirs.
[[nodiscard]] Result<CertificateSelection> certificateSelection(const CommandCall& call,
                                                                const QString& session);

} // namespace ledforum
