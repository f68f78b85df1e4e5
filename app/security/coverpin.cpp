// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/coverpin.h"

#include "app/security/pinrule.h"
#include "app/security/sodium.h"

namespace ledforum {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype hashSize = 32;

QByteArray hashed(const SecretBytes& pin, const QByteArray& salt)
{
    QByteArray hash = room(hashSize);
    crypto_generichash(bytesOf(hash), size_t(hashSize), pin.data(), pin.size(), bytesOf(salt),
                       size_t(saltSize));
    return hash;
}

} // namespace

bool isGoodCoverPin(const SecretBytes& pin)
{
    return pin.size() == coverPinDigits && isPassablePin(pin);
}

QString coverPinRule()
{
    return QStringLiteral("The PIN is six digits, not all the same and not in a row such as 123456.");
}

QByteArray keptCoverPin(const SecretBytes& pin)
{
    requireSodium();
    QByteArray salt = room(saltSize);
    randombytes_buf(bytesOf(salt), size_t(saltSize));
    return salt + hashed(pin, salt);
}

bool isCoverPin(const QByteArray& kept, const SecretBytes& pin)
{
    requireSodium();
    if (kept.size() != saltSize + hashSize)
        return false;
    const QByteArray hash = hashed(pin, kept.first(saltSize));
    return sodium_memcmp(hash.constData(), kept.constData() + saltSize, size_t(hashSize)) == 0;
}

} // namespace ledforum
