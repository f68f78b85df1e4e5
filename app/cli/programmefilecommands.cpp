// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/beforeimport.h"
#include "app/cli/json.h"
#include "app/cli/programmecommands.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject topicJson(const ProgrammeTopic& topic, const QString& outcome, QDate date, bool isDryRun)
{
    return {{u"line"_s, topic.line},
            {u"title"_s, topic.title},
            {u"outcome"_s, outcome},
            {u"date"_s, isoDate(date)},
            {u"dry_run"_s, isDryRun}};
}

QJsonArray importRows(const ProgrammeImport& import)
{
    std::vector<QJsonObject> rows;
    for (const ProgrammeImport::Filled& filled : import.filled) {
        QJsonObject row = sessionJson(filled.session);
        row[u"line"_s] = filled.line;
        row[u"outcome"_s] = u"filled"_s;
        row[u"dry_run"_s] = import.isDryRun;
        rows.push_back(row);
    }
    for (const ProgrammeImport::Present& present : import.present)
        rows.push_back(topicJson(present.topic, u"present"_s, present.date, import.isDryRun));
    for (const ProgrammeTopic& topic : import.leftOver)
        rows.push_back(topicJson(topic, u"left-over"_s, {}, import.isDryRun));
    std::ranges::sort(rows, {}, [](const QJsonObject& row) { return row[u"line"_s].toInt(); });
    QJsonArray array;
    for (const QJsonObject& row : rows)
        array.append(row);
    return array;
}

void remarkOn(const ProgrammeImport& import, Output& output)
{
    output.remark(u"%1 %2; %3 in the programme already; %4 left over."_s.arg(
        counted(qsizetype(import.filled.size()), u"session"_s, u"sessions"_s),
        import.isDryRun ? u"would be filled"_s : u"filled"_s, QString::number(import.present.size()),
        QString::number(import.leftOver.size())));
    if (!import.newSpecialties.isEmpty())
        output.remark(u"New specialties: %1."_s.arg(import.newSpecialties.join(u", "_s)));
}

Result<> importFile(CommandCall& call)
{
    const bool isDryRun = call.has(u"dry-run"_s);
    if (!isDryRun)
        backUpBeforeImport(call.forum(), call.actor());
    const auto import = call.forum().programme().importFile(call.actor(), call.positional(0), isDryRun);
    if (!import)
        return import.failure();
    call.output().list(importRows(*import), {{u"Line"_s, u"line"_s},
                                             {u"Title"_s, u"title"_s},
                                             {u"Outcome"_s, u"outcome"_s},
                                             {u"Date"_s, u"date"_s}});
    remarkOn(*import, call.output());
    return Done();
}

Result<> importPast(CommandCall& call)
{
    const bool isDryRun = call.has(u"dry-run"_s);
    if (!isDryRun)
        backUpBeforeImport(call.forum(), call.actor());
    const auto past = call.forum().programme().importPast(call.actor(), call.positional(0), isDryRun);
    if (!past)
        return past.failure();
    QJsonArray rows;
    for (const PastSession& one : past->sessions) {
        QJsonObject row = sessionJson(one.session);
        row[u"line"_s] = one.line;
        row[u"outcome"_s] = one.isPresent ? u"present"_s : u"added"_s;
        row[u"dry_run"_s] = isDryRun;
        rows.append(row);
    }
    call.output().list(rows, {{u"Line"_s, u"line"_s},
                              {u"Date"_s, u"date"_s},
                              {u"Title"_s, u"title"_s},
                              {u"Outcome"_s, u"outcome"_s}});
    call.output().remark(u"%1 %2; %3 in the programme already."_s.arg(
        counted(past->added(), u"session"_s, u"sessions"_s), isDryRun ? u"would be added"_s : u"added"_s,
        QString::number(past->sessions.size() - size_t(past->added()))));
    return Done();
}

Result<> exportCalendar(CommandCall& call)
{
    const QString file = call.positional(0);
    const Result<int> events = call.forum().programme().exportCalendar(call.actor(), file);
    if (!events)
        return events.failure();
    call.output().object({{u"file"_s, file}, {u"events"_s, *events}},
                         {u"%1 written to %2."_s.arg(counted(*events, u"event"_s, u"events"_s), file)});
    return Done();
}

} // namespace

std::vector<Command> programmeFileCommands()
{
    const QCommandLineOption dryRun = option(u"dry-run"_s, u"show what would be done, and do nothing"_s);
    return {
        {u"programme import"_s,
         u"Fill untitled sessions from a CSV file, in order of date"_s,
         CommandNeeds::SignIn,
         {u"FILE"_s},
         {dryRun},
         &importFile},
        {u"programme import-past"_s,
         u"Add the sessions of earlier years from a CSV file, all of it or nothing"_s,
         CommandNeeds::SignIn,
         {u"FILE"_s},
         {dryRun},
         &importPast},
        {u"programme export"_s,
         u"Write the programme as an iCalendar file"_s,
         CommandNeeds::SignIn,
         {u"FILE.ics"_s},
         {},
         &exportCalendar},
    };
}

} // namespace ledforum
