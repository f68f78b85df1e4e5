// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/keys.h"
#include "app/security/sodium.h"

#include <QtEndian>

#include <new>
#include <optional>

namespace ledforum {

namespace {

constexpr size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

/// More than any record of this program asks for: a file that was tampered with shall not exhaust the memory.
constexpr quint64 mostMemory = 1ULL << 30;
constexpr quint64 mostOperations = 16;

std::optional<SecretBytes> keyFrom(const SecretBytes& password, const QByteArray& salt, PasswordCost cost)
{
    if (salt.size() != crypto_pwhash_SALTBYTES || cost.memoryBytes > mostMemory ||
        cost.operations > mostOperations)
        return std::nullopt;
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    // libsodium reads a length of zero bytes from any address but none.
    const char* text = password.isEmpty() ? "" : reinterpret_cast<const char*>(password.data());
    if (crypto_pwhash(key.data(), key.size(), text, password.size(), bytesOf(salt), cost.operations,
                      static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return key;
}

/// The cost is bound in as well, so that it cannot be lowered in the file.
QByteArray boundData(const QByteArray& context, PasswordCost cost)
{
    QByteArray bound(16, '\0');
    qToBigEndian<quint64>(cost.operations, bound.data());
    qToBigEndian<quint64>(cost.memoryBytes, bound.data() + 8);
    return bound + context;
}

} // namespace

WrappedSecret wrap(const SecretBytes& secret, const SecretBytes& password, PasswordCost cost,
                   const QByteArray& context)
{
    requireSodium();
    WrappedSecret wrapped{cost, room(crypto_pwhash_SALTBYTES), room(nonceSize + secret.size() + tagSize)};
    randombytes_buf(wrapped.salt.data(), crypto_pwhash_SALTBYTES);
    randombytes_buf(wrapped.bytes.data(), nonceSize);
    const auto key = keyFrom(password, wrapped.salt, cost);
    if (!key)
        throw std::bad_alloc();
    const QByteArray bound = boundData(context, cost);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(wrapped.bytes) + nonceSize, nullptr, secret.data(),
                                               secret.size(), bytesOf(bound), lengthOf(bound), nullptr,
                                               bytesOf(wrapped.bytes), key->data());
    return wrapped;
}

std::optional<SecretBytes> unwrap(const WrappedSecret& wrapped, const SecretBytes& password,
                                  const QByteArray& context)
{
    requireSodium();
    const auto key = keyFrom(password, wrapped.salt, wrapped.cost);
    const auto size = static_cast<size_t>(wrapped.bytes.size());
    if (!key || size <= nonceSize + tagSize)
        return std::nullopt;
    SecretBytes secret(size - nonceSize - tagSize);
    const QByteArray bound = boundData(context, wrapped.cost);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            secret.data(), nullptr, nullptr, bytesOf(wrapped.bytes) + nonceSize, size - nonceSize,
            bytesOf(bound), lengthOf(bound), bytesOf(wrapped.bytes), key->data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace ledforum
