// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democommands.h"

#include "app/forum/demo/demonstration.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> demo(CommandCall& call)
{
    DemonstrationSize size;
    for (const auto& [name, field] :
         {std::pair(u"people"_s, &size.people), std::pair(u"years"_s, &size.years)}) {
        if (!call.has(name))
            continue;
        const Result<int> given = call.number(name);
        if (!given)
            return given.failure();
        *field = *given;
    }
    const Result<> made = makeDemonstrationForum(call.databasePath(), call.clock(), size);
    if (!made)
        return made;
    QJsonArray rows;
    for (const DemonstrationAccount& account : demonstrationAccounts())
        rows += QJsonObject{{u"role"_s, toString(account.role)},
                            {u"full_name"_s, account.fullName},
                            {u"email"_s, account.email},
                            {u"password"_s, account.password}};
    call.output().remark(
        u"A demonstration forum was made in %1. Everybody in it is invented; sign in as any of "
        "these:"_s.arg(call.databasePath()));
    call.output().list(rows, {{u"Role"_s, u"role"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"E-mail"_s, u"email"_s},
                              {u"Password"_s, u"password"_s}});
    return Done();
}

} // namespace

std::vector<Command> demoCommands()
{
    return {{.words = u"demo"_s,
             .summary = u"Make a demonstration forum of invented people, with something to do today"_s,
             .needs = CommandNeeds::Nothing,
             .positionals = {},
             .options = {option(u"people"_s, u"how many doctors; 60 unless said otherwise"_s, u"NUMBER"_s),
                         option(u"years"_s, u"how many years lie behind it; 1 unless said otherwise"_s,
                                u"NUMBER"_s)},
             .run = demo}};
}

} // namespace ledforum
