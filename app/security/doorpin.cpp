// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/doorpin.h"

#include "app/security/pinrule.h"
#include "app/security/sodium.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <new>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// With whose it is, so that what is kept of one person's PIN serves nobody else.
SecretBytes bound(const SecretBytes& pin, PersonId person)
{
    SecretBytes both(pin.size() + sizeof(qint64));
    std::ranges::copy(pin.part(0, pin.size()), both.data());
    qToBigEndian<qint64>(person.value(), both.data() + pin.size());
    return both;
}

QByteArray bytesIn(const SecretBytes& secret)
{
    return {reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())};
}

} // namespace

bool isGoodDoorPin(const SecretBytes& pin)
{
    return pin.size() >= size_t(shortestDoorPin) && pin.size() <= size_t(longestDoorPin) &&
           isPassablePin(pin);
}

QString doorPinRule()
{
    return u"The PIN is 4 to 8 digits, not all the same and not in a row such as 1234."_s;
}

QString keptDoorPin(const SecretBytes& pin, PersonId person, PasswordCost cost)
{
    const StretchedSecret made = stretch(bound(pin, person), cost);
    return u"%1:%2:%3:%4"_s.arg(made.cost.operations)
        .arg(made.cost.memoryBytes)
        .arg(QString::fromLatin1(made.salt.toHex()), QString::fromLatin1(bytesIn(made.key).toHex()));
}

bool isDoorPin(const QString& kept, const SecretBytes& pin, PersonId person)
{
    const QStringList parts = kept.split(u':');
    if (parts.size() != 4)
        return false;
    const PasswordCost cost{parts[0].toULongLong(), parts[1].toULongLong()};
    const auto tried = stretchAgain(bound(pin, person), QByteArray::fromHex(parts[2].toLatin1()), cost);
    const QByteArray wanted = QByteArray::fromHex(parts[3].toLatin1());
    return tried && size_t(wanted.size()) == tried->key.size() &&
           sodium_memcmp(wanted.constData(), tried->key.data(), tried->key.size()) == 0;
}

QByteArray newBadgeSalt()
{
    requireSodium();
    QByteArray salt = room(crypto_pwhash_SALTBYTES);
    randombytes_buf(bytesOf(salt), crypto_pwhash_SALTBYTES);
    return salt;
}

QByteArray badgeDigest(const SecretBytes& scan, const QByteArray& salt, PasswordCost cost)
{
    const auto made = stretchAgain(scan, salt, cost);
    if (!made)
        throw std::bad_alloc();
    return bytesIn(made->key);
}

} // namespace ledforum
