// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditchain.h"

#include "app/security/sodium.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QStringList>
#include <QtEndian>

#include <cstring>

namespace ledforum::auditchain {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t sealedContentSize = 512;
constexpr qsizetype longestWord =
    60; // bytes: two of them, a moment, two numbers and the rows always fit the size above

enum SealedField { At, Actor, Action, Subject, SubjectId, Rows };

/// Of rows, as a sealed act numbers their tables; never renumbered.
const QStringList rowTables{u"slot"_s, u"waiting_place"_s, u"appointment_record"_s, u"certificate"_s};

/// Fields one after the other, each behind its length; what is absent differs from what is empty.
class Fields final
{
public:
    Fields& add(const QByteArray& bytes) { return addNumber(bytes.size()).addRaw(bytes); }
    Fields& add(const QString& text) { return add(text.toUtf8()); }
    Fields& addNumber(qint64 number)
    {
        QByteArray bytes(8, '\0');
        qToBigEndian(number, bytes.data());
        return addRaw(bytes);
    }
    template <class T>
    Fields& addOptional(const std::optional<T>& value)
    {
        addNumber(value ? 1 : 0);
        if constexpr (std::is_same_v<T, qint64>)
            return addNumber(value.value_or(0));
        else
            return add(value.value_or(T()));
    }
    [[nodiscard]] QByteArray digest() const
    {
        requireSodium();
        QByteArray hash = room(crypto_generichash_BYTES);
        crypto_generichash(bytesOf(hash), crypto_generichash_BYTES, bytesOf(m_bytes), lengthOf(m_bytes),
                           nullptr, 0);
        return hash;
    }

private:
    Fields& addRaw(const QByteArray& bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    QByteArray m_bytes;
};

QString cut(const QString& word)
{
    return QString::fromUtf8(word.toUtf8().left(longestWord));
}

std::optional<qint64> numberOf(const std::optional<PersonId>& person)
{
    return person ? std::optional(person->value()) : std::nullopt;
}

} // namespace

QByteArray digest(const AuditEntry& entry, const QByteArray& before)
{
    return Fields()
        .add(before)
        .addNumber(entry.id)
        .add(entry.at)
        .addOptional(numberOf(entry.actor))
        .add(entry.action)
        .add(entry.subject)
        .addOptional(entry.subjectId)
        .add(entry.detail)
        .add(entry.written)
        .addOptional(entry.signer)
        .digest();
}

QByteArray digest(const SealedAuditEntry& entry, const QByteArray& before)
{
    return Fields().add(before).addNumber(entry.id).add(entry.sealed).digest();
}

QByteArray digest(const SignedHead& head)
{
    return Fields()
        .add(QByteArray("led-forum audit head"))
        .add(head.at)
        .addNumber(head.person.value())
        .addNumber(head.clear.id)
        .add(head.clear.digest)
        .addNumber(head.sealed.id)
        .add(head.sealed.digest)
        .add(head.signer)
        .digest();
}

QByteArray sealedTo(const QByteArray& auditBoxKey, const SealedAct& act)
{
    QCborMap map{{At, act.at}, {Action, cut(act.action)}, {Subject, cut(act.subject)}};
    if (act.actor)
        map.insert(Actor, act.actor->value());
    if (act.subjectId)
        map.insert(SubjectId, *act.subjectId);
    QCborArray rows;
    for (const WrittenRow& row : act.written)
        rows << QCborArray{rowTables.indexOf(row.table), row.key, row.digest};
    map.insert(Rows, rows);
    const QByteArray encoded = map.toCborValue().toCbor();
    SecretBytes block(sealedContentSize);
    std::memcpy(block.data(), encoded.constData(), static_cast<size_t>(encoded.size()));
    sodium_pad(nullptr, block.data(), static_cast<size_t>(encoded.size()), sealedContentSize,
               sealedContentSize);
    return sealTo(auditBoxKey, block);
}

std::optional<SealedAct> opened(const QByteArray& sealed, const KeyPair& audit)
{
    const auto block = audit.openSealed(sealed);
    size_t size = 0;
    if (!block || sodium_unpad(&size, block->data(), block->size(), sealedContentSize) != 0)
        return std::nullopt;
    const QCborMap map =
        QCborValue::fromCbor(QByteArray(reinterpret_cast<const char*>(block->data()), qsizetype(size)))
            .toMap();
    SealedAct act{map[At].toString(), {}, map[Action].toString(), map[Subject].toString(), {}};
    for (const auto& value : map[Rows].toArray()) {
        const QCborArray row = value.toArray();
        act.written.push_back(
            {rowTables.value(row.at(0).toInteger()), row.at(1).toInteger(), row.at(2).toByteArray()});
    }
    if (map.contains(Actor))
        act.actor = PersonId(map[Actor].toInteger());
    if (map.contains(SubjectId))
        act.subjectId = map[SubjectId].toInteger();
    return act;
}

std::optional<SealedAct> opened(const QByteArray& sealed, const std::vector<KeyPair>& keys)
{
    for (const KeyPair& key : keys) {
        if (auto act = opened(sealed, key))
            return act;
    }
    return std::nullopt;
}

QString fingerprint(const QByteArray& digest)
{
    constexpr qsizetype bytesShown = 16;
    const QString digits = QString::fromLatin1(digest.left(bytesShown).toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < digits.size(); at += 4)
        groups << digits.mid(at, 4);
    return groups.join(u' ');
}

} // namespace ledforum::auditchain
