// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditcheck.h"

#include "database/security/accountstore.h"
#include "database/security/auditacts.h"
#include "database/security/role.h"
#include "database/security/rowdigests.h"
#include "database/sqlite/transaction.h"

#include <map>
#include <set>

namespace ledforum::auditchain {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

/// The sealed chain, read once from its beginning.
class SealedWalk final
{
public:
    explicit SealedWalk(const Connection& connection)
        : m_store(connection)
    {
    }
    /// The first problem up to and with an entry, which is to have that digest.
    [[nodiscard]] QString problemUpTo(const ChainHead& head)
    {
        while (m_head.id < head.id) {
            const QString problem = step();
            if (!problem.isEmpty())
                return problem;
            if (m_isAtEnd)
                return u"The sealed audit was cut off: entry %1 and those after it are missing."_s.arg(
                    m_head.id + 1);
        }
        if (m_head.id == head.id && m_head.digest != head.digest)
            return u"Sealed audit entry %1 is not the one that was signed for."_s.arg(head.id);
        return {};
    }
    [[nodiscard]] QString problemToTheEnd()
    {
        m_isAtEnd = false;
        QString problem;
        while (problem.isEmpty() && !m_isAtEnd)
            problem = step();
        return problem;
    }

private:
    QString step()
    {
        if (m_next == m_page.size()) {
            m_page = m_store.sealedPage(m_head.id, pageSize);
            m_next = 0;
            m_isAtEnd = m_page.empty();
            if (m_isAtEnd)
                return {};
        }
        const SealedAuditEntry& entry = m_page.at(m_next++);
        if (entry.id != m_head.id + 1)
            return u"Sealed audit entry %1 is missing."_s.arg(m_head.id + 1);
        if (entry.digest != digest(entry, m_head.digest))
            return u"Sealed audit entry %1 was changed."_s.arg(entry.id);
        m_head = {entry.id, entry.digest};
        return {};
    }

