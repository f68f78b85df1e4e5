// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/auditcheck.h"
#include "database/security/rowdigests.h"
#include "database/sqlite/transaction.h"

#include <map>

// What only the keys of the audit can verify.

namespace ledforum::auditchain {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

using RowsLeft = std::map<std::pair<QString, qint64>, ChainHead>; ///< by table and key: entry and digest

/// What the sealed acts say of rows, as far as the keys open them.
class SealedRows final
{
public:
    SealedRows(const Connection& connection, const std::vector<KeyPair>& keys)
        : m_store(connection)
        , m_keys(keys)
    {
    }
    /// Goes on where it ended. The first entry that no key opens after one that was opened: whoever was not
    /// given the past lacks the beginning, and never what comes later.
    [[nodiscard]] QString read()
    {
        for (auto page = m_store.sealedPage(m_read, pageSize); !page.empty();
             page = m_store.sealedPage(m_read, pageSize)) {
            for (const SealedAuditEntry& entry : page) {
                m_read = entry.id;
                const auto act = opened(entry.sealed, m_keys);
                if (!act && m_isOpen)
                    return u"Sealed audit entry %1 does not open: something else than the forum wrote it."_s
                        .arg(entry.id);
                m_isOpen = act.has_value();
                m_isWhole = m_isWhole && m_isOpen;
                for (const WrittenRow& row : act ? act->written : std::vector<WrittenRow>())
                    m_left[{row.table, row.key}] = {entry.id, row.digest};
            }
        }
        return {};
    }
    /// Every entry was opened, from the first on.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] const RowsLeft& left() const { return m_left; }

private:
    AuditStore m_store;
    const std::vector<KeyPair>& m_keys;
    RowsLeft m_left;
    qint64 m_read = 0;
    bool m_isOpen = false;
    bool m_isWhole = true;
};

/// A row that no act ever wrote.
QString firstRowOfNobody(const RowDigests& digests, const RowsLeft& left)
{
    for (const WrittenRow& row : digests.sealedRowsNow()) {
        if (!left.contains({row.table, row.key}))
            return u"Row %1 of the table %2 stands in no entry of the sealed audit: something else than the "
                   "forum wrote it there."_s.arg(row.key)
                       .arg(row.table);
    }
    return {};
}

} // namespace

QString firstSealedProblem(Connection& connection, const std::vector<KeyPair>& auditKeys)
{
    SealedRows rows(connection, auditKeys);
    QString problem = rows.read();
    if (!problem.isEmpty())
        return problem;
    const ReadSnapshot snapshot(connection); // as above
    problem = rows.read();
    if (!problem.isEmpty())
        return problem;
    const RowDigests digests(connection);
    for (const auto& [row, left] : rows.left()) {
        if (digests.rowNow(row.first, row.second) != left.digest)
            return u"Row %1 of the table %2 is not as sealed audit entry %3 left it: something else than the "
                   "forum wrote there, or put an old row back."_s.arg(row.second)
                       .arg(row.first)
                       .arg(left.id);
    }
    return rows.isWhole() ? firstRowOfNobody(digests, rows.left()) : QString();
}

} // namespace ledforum::auditchain
