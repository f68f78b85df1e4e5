// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For a test program that shows that its search finds what is not sealed: it is linked in the place of
// app/security/envelope.cpp, and seals nothing. No program that is shipped has it.

#include "app/security/envelope.h"
#include "app/security/sodium.h"

#include <QCborArray>
#include <QCborStreamReader>

namespace ledforum::envelope {

using namespace Qt::StringLiterals;

bool fits(const QCborMap& content, Size size)
{
    return content.toCborValue().toCbor().size() < contentSize(size) - 300;
}

QByteArray seal(const QCborMap& content, const Place&, const std::vector<QByteArray>& recipients, Size size)
{
    QCborArray keys;
    for (const QByteArray& key : recipients)
        keys.append(key);
    QByteArray bytes = QCborMap{{u"keys"_s, keys}, {u"content"_s, content}}.toCborValue().toCbor();
    bytes.resize(contentSize(size) + 201); // as large as a sealed one
    return bytes;
}

QByteArray decoy(const Place& place, Size size)
{
    return seal({}, place, {}, size);
}

std::optional<QCborMap> open(const QByteArray& sealed, const Place&, const KeyPair& keys)
{
    QCborStreamReader reader(sealed);
    const QCborMap whole = QCborValue::fromCbor(reader).toMap();
    return whole.value(u"keys"_s).toArray().contains(keys.publicKeys().box)
               ? std::optional(whole.value(u"content"_s).toMap())
               : std::nullopt;
}

qint64 randomRecord()
{
    requireSodium();
    return qint64(randombytes_random()) + 1;
}

} // namespace ledforum::envelope
