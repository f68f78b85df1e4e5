// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officesecrets.h"

#include "app/security/officerecovery.h"
#include "app/security/publickeys.h"
#include "app/security/purposes.h"

#include <algorithm>
#include <cstring>

namespace ledforum {

namespace {

constexpr size_t secretSize = 64;
constexpr size_t signatureSize = 64;

QByteArray earlierStatement(OfficePurpose purpose, QDate retiredOn, const PublicKeys& keys)
{
    return "led-forum earlier key " + QByteArray::number(int(purpose)) + " until " +
           QByteArray::number(retiredOn.toJulianDay()) + '\n' + keys.box + keys.sign;
}

} // namespace

const KeyPair* secretOf(const OfficeKey& key, const KeyRing& ring)
{
    const KeyPair* present = pairFor(key.purpose, ring);
    if (present && present->publicKeys() == publicKeysOf(key))
        return present;
    for (const std::vector<KeyPair>* earlier : {&ring.earlierOffices, &ring.earlierAudits}) {
        for (const KeyPair& pair : *earlier) {
            if (pair.publicKeys() == publicKeysOf(key))
                return &pair;
        }
    }
    return nullptr;
}

std::optional<OfficeSecrets> OfficeSecrets::held(const OfficeKeyStore& keys, const KeyRing& ring)
{
    OfficeSecrets secrets(keys.all());
    for (const OfficeKey& key : secrets.m_seen) {
        if (const KeyPair* pair = secretOf(key, ring))
            secrets.m_secrets.emplace(key.id, pair->clone());
    }
    return secrets.isComplete() ? std::optional(std::move(secrets)) : std::nullopt;
}

std::optional<OfficeSecrets> OfficeSecrets::recovered(const OfficeKeyStore& keys,
                                                      const SecretBytes& normalisedCode)
{
    OfficeSecrets secrets(keys.all());
    for (const OfficeKey& key : secrets.m_seen) {
        auto pair = openedByRecovery(key, normalisedCode);
        if (pair)
            secrets.m_secrets.emplace(key.id, std::move(*pair));
        else if (!key.retiredOn)
            return std::nullopt;
    }
    return secrets.isComplete() ? std::optional(std::move(secrets)) : std::nullopt;
}

bool OfficeSecrets::isComplete()
{
    for (const OfficeKey& key : m_seen) {
        if (!key.retiredOn && !m_secrets.contains(key.id))
            return false;
        if (!key.retiredOn && key.purpose == OfficePurpose::Office)
            m_office = key.id;
    }
    return m_secrets.contains(m_office);
}

const KeyPair* OfficeSecrets::find(OfficeKeyId key) const
{
    const auto found = m_secrets.find(key);
    return found == m_secrets.end() ? nullptr : &found->second;
}

PinnedKeys OfficeSecrets::pinned() const
{
    PinnedKeys pinned;
    for (const OfficeKey& key : m_seen) {
        if (!key.retiredOn)
            pinnedFor(key.purpose, pinned) = publicKeysOf(key);
    }
    return pinned;
}

std::vector<std::pair<OfficeKeyId, QByteArray>> OfficeSecrets::sealedTo(const QByteArray& box) const
{
    std::vector<std::pair<OfficeKeyId, QByteArray>> sealed;
    for (const OfficeKey& key : m_seen) {
        const KeyPair* secret = find(key.id);
        if (secret && key.retiredOn)
            sealed.emplace_back(key.id, sealedEarlier(box, *secret, key.purpose, *key.retiredOn, office()));
        else if (secret)
            sealed.emplace_back(key.id, ledforum::sealTo(box, secret->secret()));
    }
    return sealed;
}

QByteArray sealedEarlier(const QByteArray& box, const KeyPair& earlier, OfficePurpose purpose,
                         QDate retiredOn, const KeyPair& office)
{
    const QByteArray word = office.sign(earlierStatement(purpose, retiredOn, earlier.publicKeys()));
    SecretBytes content(secretSize + signatureSize);
    std::copy_n(earlier.secret().data(), secretSize, content.data());
    std::memcpy(content.data() + secretSize, word.constData(), signatureSize);
    return sealTo(box, content);
}

std::optional<KeyPair> openedEarlier(const QByteArray& sealed, OfficePurpose purpose, QDate retiredOn,
                                     const KeyPair& own, const PinnedKeys& pinned)
{
    const auto content = own.openSealed(sealed);
    if (!content || content->size() != secretSize + signatureSize)
        return std::nullopt;
    SecretBytes secret(secretSize);
    std::copy_n(content->data(), secretSize, secret.data());
    const auto word = content->part(secretSize, signatureSize);
    auto pair = KeyPair::fromSecret(std::move(secret));
    const QByteArray signature(reinterpret_cast<const char*>(word.data()), qsizetype(word.size()));
    if (!pair)
        return std::nullopt;
    const QByteArray statement = earlierStatement(purpose, retiredOn, pair->publicKeys());
    const auto hasSigned = [&](const PublicKeys& office) {
        return isSignedBy(office.sign, statement, signature);
    };
    if (!hasSigned(pinned.office) && std::ranges::none_of(pinned.earlierOffices, hasSigned))
        return std::nullopt;
    return pair;
}

} // namespace ledforum
