// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/backupcommands.h"

#include "app/backup/backupservice.h"
#include "app/cli/signin.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject fileJson(const BackupFile& backup)
{
    return {{u"backup"_s, backup.name()},
            {u"file"_s, backup.path},
            {u"at"_s, backup.at.toString(Qt::ISODate)},
            {u"reason"_s, code(backup.reason)},
            {u"bytes"_s, backup.bytes}};
}

Result<> backUp(CommandCall& call)
{
    const BackupService service(call.databasePath(), call.clock());
    const QString to = call.value(u"to"_s);
    const Result<BackupMade> made =
        to.isEmpty() ? service.backUpNow(call.actor()) : service.backUpTo(call.actor(), to);
    if (!made)
        return made.failure();
    QJsonObject object = fileJson(made->backup);
    object[u"copy"_s] = to;
    object[u"second_folder_problem"_s] = made->secondProblem;
    call.output().object(object, {u"Backed up as %1."_s.arg(to.isEmpty() ? made->backup.path : to)});
    if (!made->secondProblem.isEmpty())
        call.output().warn(made->secondProblem);
    return Done();
}

void print(const CommandCall& call, const QJsonArray& rows)
{
    call.output().list(rows, {{u"Backup"_s, u"backup"_s},
                              {u"Where"_s, u"where"_s},
                              {u"People"_s, u"people"_s},
                              {u"Registers"_s, u"registers_closed"_s},
                              {u"1:1s"_s, u"bookings_taken"_s},
                              {u"Certificates"_s, u"certificates"_s},
                              {u"Last act"_s, u"last_act"_s}});
}

/// Names and dates, which whoever has the folder sees: where there is no forum to sign in to.
Result<> listNames(const CommandCall& call, const Failure& failure)
{
    call.output().warn(failure.sentence);
    QJsonArray rows;
    for (const BackupFile& backup : backupsOf(call.databasePath()))
        rows += fileJson(backup);
    print(call, rows);
    return Done();
}

Result<> list(CommandCall& call)
{
    const auto forum = Forum::open(call.databasePath(), call.clock());
    if (!forum)
        return listNames(call, forum.failure());
    const Result<Actor> actor = signIn(call, **forum);
    if (!actor)
        return actor.failure();
    const BackupService service(call.databasePath(), call.clock());
    const Result<std::vector<BackupPlace>> places = service.list(*actor);
    if (!places)
        return places.failure();
    QJsonArray rows;
    for (const BackupPlace& place : *places) {
        QJsonObject row = fileJson(place.backup);
        row[u"where"_s] = !place.isInSecond ? u"here"_s : place.isHere ? u"both"_s : u"second folder"_s;
        const Result<Holdings> held = service.contents(*actor, place.backup.path);
        row[u"problem"_s] = held ? QString() : held.failure().sentence;
        const QJsonObject holdings = held ? holdingsJson(*held) : QJsonObject();
        for (auto each = holdings.begin(); each != holdings.end(); ++each)
            row[each.key()] = each.value();
        rows += row;
    }
    print(call, rows);
    return Done();
}

} // namespace

QJsonObject holdingsJson(const Holdings& holdings)
{
    return {{u"people"_s, holdings.people},
            {u"sessions"_s, holdings.sessions},
            {u"registers_closed"_s, holdings.registersClosed},
            {u"bookings_taken"_s, holdings.bookingsTaken},
            {u"certificates"_s, holdings.certificates},
            {u"acts"_s, holdings.acts},
            {u"last_act"_s, holdings.lastAct}};
}

std::vector<Command> backupCommands()
{
    return {
        {u"backup"_s,
         u"Back the forum up now"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"to"_s, u"a copy under this name, too"_s, u"FILE"_s)},
         &backUp},
        {u"backups"_s,
         u"List the backups and what each holds; of a file that cannot be opened their names"_s,
         CommandNeeds::Nothing,
         {},
         {},
         &list},
    };
}

} // namespace ledforum
