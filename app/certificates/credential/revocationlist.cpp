// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/credential/revocationlist.h"

#include "app/certificates/credential/canonicaljson.h"
#include "app/certificates/credential/didkey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto type = "led-forum-revocation-list"_L1;
constexpr int version = 1;
constexpr qsizetype longestFile = 64 << 20;

QByteArray statementOf(const QJsonObject& unsignedList)
{
    return "led-forum revocation list\n" + canonicalBytes(unsignedList);
}

QJsonObject jsonOf(const IssuingKey& key)
{
    return {{u"did"_s, QString::fromLatin1(didKeyOf(key.key))},
            {u"fingerprint"_s, keyFingerprint(key.key)},
            {u"from"_s, key.from.toString(Qt::ISODate)},
            {u"until"_s, key.until ? QJsonValue(key.until->toString(Qt::ISODate)) : QJsonValue()}};
}

QJsonObject jsonOf(const RevocationEntry& entry)
{
    return {{u"reason"_s, entry.reason},
            {u"serial"_s, entry.serial.value()},
            {u"since"_s, entry.since.toString(Qt::ISODate)},
            {u"status"_s, toString(entry.status)},
            {u"successor"_s, entry.successor ? QJsonValue(entry.successor->value()) : QJsonValue()}};
}

template <class T>
QJsonArray arrayOf(const std::vector<T>& things)
{
    QJsonArray array;
    for (const T& thing : things)
        array += jsonOf(thing);
    return array;
}

QJsonObject jsonOf(const RevocationList& list)
{
    return {{u"entries"_s, arrayOf(list.entries)},
            {u"forum_name"_s, list.forumName},
            {u"keys"_s, arrayOf(list.keys)},
            {u"made_on"_s, list.madeOn.toUTC().toString(Qt::ISODate)},
            {u"type"_s, type},
            {u"version"_s, version}};
}

QDate dateIn(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::optional<IssuingKey> keyFrom(const QJsonObject& object)
{
    const auto key = signKeyFrom(object.value("did"_L1).toString().toLatin1());
    const QDate from = dateIn(object.value("from"_L1));
    if (!key || !from.isValid())
        return std::nullopt;
    const QDate until = dateIn(object.value("until"_L1));
    return IssuingKey{*key, from, until.isValid() ? std::optional(until) : std::nullopt};
}

std::optional<RevocationEntry> entryFrom(const QJsonObject& object)
{
    const auto serial = CertificateSerial::parse(object.value("serial"_L1).toString());
    const auto status = certificateStatusFrom(object.value("status"_L1).toString());
    const QDate since = dateIn(object.value("since"_L1));
    if (!serial || !status || *status == CertificateStatus::InForce || !since.isValid())
        return std::nullopt;
    return RevocationEntry{*serial, *status, since, object.value("reason"_L1).toString(),
                           CertificateSerial::parse(object.value("successor"_L1).toString())};
}

/// Nothing when it holds what is not read, or not as it would be written: `jsonOf` must give the same again.
std::optional<RevocationList> listFrom(const QJsonObject& object)
{
    RevocationList list{.forumName = object.value("forum_name"_L1).toString(),
                        .madeOn = QDateTime::fromString(object.value("made_on"_L1).toString(), Qt::ISODate)};
    for (const QJsonValue& value : object.value("keys"_L1).toArray()) {
        const auto key = keyFrom(value.toObject());
        if (!key)
            return std::nullopt;
        list.keys.push_back(*key);
    }
    for (const QJsonValue& value : object.value("entries"_L1).toArray()) {
        const auto entry = entryFrom(value.toObject());
        if (!entry)
            return std::nullopt;
        list.entries.push_back(*entry);
    }
    const bool isWhole = list.madeOn.isValid() && !list.keys.empty() && jsonOf(list) == object;
    return isWhole ? std::optional(list) : std::nullopt;
}

} // namespace

const RevocationEntry* RevocationList::find(const CertificateSerial& serial) const
{
    const auto found = std::ranges::find(entries, serial, &RevocationEntry::serial);
    return found == entries.end() ? nullptr : &*found;
}

bool RevocationList::hasKey(const QByteArray& issuingKey) const
{
    return std::ranges::find(keys, issuingKey, &IssuingKey::key) != keys.end();
}

QByteArray signedRevocationList(const RevocationList& list, const KeyPair& issuer)
{
    QJsonObject object = jsonOf(list);
    const QByteArray signature = issuer.sign(statementOf(object));
    object[u"signature"_s] = QString::fromLatin1(signature.toBase64());
    return canonicalBytes(object) + '\n';
}

std::optional<RevocationList> revocationListFrom(const QByteArray& file)
{
    if (file.size() > longestFile)
        return std::nullopt;
    QJsonObject object = QJsonDocument::fromJson(file).object();
    // One text of one list: what reads the same and is written otherwise was not signed so.
    const QByteArray written = canonicalBytes(object);
    if (file != written && file != written + '\n' && file != written + "\r\n")
        return std::nullopt;
    const QByteArray base64 = object.take("signature"_L1).toString().toLatin1();
    const auto signature = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    const auto list = listFrom(object);
    const bool isSigned = list && signature.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
                          signature.decoded.toBase64() == base64 &&
                          isSignedBy(list->keys.front().key, statementOf(object), signature.decoded);
    return isSigned ? list : std::nullopt;
}

} // namespace ledforum
