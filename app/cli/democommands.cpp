// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/democommands.h"

#include "app/forum/demo/demonstration.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<int> number(const CommandCall& call, const QString& name, int otherwise)
{
    if (!call.has(name))
        return otherwise;
    bool isNumber = false;
    const int value = call.value(name).toInt(&isNumber);
    if (!isNumber)
        return refused(u"“%1” is not a number for --%2. Nothing was made."_s.arg(call.value(name), name));
    return value;
}

QString nameOf(Role role)
{
    switch (role) {
    case Role::Tutor:
        return u"tutor"_s;
    case Role::Administrator:
        return u"administrator"_s;
    case Role::Led:
        break;
    }
    return u"led"_s;
}

Result<> demo(CommandCall& call)
{
    DemonstrationSize size;
    const Result<int> people = number(call, u"people"_s, size.people);
    if (!people)
        return people.failure();
    const Result<int> years = number(call, u"years"_s, size.years);
    if (!years)
        return years.failure();
    size = {*people, *years};
    const Result<> made = makeDemonstrationForum(call.databasePath(), call.clock(), size);
    if (!made)
        return made;
    QJsonArray rows;
    for (const DemonstrationAccount& account : demonstrationAccounts())
        rows += QJsonObject{{u"role"_s, nameOf(account.role)},
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
    return {
        {.words = u"demo"_s,
         .summary = u"Makes a demonstration forum of invented people, with something to do today."_s,
         .needs = CommandNeeds::Nothing,
         .positionals = {},
         .options = {option(u"people"_s, u"How many doctors; 60 unless said otherwise."_s, u"N"_s),
                     option(u"years"_s, u"How many years lie behind it; 1 unless said otherwise."_s, u"Y"_s)},
         .run = demo}};
}

} // namespace ledforum
