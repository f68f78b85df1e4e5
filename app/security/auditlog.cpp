// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditlog.h"

#include "app/security/actor.h"
#include "app/security/auditchain.h"
#include "database/security/officekeystore.h"

#include <QCborMap>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Doctors sign nothing in the clear: only the acts of tutors and administrators are signed.
bool signs(const Actor& actor)
{
    return actor.isSignedIn() && (actor.is(Role::Tutor) || actor.is(Role::Administrator));
}

} // namespace

AuditLog::AuditLog(Connection& connection, const ForumClock& clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

void AuditLog::Entry::note(const QString& action, const QString& subject, std::optional<qint64> subjectId,
                           const QString& detail)
{
    AuditStore store(m_log.m_connection);
    const ChainHead head = store.head();
    AuditEntry entry{head.id + 1,
                     m_log.m_clock.utcNow().toString(Qt::ISODate),
                     m_actor.maybePerson(),
                     action,
                     subject,
                     subjectId,
                     detail,
                     {},
                     {},
                     {}};
    if (signs(m_actor))
        entry.signer = m_actor.keys().own.publicKeys().sign;
    entry.digest = auditchain::digest(entry, head.digest);
    if (signs(m_actor))
        entry.signature = m_actor.keys().own.sign(entry.digest);
    store.insert(entry);
}

void AuditLog::Entry::noteSealed(const QString& action, const QString& subject,
                                 std::optional<qint64> subjectId)
{
    const QByteArray auditKey = m_actor.isSignedIn()
                                    ? m_actor.keys().pinned.audit.box
                                    : OfficeKeyStore(m_log.m_connection).current(OfficePurpose::Audit).box;
    const auto actor = m_actor.maybePerson();
    const auditchain::SealedAct act{m_log.m_clock.utcNow().toString(Qt::ISODate), actor, action, subject,
                                    subjectId};
    AuditStore store(m_log.m_connection);
    const ChainHead head = store.sealedHead();
    SealedAuditEntry entry{head.id + 1, auditchain::sealedTo(auditKey, act), {}};
    entry.digest = auditchain::digest(entry, head.digest);
    store.insert(entry);
}

} // namespace ledforum
