// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/security/auditstore.h"
#include "database/security/rowdigests.h"

namespace ledforum {

/// How the two chains of the audit are linked and sealed.
namespace auditchain {

/// What a sealed entry says.
struct SealedAct
{
    QString at; ///< UTC
    std::optional<PersonId> actor;
    QString action;
    QString subject;
    std::optional<qint64> subjectId;
    std::vector<WrittenRow> written = {}; ///< at most `mostRows`
    static constexpr size_t mostRows = 6;
    friend bool operator==(const SealedAct&, const SealedAct&) = default;
};

/// BLAKE2b over the digest before and every field, each with its length in front, so that no two entries that
/// differ are hashed alike. The entry's own digest and signature are left out.
[[nodiscard]] QByteArray digest(const AuditEntry& entry, const QByteArray& before);
[[nodiscard]] QByteArray digest(const SealedAuditEntry& entry, const QByteArray& before);

/// What is signed of a head: over all of it but the signature.
[[nodiscard]] QByteArray digest(const SignedHead& head);

/// One size, whatever it says: long words are cut.
[[nodiscard]] QByteArray sealedTo(const QByteArray& auditBoxKey, const SealedAct& act);
[[nodiscard]] std::optional<SealedAct> opened(const QByteArray& sealed, const KeyPair& audit);
/// The same with the first of the keys that fits.
[[nodiscard]] std::optional<SealedAct> opened(const QByteArray& sealed, const std::vector<KeyPair>& keys);

/// The first half of a digest, in groups of four, as it is printed and read aloud.
[[nodiscard]] QString fingerprint(const QByteArray& digest);

} // namespace auditchain

} // namespace ledforum
