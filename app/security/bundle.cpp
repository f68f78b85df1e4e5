// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/bundle.h"

#include <algorithm>
#include <cstring>

namespace ledforum {

namespace {

// A bundle: format (1), own secret (64), then box and sign key of office, audit and issuer (32 each).
constexpr unsigned char format = 1;
constexpr size_t ownSize = 64;
constexpr size_t keySize = 32;
constexpr size_t bundleSize = 1 + ownSize + 6 * keySize;
constexpr qsizetype overhead = 40; // nonce and tag

QByteArray contextOf(AccountId account)
{
    return "led-forum account bundle " + QByteArray::number(account.value());
}

SecretBytes encoded(const Bundle& bundle)
{
    SecretBytes bytes(bundleSize);
    unsigned char* out = bytes.data();
    *out++ = format;
    out = std::copy_n(bundle.own.secret().data(), ownSize, out);
    for (const PublicKeys* keys : {&bundle.pinned.office, &bundle.pinned.audit, &bundle.pinned.issuer}) {
        out = std::copy_n(keys->box.constData(), keySize, out);
        out = std::copy_n(keys->sign.constData(), keySize, out);
    }
    return bytes;
}

PublicKeys publicKeysAt(const SecretBytes& bytes, size_t position)
{
    const auto* box = reinterpret_cast<const char*>(bytes.data() + 1 + ownSize + position * 2 * keySize);
    return {QByteArray(box, keySize), QByteArray(box + keySize, keySize)};
}

} // namespace

PasswordRecord wrapBundle(const Bundle& bundle, AccountId account, const SecretBytes& password,
                          PasswordCost cost)
{
    const WrappedSecret wrapped = wrap(encoded(bundle), password, cost, contextOf(account));
    return {qint64(cost.operations), qint64(cost.memoryBytes), wrapped.salt, wrapped.bytes};
}

std::optional<Bundle> unwrapBundle(const PasswordRecord& record, AccountId account,
                                   const SecretBytes& password)
{
    const PasswordCost cost{quint64(record.operations), quint64(record.memoryBytes)};
    const auto bytes = unwrap({cost, record.salt, record.bundle}, password, contextOf(account));
    if (!bytes || bytes->size() != bundleSize || *bytes->data() != format)
        return std::nullopt;
    SecretBytes secret(ownSize);
    std::memcpy(secret.data(), bytes->part(1, ownSize).data(), ownSize);
    auto own = KeyPair::fromSecret(std::move(secret));
    if (!own)
        return std::nullopt;
    return Bundle{std::move(*own),
                  {publicKeysAt(*bytes, 0), publicKeysAt(*bytes, 1), publicKeysAt(*bytes, 2)}};
}

PasswordRecord unopenableRecord(PasswordCost cost)
{
    return {qint64(cost.operations), qint64(cost.memoryBytes), QByteArray(16, '\0'),
            QByteArray(qsizetype(bundleSize) + overhead, '\0')};
}

} // namespace ledforum
