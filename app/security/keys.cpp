// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/keys.h"

#include "app/security/sodium.h"
#include "database/sqlite/databaseerror.h"

#include <cstring>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t boxSecretSize = crypto_box_SECRETKEYBYTES;
constexpr size_t signSeedSize = crypto_sign_SEEDBYTES;
constexpr size_t secretSize = boxSecretSize + signSeedSize;

/// A public key of small order, or of the wrong length, was not made by this program.
[[noreturn]] void throwBadKey()
{
    throw DatabaseError(DatabaseError::Kind::Damaged,
                        u"A key in the forum's file is not a key. Nothing was changed; restore a backup."_s);
}

SecretBytes signingKeyOf(const SecretBytes& secret, QByteArray& publicKey)
{
    SecretBytes signingKey(crypto_sign_SECRETKEYBYTES);
    publicKey = room(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_seed_keypair(bytesOf(publicKey), signingKey.data(), secret.data() + boxSecretSize);
    return signingKey;
}

PublicKeys publicKeysOf(const SecretBytes& secret)
{
    PublicKeys keys;
    keys.box = room(crypto_box_PUBLICKEYBYTES);
    crypto_scalarmult_base(bytesOf(keys.box), secret.data());
    signingKeyOf(secret, keys.sign);
    return keys;
}

} // namespace

KeyPair::KeyPair(PublicKeys publicKeys, SecretBytes secret)
    : m_public(std::move(publicKeys))
    , m_secret(std::move(secret))
{
}

KeyPair KeyPair::generate()
{
    SecretBytes secret = SecretBytes::random(secretSize);
    PublicKeys publicKeys = publicKeysOf(secret);
    return {std::move(publicKeys), std::move(secret)};
}

std::optional<KeyPair> KeyPair::fromSecret(SecretBytes secret)
{
    if (secret.size() != secretSize)
        return std::nullopt;
    PublicKeys publicKeys = publicKeysOf(secret);
    return KeyPair(std::move(publicKeys), std::move(secret));
}

KeyPair KeyPair::clone() const
{
    return {m_public, m_secret.clone()};
}

std::optional<SecretBytes> KeyPair::openSealed(const QByteArray& sealed) const
{
    if (lengthOf(sealed) <= crypto_box_SEALBYTES)
        return std::nullopt;
    SecretBytes content(static_cast<size_t>(lengthOf(sealed) - crypto_box_SEALBYTES));
    if (crypto_box_seal_open(content.data(), bytesOf(sealed), lengthOf(sealed), bytesOf(m_public.box),
                             m_secret.data()) != 0)
        return std::nullopt;
    return content;
}

SecretBytes KeyPair::sharedWith(const QByteArray& otherBoxPublicKey) const
{
    SecretBytes point(crypto_scalarmult_BYTES);
    if (otherBoxPublicKey.size() != crypto_box_PUBLICKEYBYTES ||
        crypto_scalarmult(point.data(), m_secret.data(), bytesOf(otherBoxPublicKey)) != 0)
        throwBadKey();
    // The bare point is not evenly distributed; its hash is.
    SecretBytes shared(crypto_generichash_BYTES);
    crypto_generichash(shared.data(), shared.size(), point.data(), point.size(), nullptr, 0);
    return shared;
}

QByteArray KeyPair::sign(const QByteArray& message) const
{
    QByteArray publicKey;
    const SecretBytes signingKey = signingKeyOf(m_secret, publicKey);
    QByteArray signature = room(crypto_sign_BYTES);
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), lengthOf(message), signingKey.data());
    return signature;
}

QByteArray sealTo(const QByteArray& boxPublicKey, const SecretBytes& content)
{
    requireSodium();
    QByteArray sealed = room(crypto_box_SEALBYTES + content.size());
    if (boxPublicKey.size() != crypto_box_PUBLICKEYBYTES ||
        crypto_box_seal(bytesOf(sealed), content.data(), content.size(), bytesOf(boxPublicKey)) != 0)
        throwBadKey();
    return sealed;
}

bool isSignedBy(const QByteArray& signPublicKey, const QByteArray& message, const QByteArray& signature)
{
    requireSodium();
    return signPublicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), lengthOf(message),
                                       bytesOf(signPublicKey)) == 0;
}

} // namespace ledforum
