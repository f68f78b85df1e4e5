// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditservice.h"
#include "database/sqlite/connection.h"

// Whether the audit holds, and what of it people remember.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<std::optional<AuditHead>> AuditService::head() const
{
    return Operations::guarded([&]() -> Result<std::optional<AuditHead>> {
        const auto state = auditchain::newestHead(m_connection);
        if (!state)
            return std::optional<AuditHead>();
        const QByteArray digest = auditchain::digest(state->head);
        return std::optional(AuditHead{*state, digest, auditchain::fingerprint(digest),
                                       localOf(state->head.at), nameOf(state->head.person)});
    });
}

Result<QString> AuditService::printedHead() const
{
    return Operations::guarded(
        [&]() -> Result<QString> { return auditchain::printedHead(m_connection, m_clock.zone()); });
}

Result<> AuditService::verify(const QString& path, const std::vector<KeyPair>& auditKeys)
{
    return Operations::guarded([&]() -> Result<> {
        Connection connection(path, Connection::Mode::Existing);
        QString problem = auditchain::firstProblem(connection);
        if (problem.isEmpty() && !auditKeys.empty())
            problem = auditchain::firstSealedProblem(connection, auditKeys);
        if (problem.isEmpty())
            return Done();
        return Failure{FailureCode::DatabaseUnusable, problem};
    });
}

Result<bool> AuditService::isShorterThanSeen(const Actor& actor) const
{
    return Operations::guarded([&]() -> Result<bool> {
        return actor.isSignedIn() && actor.keys().seenHead &&
               !auditchain::isContinued(m_connection, *actor.keys().seenHead);
    });
}

std::vector<KeyPair> auditKeysOf(const Actor& actor)
{
    std::vector<KeyPair> keys;
    if (!actor.keys().audit)
        return keys;
    keys.push_back(actor.keys().audit->clone());
    for (const KeyPair& earlier : actor.keys().earlierAudits)
        keys.push_back(earlier.clone());
    return keys;
}

QString shorterAuditSentence()
{
    return u"The audit is shorter than when you last signed in: the forum's file was put back from a copy, "
           u"or "
           "entries were cut off. If nobody restored a backup, tell the Deputy Clinical Tutor."_s;
}

} // namespace ledforum
