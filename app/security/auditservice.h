// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/auditcheck.h"
#include "app/security/operations.h"
#include "database/security/auditsubjectstore.h"

namespace ledforum {

/// Ordinary acts, which staff read; or confidential ones and what doctors do, which tutors' keys open.
enum class AuditChain { Clear, Sealed };

/// What to look for. All of it has to fit.
struct AuditQuery
{
    QString text;                   ///< words of an action, a detail, or a name
    std::optional<PersonId> person; ///< who acted, or was acted on
    QString action;                 ///< a part of the action
    QString kind;                   ///< of subject, such as "person"
    QDate from = {};                ///< both days included; without limit while invalid
    QDate to = {};
    friend bool operator==(const AuditQuery&, const AuditQuery&) = default;
};

/// One act, as a person reads it.
struct AuditLine
{
    qint64 id = 0;
    QDateTime at; ///< in the forum's time zone
    std::optional<PersonId> person;
    QString who; ///< "Nobody signed in" where nobody was
    QString action;
    QString kind; ///< of subject, such as "person"
    std::optional<qint64> subject;
    QString about; ///< the subject in words; empty where it has no name
    QString detail;
    QByteArray digest;
    bool isSigned = false; ///< by the one who acted
    QStringList written;   ///< the tables whose rows it vouches for
    friend bool operator==(const AuditLine&, const AuditLine&) = default;
};

struct AuditLines
{
    std::vector<AuditLine> lines; ///< newest first
    qint64 next = 0;              ///< where to go on; 0 when all was read
};

/// The newest signed head, as people compare it with a printed one.
struct AuditHead
{
    auditchain::HeadState state;
    QByteArray digest; ///< 32 bytes, over the head
    QString fingerprint;
    QDateTime at; ///< in the forum's time zone
    QString signer;
};

/// Reading the audit. Nothing here changes it.
class AuditService final
{
public:
    static constexpr qint64 newest = INT64_MAX; ///< where the first page begins

    AuditService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Some acts before `before`. A page may be short, or empty with more to come: go on while `next` is set.
    /// The sealed chain needs the tutors' key, and the time to open each entry.
    [[nodiscard]] Result<AuditLines> page(const Actor& actor, AuditChain chain, const AuditQuery& query,
                                          qint64 before = newest) const;
    /// All of them, newest first.
    [[nodiscard]] Result<std::vector<AuditLine>> all(const Actor& actor, AuditChain chain,
                                                     const AuditQuery& query) const;
    /// The kinds of subject that there are.
    [[nodiscard]] Result<QStringList> kinds(const Actor& actor) const;

    /// Whether the audit lacks something that it had when this person signed in before.
    [[nodiscard]] Result<bool> isShorterThanSeen(const Actor& actor) const;

    /// For anybody: it says nothing about what was done. Nothing before anybody has signed.
    [[nodiscard]] Result<std::optional<AuditHead>> head() const;
    /// What stands at the foot of printed papers; empty before anybody has signed.
    [[nodiscard]] Result<QString> printedHead() const;
    /// Verifies both chains of a file over a connection of its own: on any thread. With the keys of the audit
    /// also that no row of a 1:1 was put back or changed past the forum. DatabaseUnusable with the first
    /// problem.
    [[nodiscard]] static Result<> verify(const QString& path, const std::vector<KeyPair>& auditKeys = {});

private:
    [[nodiscard]] AuditLines clearPage(const AuditQuery& query, qint64 before) const;
    [[nodiscard]] AuditLines sealedPage(const std::vector<KeyPair>& keys, const AuditQuery& query,
                                        qint64 before) const;
    [[nodiscard]] AuditLine lineOf(const AuditEntry& entry) const;
    [[nodiscard]] AuditLine lineOf(const SealedAuditEntry& entry, const std::vector<KeyPair>& keys) const;
    [[nodiscard]] QString nameOf(const std::optional<PersonId>& person) const;
    [[nodiscard]] QString aboutOf(const QString& kind, const std::optional<qint64>& subject) const;
    [[nodiscard]] QDateTime localOf(const QString& utc) const;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    AuditStore m_store;
    AuditSubjectStore m_subjects;
};

/// The keys that open the sealed audit to this person: none but a tutor's.
[[nodiscard]] std::vector<KeyPair> auditKeysOf(const Actor& actor);
/// What to tell somebody whose audit is shorter than they have seen it.
[[nodiscard]] QString shorterAuditSentence();
/// "Person", "1:1": what people call that kind of subject.
[[nodiscard]] QString kindWord(const QString& kind);
/// The lines as a table that spreadsheets open, with no cell that they would take for a formula.
[[nodiscard]] QByteArray auditFile(const std::vector<AuditLine>& lines);

} // namespace ledforum