    AuditStore m_store;
    std::vector<SealedAuditEntry> m_page;
    size_t m_next = 0;
    ChainHead m_head;
    bool m_isAtEnd = false;
};

/// Whether an entry on a person gave them a role that signs.
bool makesStaff(const QString& action)
{
    static const QStringList actions = auditacts::makingStaff();
    return actions.contains(action);
}

/// Who could sign: whoever the chain itself says was given a role, the founder first.
class Signers final
{
public:
    explicit Signers(const Connection& connection)
        : m_accounts(connection)
    {
    }
    [[nodiscard]] bool isStaff(PersonId person) const { return m_staff.contains(person); }
    [[nodiscard]] bool has(PersonId person, const QByteArray& key)
    {
        if (!isStaff(person))
            return false;
        const auto known = m_known.find({person, key});
        if (known != m_known.end())
            return known->second || !m_hasSignedAnew.contains(person);
        if (!m_accounts.hasSignedWith(person, key))
            return false;
        const auto account = m_accounts.ofPerson(person);
        const bool isPresent = account && account->keys && account->keys->sign == key;
        m_known.emplace(std::pair(person, key), isPresent);
        if (isPresent)
            m_hasSignedAnew.insert(person);
        return isPresent || !m_hasSignedAnew.contains(person);
    }
    void learnFounder(const AuditEntry& first)
    {
        if (first.actor)
            m_staff.insert(*first.actor);
    }
    void learn(const AuditEntry& entry)
    {
        if (entry.signer && entry.subject == "person"_L1 && entry.subjectId && makesStaff(entry.action))
            m_staff.insert(PersonId(*entry.subjectId));
    }

private:
    AccountStore m_accounts;
    std::set<PersonId> m_staff;
    std::map<std::pair<PersonId, QByteArray>, bool> m_known; ///< whether it is the account's present key
    /// Who has signed with their present key. What stands in the file about earlier keys is nobody's word:
    /// one that is slipped in among them must not sign what comes now.
    std::set<PersonId> m_hasSignedAnew;
};

/// The chain in the clear, and beside it the sealed one.
class Walk final
{
public:
    explicit Walk(Connection& connection)
        : m_connection(connection)
        , m_store(connection)
        , m_sealed(connection)
        , m_signers(connection)
    {
    }
    [[nodiscard]] QString firstProblem()
    {
        QString problem = goOn();
        if (!problem.isEmpty())
            return problem;
        // What others wrote meanwhile is read with all writers held back: only then can rows be compared.
        const ReadSnapshot snapshot(m_connection);
        problem = goOn();
        if (problem.isEmpty())
            problem = problemOfHead();
        if (problem.isEmpty())
            problem = m_sealed.problemToTheEnd();
        return problem.isEmpty() ? firstForeignWriting() : problem;
    }

private:
    QString goOn()
    {
        for (auto page = m_store.page(m_head.id, pageSize); !page.empty();
             page = m_store.page(m_head.id, pageSize)) {
            for (const AuditEntry& entry : page) {
                const QString problem = problemOf(entry);
                if (!problem.isEmpty())
                    return problem;
                m_head = {entry.id, entry.digest};
                m_signers.learn(entry);
                for (const WrittenPart& part : writtenParts(entry.written))
                    m_written[{part.table, part.key}] = {entry.id, part.digest};
            }
        }
        return {};
    }
    QString problemOf(const AuditEntry& entry)
    {
        if (entry.id != m_head.id + 1)
            return u"Audit entry %1 is missing."_s.arg(m_head.id + 1);
        if (entry.digest != digest(entry, m_head.digest))
            return u"Audit entry %1 was changed."_s.arg(entry.id);
        if (entry.id == 1)
            m_signers.learnFounder(entry);
        // Whoever has a role signs: without, a chain could be made anew from where it was changed.
        const bool mustSign =
            entry.id == 1 || entry.signer || (entry.actor && m_signers.isStaff(*entry.actor));
        if (mustSign && !isSigned(entry))
            return u"Audit entry %1 was not signed by the person whom it names."_s.arg(entry.id);
        if (mustSign)
            m_lastSigned = entry.id;
        return {};
    }
    bool isSigned(const AuditEntry& entry)
    {
        return entry.signer && entry.signature && entry.actor &&
               isSignedBy(*entry.signer, entry.digest, *entry.signature) &&
               m_signers.has(*entry.actor, *entry.signer);
    }
    /// The newest signed head against the chains, once they were read to their ends.
    QString problemOfHead()
    {
        const auto head = m_store.signedHead();
        if (m_head.id == 0)
            return u"The audit is empty."_s;
        if (!head)
            return u"The signed head of the audit is missing."_s;
        if (!isSignedBy(head->signer, digest(*head), head->signature) ||
            !m_signers.has(head->person, head->signer))
            return u"The signed head of the audit was changed."_s;
        if (head->clear.id > m_head.id)
            return u"The audit was cut off: entries %1 to %2 are missing."_s.arg(m_head.id + 1)
                .arg(head->clear.id);
        const auto entry = m_store.page(head->clear.id - 1, 1);
        if (entry.front().digest != head->clear.digest)
            return u"Audit entry %1 is not the one that was signed for."_s.arg(head->clear.id);
        if (m_lastSigned > head->clear.id)
            return u"The signed head of the audit is older than audit entry %1, which is signed."_s.arg(
                m_lastSigned);
        return m_sealed.problemUpTo(head->sealed);
    }
    /// Rows that stand otherwise than the last act left them.
    QString firstForeignWriting() const
    {
        const RowDigests digests(m_connection);
        for (const auto& [part, left] : m_written) {
            const auto now = digests.now(part.first, part.second);
            if (now && *now != left.digest)
                return u"The table %1 is not as audit entry %2 left it: something else than the forum wrote "
                       "there."_s.arg(part.first)
                           .arg(left.id);
        }
        return {};
    }

    Connection& m_connection;
    AuditStore m_store;
    SealedWalk m_sealed;
    Signers m_signers;
    ChainHead m_head;
    qint64 m_lastSigned = 0;
    std::map<std::pair<QString, std::optional<qint64>>, ChainHead> m_written;
};

} // namespace

QString firstProblem(Connection& connection)
{
    return Walk(connection).firstProblem();
}

} // namespace ledforum::auditchain
