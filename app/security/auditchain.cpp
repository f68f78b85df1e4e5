// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditchain.h"

#include "app/security/sodium.h"
#include "database/security/accountstore.h"

#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <cstring>

namespace ledforum::auditchain {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t sealedContentSize = 256;
constexpr qsizetype longestWord =
    60; // bytes: two of them, a moment and two numbers always fit the size above
constexpr int pageSize = 500;

enum SealedField { At, Actor, Action, Subject, SubjectId };

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

QString problemOf(const AuditEntry& entry, const ChainHead& before, const AccountStore& accounts)
{
    if (entry.id != before.id + 1)
        return u"Audit entry %1 is missing."_s.arg(before.id + 1);
    if (entry.digest != digest(entry, before.digest))
        return u"Audit entry %1 was changed."_s.arg(entry.id);
    if (!entry.signer)
        return {};
    const bool isSigned = entry.signature && isSignedBy(*entry.signer, entry.digest, *entry.signature);
    if (!isSigned || !entry.actor || !accounts.hasSignedWith(*entry.actor, *entry.signer))
        return u"Audit entry %1 was not signed by the person whom it names."_s.arg(entry.id);
    return {};
}

QString firstProblemInTheClear(Connection& connection)
{
    const AuditStore store(connection);
    const AccountStore accounts(connection);
    ChainHead head;
    for (auto page = store.page(0, pageSize); !page.empty(); page = store.page(head.id, pageSize)) {
        for (const AuditEntry& entry : page) {
            const QString problem = problemOf(entry, head, accounts);
            if (!problem.isEmpty())
                return problem;
            head = {entry.id, entry.digest};
        }
    }
    return {};
}

QString firstProblemSealed(Connection& connection)
{
    const AuditStore store(connection);
    ChainHead head;
    for (auto page = store.sealedPage(0, pageSize); !page.empty();
         page = store.sealedPage(head.id, pageSize)) {
        for (const SealedAuditEntry& entry : page) {
            if (entry.id != head.id + 1)
                return u"Sealed audit entry %1 is missing."_s.arg(head.id + 1);
            if (entry.digest != digest(entry, head.digest))
                return u"Sealed audit entry %1 was changed."_s.arg(entry.id);
            head = {entry.id, entry.digest};
        }
    }
    return {};
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
        .addOptional(entry.signer)
        .digest();
}

QByteArray digest(const SealedAuditEntry& entry, const QByteArray& before)
{
    return Fields().add(before).addNumber(entry.id).add(entry.sealed).digest();
}

QByteArray sealedTo(const QByteArray& auditBoxKey, const SealedAct& act)
{
    QCborMap map{{At, act.at}, {Action, cut(act.action)}, {Subject, cut(act.subject)}};
    if (act.actor)
        map.insert(Actor, act.actor->value());
    if (act.subjectId)
        map.insert(SubjectId, *act.subjectId);
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
    if (map.contains(Actor))
        act.actor = PersonId(map[Actor].toInteger());
    if (map.contains(SubjectId))
        act.subjectId = map[SubjectId].toInteger();
    return act;
}

QString firstProblem(Connection& connection)
{
    const QString problem = firstProblemInTheClear(connection);
    return problem.isEmpty() ? firstProblemSealed(connection) : problem;
}

} // namespace ledforum::auditchain
