// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QStringList>

namespace ledforum {

class Actor;
class IssuerService;

/// What others need to verify the forum's certificates, as it was written.
struct VerifierExport
{
    QStringList files;   ///< their paths
    QString fingerprint; ///< of the key in use, to be published in another place than the files
};

/// Writes into a folder: the page of HTML that verifies in a browser, the signed revocation list, and the
/// key's fingerprint as text. What stood there under their names is replaced. Refused for who has not the
/// issuer's key, and where a file cannot be written.
Result<VerifierExport> exportVerifier(const IssuerService& issuer, const Actor& actor, const QString& folder);

} // namespace ledforum
