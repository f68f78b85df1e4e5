// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"

namespace ledforum {

struct AuditHead;

[[nodiscard]] std::vector<Command> auditCommands();

/// The newest signed head in JSON: fingerprint, digest, entry, at, signer, unsigned_entries, unsigned_sealed.
[[nodiscard]] QJsonObject headJson(const std::optional<AuditHead>& head);
/// The same for a person, a sentence a line.
[[nodiscard]] QStringList headLines(const std::optional<AuditHead>& head);

} // namespace ledforum
