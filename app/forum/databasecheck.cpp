// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/forum/databasecheck.h"

#include "app/forum/settings.h"
#include "app/security/auditchain.h"
#include "app/security/keyholders.h"
#include "database/security/rolestore.h"
#include "database/sqlite/connection.h"
#include "database/sqlite/schemacheck.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// One rule that the schema cannot hold: the first breach as a sentence, empty when it holds.
using Rule = QString (*)(Connection&);

QString soundFile(Connection& connection)
{
    return connection.firstDamage();
}

QString wholeSchema(Connection& connection)
{
    return firstSchemaDifference(connection);
}

QString soundSettings(Connection& connection)
{
    const QStringList problems = problemsOf(SettingStore(connection).load());
    return problems.isEmpty() ? QString() : u"A setting cannot be right. "_s + problems.first();
}

QString officesHaveKeys(Connection& connection)
{
    static_cast<void>(KeyHolders(connection).current()); // throws when one is missing
    return {};
}

QString forumHasATutor(Connection& connection)
{
    return RoleStore(connection).activeHolders(Role::Tutor) > 0
               ? QString()
               : u"The forum has no Deputy Clinical Tutor."_s;
}

/// Each room adds its rules here, after those of the file: a rule may rely on those before it.
constexpr Rule rules[] = {
    &soundFile, &wholeSchema, &soundSettings, &officesHaveKeys, &forumHasATutor, &auditchain::firstProblem,
};

} // namespace

QString firstProblem(Connection& connection)
{
    for (const Rule rule : rules) {
        const QString problem = rule(connection);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace ledforum
