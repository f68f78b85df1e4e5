// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/coverpin.h"

#include "app/security/sodium.h"

#include <algorithm>

namespace ledforum {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype hashSize = 32;

/// Each digit as far from the one before as `step`.
bool goesBy(const SecretBytes& pin, int step)
{
    const auto digits = pin.part(0, pin.size());
    return std::ranges::adjacent_find(digits, [step](int one, int next) { return next - one != step; }) ==
           digits.end();
}

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
    if (pin.size() != coverPinDigits)
        return false;
    const bool isDigits = std::ranges::all_of(
        pin.part(0, pin.size()), [](unsigned char digit) { return digit >= '0' && digit <= '9'; });
    return isDigits && !goesBy(pin, 0) && !goesBy(pin, 1) && !goesBy(pin, -1);
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
