// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/security/officekeystore.h"

#include <map>

namespace ledforum {

/// The secrets of the office's, the audit's and the issuer's keys, in use and retired, as somebody holds
/// them. The three in use are always among them.
class OfficeSecrets final
{
public:
    /// Those of a tutor who is signed in; nothing while one of the three in use is not theirs.
    [[nodiscard]] static std::optional<OfficeSecrets> held(const OfficeKeyStore& keys, const KeyRing& ring);
    /// Those that the recovery code opens; nothing when it is another. Runs Argon2id for each.
    [[nodiscard]] static std::optional<OfficeSecrets> recovered(const OfficeKeyStore& keys,
                                                                const SecretBytes& normalisedCode);

    /// The stored rows that these secrets belong to.
    [[nodiscard]] const std::vector<OfficeKey>& seen() const { return m_seen; }
    /// Null when it is not held.
    [[nodiscard]] const KeyPair* find(OfficeKeyId key) const;
    [[nodiscard]] const KeyPair& office() const { return *find(m_office); }
    /// The public keys in use.
    [[nodiscard]] PinnedKeys pinned() const;
    /// All of them for one more holder; retired ones with the office's word for them.
    [[nodiscard]] std::vector<std::pair<OfficeKeyId, QByteArray>> sealedTo(const QByteArray& box) const;

private:
    explicit OfficeSecrets(std::vector<OfficeKey> seen)
        : m_seen(std::move(seen))
    {
    }
    [[nodiscard]] bool isComplete();

    std::vector<OfficeKey> m_seen;
    std::map<OfficeKeyId, KeyPair> m_secrets;
    OfficeKeyId m_office{0};
};

/// The pair behind that row, in use or retired; null when it is not held.
[[nodiscard]] const KeyPair* secretOf(const OfficeKey& key, const KeyRing& ring);
/// What a grant of a retired key holds: its secret, and the word of the office's present key that it was one
/// until that day.
[[nodiscard]] QByteArray sealedEarlier(const QByteArray& box, const KeyPair& earlier, OfficePurpose purpose,
                                       QDate retiredOn, const KeyPair& office);
/// Nothing when the grant is not for `own`, or no key of the office has given its word for it.
[[nodiscard]] std::optional<KeyPair> openedEarlier(const QByteArray& sealed, OfficePurpose purpose,
                                                   QDate retiredOn, const KeyPair& own,
                                                   const PinnedKeys& pinned);

} // namespace ledforum
