// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/certificates/certificate.h"

#include <QDateTime>

#include <vector>

namespace ledforum {

/// A key that a forum has issued certificates with.
struct IssuingKey
{
    QByteArray key; ///< public, 32 bytes, Ed25519
    QDate from = {};
    std::optional<QDate> until = {}; ///< absent while it is in use

    friend bool operator==(const IssuingKey&, const IssuingKey&) = default;
};

/// A certificate that is no longer in force.
struct RevocationEntry
{
    CertificateSerial serial;
    CertificateStatus status = CertificateStatus::Revoked;
    QDate since = {}; ///< the first day on which it was not in force
    QString reason = {};
    std::optional<CertificateSerial> successor = {}; ///< of one that was superseded

    friend bool operator==(const RevocationEntry&, const RevocationEntry&) = default;
};

/// Which certificates of a forum are no longer in force, and which keys its certificates are signed with. It
/// names nobody.
struct RevocationList
{
    QString forumName = {};
    QDateTime madeOn = {};             ///< UTC, to the second: of two lists the later counts
    std::vector<IssuingKey> keys = {}; ///< the one in use first, which signs the list, then earlier ones
    std::vector<RevocationEntry> entries = {}; ///< by serial

    /// Null when the certificate is not on the list.
    [[nodiscard]] const RevocationEntry* find(const CertificateSerial& serial) const;
    [[nodiscard]] bool hasKey(const QByteArray& issuingKey) const;
    friend bool operator==(const RevocationList&, const RevocationList&) = default;
};

/// The list as a file: canonical JSON with the signature (base64) of the issuing key over
/// "led-forum revocation list\n" and the same JSON without it; a line end follows.
[[nodiscard]] QByteArray signedRevocationList(const RevocationList& list, const KeyPair& issuer);
/// Nothing when it is no such list, of a later version, or not as the first key in it has signed it. Whose
/// that key is, is another question.
[[nodiscard]] std::optional<RevocationList> revocationListFrom(const QByteArray& file);

} // namespace ledforum
