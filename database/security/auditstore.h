// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// One link of the chain in the clear.
struct AuditEntry
{
    qint64 id;
    QString at; ///< UTC, "2026-11-24T15:40:00Z"
    std::optional<PersonId> actor;
    QString action;
    QString subject;
    std::optional<qint64> subjectId;
    QString detail;
    std::optional<QByteArray> signer;
    QByteArray digest; ///< 32 bytes, over this entry and the digest before it (app/security/auditchain.h)
    std::optional<QByteArray> signature;
    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// One link of the sealed chain.
struct SealedAuditEntry
{
    qint64 id;
    QByteArray sealed;
    QByteArray digest;
    friend bool operator==(const SealedAuditEntry&, const SealedAuditEntry&) = default;
};

/// The end of a chain: id 0 and no digest while it is empty.
struct ChainHead
{
    qint64 id = 0;
    QByteArray digest;
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// Entries are added and read, never changed: triggers refuse it. Throws DatabaseError.
class AuditStore final
{
public:
    explicit AuditStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] ChainHead head() const;
    [[nodiscard]] ChainHead sealedHead() const;
    void insert(const AuditEntry& entry);
    void insert(const SealedAuditEntry& entry);
    /// The next `count` entries after an id, in order.
    [[nodiscard]] std::vector<AuditEntry> page(qint64 after, int count) const;
    /// The day of the newest act that gave this person a role of the staff; nothing when none is noted.
    [[nodiscard]] std::optional<QDate> lastGranted(PersonId person) const;
    [[nodiscard]] std::vector<SealedAuditEntry> sealedPage(qint64 after, int count) const;

private:
    [[nodiscard]] ChainHead headOf(const QString& table) const;
    const Connection& m_connection;
};

} // namespace ledforum
