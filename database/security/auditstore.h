// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// The end of a chain: id 0 and no digest while it is empty.
struct ChainHead
{
    qint64 id = 0;
    QByteArray digest;
    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// Where both chains ended when somebody looked.
struct SeenHead
{
    ChainHead clear;
    ChainHead sealed;
    friend bool operator==(const SeenHead&, const SeenHead&) = default;
};

/// Where both chains ended when a tutor or administrator last acted, and their word for it.
struct SignedHead
{
    QString at; ///< UTC
    PersonId person;
    ChainHead clear;
    ChainHead sealed;
    QByteArray signer;    ///< public key, 32 bytes
    QByteArray signature; ///< 64 bytes
    friend bool operator==(const SignedHead&, const SignedHead&) = default;
};

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
    QString written; ///< what the act wrote, as writtenText() of rowdigests.h spells it
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

/// What to leave out of a list of the audit.
struct AuditFilter
{
    QStringList words; ///< each in an action, a detail, or the name of one who acted or was acted on
    std::optional<PersonId> person; ///< who acted, or was acted on
    QString action;                 ///< a part of it; any while empty
    QString subject;                ///< the kind of thing; any while empty
    QString from;                   ///< UTC, as entries have it; no limit while empty
    QString before;                 ///< UTC, itself left out; no limit while empty
    friend bool operator==(const AuditFilter&, const AuditFilter&) = default;
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
    /// Taken as it stands, its signature unread. Nothing before anybody has signed.
    [[nodiscard]] std::optional<SignedHead> signedHead() const;
    void setSignedHead(const SignedHead& head);
    void insert(const AuditEntry& entry);
    void insert(const SealedAuditEntry& entry);
    /// The next `count` entries after an id, in order.
    [[nodiscard]] std::vector<AuditEntry> page(qint64 after, int count) const;
    /// The day of the newest act that gave this person a role of the staff; nothing when none is noted.
    [[nodiscard]] std::optional<QDate> lastGranted(PersonId person) const;
    [[nodiscard]] std::vector<SealedAuditEntry> sealedPage(qint64 after, int count) const;
    /// The `count` entries before an id that pass the filter, newest first.
    [[nodiscard]] std::vector<AuditEntry> newestBefore(qint64 before, int count,
                                                       const AuditFilter& filter) const;
    [[nodiscard]] std::vector<SealedAuditEntry> newestSealedBefore(qint64 before, int count) const;
    /// The kinds of subject that there are, in order of their names.
    [[nodiscard]] QStringList subjects() const;

private:
    [[nodiscard]] ChainHead headOf(const QString& table) const;
    const Connection& m_connection;
};

} // namespace ledforum
