// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/changes.h"
#include "app/common/result.h"
#include "app/security/accesspolicy.h"
#include "app/security/actor.h"
#include "app/security/auditlog.h"
#include "database/sqlite/databaseerror.h"
#include "database/sqlite/transaction.h"

#include <type_traits>

namespace ledforum {

class Connection;

/// The one way from a service to the database: asks the access policy, runs the work in one immediate
/// transaction with its audit entry inside, and turns what the database throws into a Failure. A Failure
/// rolls everything back.
class Operations final
{
public:
    Operations(Connection& connection, AuditLog& audit, Changes& changes)
        : m_connection(connection)
        , m_audit(audit)
        , m_changes(changes)
    {
    }

    /// Reads. `work()` returns a Result.
    template <class Work>
    auto read(const Actor& actor, Permission permission, Work work) const -> std::invoke_result_t<Work>
    {
        if (const auto no = refusal(actor, permission))
            return *no;
        return guarded(work);
    }

    /// Changes. `work(audit)` returns a Result and writes what it did through the audit's `note` or
    /// `noteSealed`; work that changed nothing may leave it out.
    template <class Work>
    auto change(const Actor& actor, Permission permission, Area area, Work work)
        -> std::invoke_result_t<Work, AuditLog::Entry&>
    {
        using R = std::invoke_result_t<Work, AuditLog::Entry&>;
        if (const auto no = refusal(actor, permission))
            return *no;
        return changeProven(actor, area, [&](AuditLog::Entry& entry) -> R {
            if (const auto no = refusalOfOldKeys(actor))
                return *no;
            return work(entry);
        });
    }

    /// Changes what needs no permission because the person has proven it otherwise: sign-in, activation,
    /// founding.
    template <class Work>
    auto changeProven(const Actor& actor, Area area, Work work)
        -> std::invoke_result_t<Work, AuditLog::Entry&>
    {
        using R = std::invoke_result_t<Work, AuditLog::Entry&>;
        R result = guarded([&]() -> R {
            Transaction transaction(m_connection);
            AuditLog::Entry entry(m_audit, actor);
            R inner = work(entry);
            if (inner) {
                entry.write();
                transaction.commit();
            }
            return inner;
        });
        if (result)
            Q_EMIT m_changes.changed(area);
        return result;
    }

    /// Runs `work()`, which returns a Result, and turns what the database throws into a Failure.
    template <class Work>
    static auto guarded(Work work) -> std::invoke_result_t<Work>
    {
        try {
            return work();
        } catch (const DatabaseError& error) {
            return failureOf(error);
        }
    }
    [[nodiscard]] static Failure failureOf(const DatabaseError& error);

private:
    /// Why somebody who signed in before the office got other keys cannot go on: what they seal would be for
    /// the old ones.
    [[nodiscard]] std::optional<Failure> refusalOfOldKeys(const Actor& actor) const;

    Connection& m_connection;
    AuditLog& m_audit;
    Changes& m_changes;
};

} // namespace ledforum
