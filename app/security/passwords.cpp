// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/passwordwork.h"
#include "app/security/sodium.h"

#include <QtEndian>

#include <algorithm>
#include <new>

namespace ledforum {

namespace {

constexpr size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

constexpr quint64 mostMemory = 256ULL << 20;
constexpr quint64 mostOperations = 16;
/// Passes over that many bytes in all: some four times the run for what must last for years.
constexpr quint64 mostWork = 3ULL << 30;

/// The cost is bound in as well, so that it cannot be lowered in the file.
QByteArray boundData(const QByteArray& context, PasswordCost cost)
{
    QByteArray bound(16, '\0');
    qToBigEndian<quint64>(cost.operations, bound.data());
    qToBigEndian<quint64>(cost.memoryBytes, bound.data() + 8);
    return bound + context;
}

} // namespace

bool isBearable(PasswordCost cost)
{
    return cost.memoryBytes <= mostMemory && cost.operations <= mostOperations &&
           cost.memoryBytes * cost.operations <= mostWork;
}

PasswordCost workOf(PasswordCost recorded)
{
    return isBearable(recorded) ? recorded : PasswordCost{0, 0};
}

void spendRest(PasswordCost done, PasswordCost full)
{
    const quint64 spent = done.operations * done.memoryBytes;
    const quint64 whole = full.operations * full.memoryBytes;
    const quint64 rest = spent < whole ? (whole - spent) / full.operations : 0;
    if (rest >= crypto_pwhash_MEMLIMIT_MIN)
        static_cast<void>(stretch(SecretBytes(), {full.operations, rest}));
}

std::optional<PasswordCost> raised(PasswordCost recorded, PasswordCost today)
{
    if (recorded.operations >= today.operations && recorded.memoryBytes >= today.memoryBytes)
        return std::nullopt;
    return PasswordCost{std::max(recorded.operations, today.operations),
                        std::max(recorded.memoryBytes, today.memoryBytes)};
}

StretchedSecret stretch(const SecretBytes& password, PasswordCost cost)
{
    requireSodium();
    QByteArray salt = room(crypto_pwhash_SALTBYTES);
    randombytes_buf(salt.data(), crypto_pwhash_SALTBYTES);
    auto stretched = stretchAgain(password, salt, cost);
    if (!stretched)
        throw std::bad_alloc();
    return *std::move(stretched);
}

std::optional<StretchedSecret> stretchAgain(const SecretBytes& password, const QByteArray& salt,
                                            PasswordCost cost)
{
    requireSodium();
    if (salt.size() != crypto_pwhash_SALTBYTES || !isBearable(cost))
        return std::nullopt;
    StretchedSecret stretched{cost, salt, SecretBytes(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)};
    // libsodium reads a length of zero bytes from any address but none.
    const char* text = password.isEmpty() ? "" : reinterpret_cast<const char*>(password.data());
    if (crypto_pwhash(stretched.key.data(), stretched.key.size(), text, password.size(), bytesOf(salt),
                      cost.operations, static_cast<size_t>(cost.memoryBytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return stretched;
}

WrappedSecret wrap(const SecretBytes& secret, const SecretBytes& password, PasswordCost cost,
                   const QByteArray& context)
{
    return wrap(secret, stretch(password, cost), context);
}

std::optional<SecretBytes> unwrap(const WrappedSecret& wrapped, const SecretBytes& password,
                                  const QByteArray& context)
{
    const auto stretched = stretchAgain(password, wrapped.salt, wrapped.cost);
    return stretched ? unwrap(wrapped.bytes, *stretched, context) : std::nullopt;
}

WrappedSecret wrap(const SecretBytes& secret, const StretchedSecret& password, const QByteArray& context)
{
    WrappedSecret wrapped{password.cost, password.salt, room(nonceSize + secret.size() + tagSize)};
    randombytes_buf(wrapped.bytes.data(), nonceSize);
    const QByteArray bound = boundData(context, password.cost);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(wrapped.bytes) + nonceSize, nullptr, secret.data(),
                                               secret.size(), bytesOf(bound), lengthOf(bound), nullptr,
                                               bytesOf(wrapped.bytes), password.key.data());
    return wrapped;
}

std::optional<SecretBytes> unwrap(const QByteArray& wrapped, const StretchedSecret& password,
                                  const QByteArray& context)
{
    const auto size = static_cast<size_t>(wrapped.size());
    if (size <= nonceSize + tagSize)
        return std::nullopt;
    SecretBytes secret(size - nonceSize - tagSize);
    const QByteArray bound = boundData(context, password.cost);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            secret.data(), nullptr, nullptr, bytesOf(wrapped) + nonceSize, size - nonceSize, bytesOf(bound),
            lengthOf(bound), bytesOf(wrapped), password.key.data()) != 0)
        return std::nullopt;
    return secret;
}

} // namespace ledforum
