// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditlog.h"

#include "app/security/actor.h"
#include "app/security/auditchain.h"
#include "database/security/officekeystore.h"
#include "database/security/rowdigests.h"
#include "database/sqlite/connection.h"

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
    m_clear.push_back({action, subject, subjectId, detail});
}

void AuditLog::Entry::noteSealed(const QString& action, const QString& subject,
                                 std::optional<qint64> subjectId)
{
    m_sealed.push_back({action, subject, subjectId, {}});
}

void AuditLog::Entry::write()
{
    const QString at = m_log.m_clock.utcNow().toString(Qt::ISODate);
    // The sealed ones first: the head that is signed with those in the clear covers them.
    writeSealed(at);
    writeClear(at);
    m_log.m_connection.forgetTouched();
    m_sealed.clear();
    m_clear.clear();
}

/// Rows of 1:1s that were written are vouched for by the acts; by more entries where the acts have no room,
/// and where there is none, as when staff lay out a clinic.
std::vector<auditchain::SealedAct> AuditLog::Entry::sealedActs(const QString& at) const
{
    std::vector<auditchain::SealedAct> acts;
    for (const Act& act : m_sealed)
        acts.push_back({at, m_actor.maybePerson(), act.action, act.subject, act.subjectId});
    const std::vector<WrittenRow> rows = RowDigests(m_log.m_connection).writtenRows();
    constexpr size_t room = auditchain::SealedAct::mostRows;
    for (size_t n = 0; n < rows.size(); ++n) {
        if (n / room == acts.size())
            acts.push_back({at, m_actor.maybePerson(), u"wrote rows"_s, rows[n].table, {}});
        acts[n / room].written.push_back(rows[n]);
    }
    return acts;
}

void AuditLog::Entry::writeSealed(const QString& at)
{
    const std::vector<auditchain::SealedAct> acts = sealedActs(at);
    if (acts.empty())
        return;
    const QByteArray auditKey = m_actor.isSignedIn()
                                    ? m_actor.keys().pinned.audit.box
                                    : OfficeKeyStore(m_log.m_connection).current(OfficePurpose::Audit).box;
    AuditStore store(m_log.m_connection);
    ChainHead head = store.sealedHead();
    for (const auditchain::SealedAct& act : acts) {
        SealedAuditEntry entry{head.id + 1, auditchain::sealedTo(auditKey, act), {}};
        entry.digest = auditchain::digest(entry, head.digest);
        store.insert(entry);
        head = {entry.id, entry.digest};
    }
}

void AuditLog::Entry::writeClear(const QString& at)
{
    AuditStore store(m_log.m_connection);
    ChainHead head = store.head();
    const bool isSigned = signs(m_actor);
    for (const Act& act : m_clear) {
        AuditEntry entry{.id = head.id + 1,
                         .at = at,
                         .actor = m_actor.maybePerson(),
                         .action = act.action,
                         .subject = act.subject,
                         .subjectId = act.subjectId,
                         .detail = act.detail,
                         .written = &act == &m_clear.back() ? written() : QString(),
                         .signer = {},
                         .digest = {},
                         .signature = {}};
        if (isSigned)
            entry.signer = m_actor.keys().own.publicKeys().sign;
        entry.digest = auditchain::digest(entry, head.digest);
        if (isSigned)
            entry.signature = m_actor.keys().own.sign(entry.digest);
        store.insert(entry);
        head = {entry.id, entry.digest};
    }
    if (isSigned && !m_clear.empty())
        signHead(at);
}

void AuditLog::Entry::signHead(const QString& at)
{
    AuditStore store(m_log.m_connection);
    SignedHead head{
        at, m_actor.person(), store.head(), store.sealedHead(), m_actor.keys().own.publicKeys().sign, {}};
    head.signature = m_actor.keys().own.sign(auditchain::digest(head));
    store.setSignedHead(head);
}

QString AuditLog::Entry::written() const
{
    SubjectKeys named;
    for (const Act& act : m_clear) {
        if (act.subjectId)
            named.emplace(act.subject, *act.subjectId);
    }
    return writtenText(RowDigests(m_log.m_connection).written(named));
}

} // namespace ledforum
