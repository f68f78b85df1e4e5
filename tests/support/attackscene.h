// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/accountstore.h"
#include "database/sqlite/statement.h"
#include "tests/support/swapattack.h"
#include "tests/support/swapvictims.h"

namespace ledforum {

/// What an attack works with.
struct AttackScene
{
    SwapForum& forum;
    const Attacker& attacker;
    AttackedCopy& copy;
    AttackedCopy& old;

    [[nodiscard]] qint64 person(const QString& email) const { return forum.personOf(email).value(); }
    [[nodiscard]] qint64 number(const QString& query) const { return copy.connection().number(query); }
    [[nodiscard]] Account account(const QString& email) const
    {
        return *AccountStore(copy.connection()).ofPerson(forum.personOf(email));
    }
    /// Rows of a table as they were in the old file, in the place of those with the same rowid or beside.
    void putBack(const QString& table, const QString& where = QStringLiteral("1")) const
    {
        copy.run(QStringLiteral("ATTACH '%1' AS old").arg(old.path()));
        copy.run(
            QStringLiteral("INSERT OR REPLACE INTO main.%1 SELECT * FROM old.%1 WHERE %2").arg(table, where));
        copy.run(QStringLiteral("DETACH old"));
    }
    void run(const QString& sql) const { copy.run(sql); }
    template <class... Values>
    void bound(const QString& sql, const Values&... values) const
    {
        Statement(copy.connection(), sql).bindAll(values...).run();
    }
};

/// What an administrator does to the file, and the most telling sign of it.
struct ForgedAttack
{
    const char* name;
    void (*attack)(const AttackScene&);
    const char* sign;
};

} // namespace ledforum
