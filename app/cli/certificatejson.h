// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/revocationlist.h"
#include "app/cli/command.h"
#include "database/certificates/certificate.h"

#include <QJsonObject>

namespace ledforum {

/// A certificate as it says itself, in the names of the command line's fields, and whether it is in force.
[[nodiscard]] QJsonObject certificateRow(const Certificate& certificate);
/// status, since, reason, successor, supersedes; null where there is none.
void addStanding(QJsonObject& object, const Certificate& certificate);
/// "Superseded since 24 November 2026 by 7K3F-92QD-M: the register was corrected."
[[nodiscard]] QString standingSentence(const CertificateStanding& standing);
/// did, public_key (hexadecimal), fingerprint, from, until, in_use
[[nodiscard]] QJsonObject keyJson(const IssuingKey& key);
/// The serial that the command names; refused with a sentence when it is none.
[[nodiscard]] Result<CertificateSerial> namedSerial(const CommandCall& call);
/// The same of what was typed.
[[nodiscard]] Result<CertificateSerial> namedSerial(const QString& typed);
/// The columns in which certificates are listed.
[[nodiscard]] QList<Column> certificateColumns();

} // namespace ledforum
