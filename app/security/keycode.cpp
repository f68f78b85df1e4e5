// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/keycode.h"

#include "app/security/sodium.h"

#include <QtEndian>

#include <algorithm>
#include <new>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long long passes = 2;
constexpr size_t memoryBytes = 8 << 20;
constexpr quint64 twelveDigits = 1'000'000'000'000;

quint64 numberOf(const PublicKeys& office, PersonId person, const PublicKeys& keys)
{
    requireSodium();
    const QByteArray statement = "led-forum key code of person " + QByteArray::number(person.value()) + '\n' +
                                 office.box + office.sign + keys.box + keys.sign;
    unsigned char digest[32];
    crypto_generichash(digest, sizeof digest, bytesOf(statement), lengthOf(statement), nullptr, 0);
    // All of it is public: the first half serves as salt.
    unsigned char stretched[crypto_pwhash_BYTES_MIN];
    if (crypto_pwhash(stretched, sizeof stretched, reinterpret_cast<const char*>(digest), sizeof digest,
                      digest, passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return qFromBigEndian<quint64>(stretched) % twelveDigits;
}

QString digitsOf(const QString& code)
{
    QString digits;
    std::ranges::copy_if(code, std::back_inserter(digits), [](QChar letter) { return letter.isDigit(); });
    return digits;
}

} // namespace

QString keyCodeOf(const PublicKeys& office, PersonId person, const PublicKeys& keys)
{
    const QString digits = QString::number(numberOf(office, person, keys)).rightJustified(12, u'0');
    return u"%1 %2 %3 %4"_s.arg(digits.mid(0, 3), digits.mid(3, 3), digits.mid(6, 3), digits.mid(9, 3));
}

bool isSameKeyCode(const QString& typed, const QString& keyCode)
{
    return digitsOf(typed) == digitsOf(keyCode);
}

} // namespace ledforum
