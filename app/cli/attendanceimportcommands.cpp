// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportservice.h"
#include "app/backup/beforeimport.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/cli/reportcolumns.h"
#include "app/cli/reportjson.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/programme/programmeservice.h"

#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<NameMatch>> matchesOf(const CommandCall& call)
{
    std::vector<NameMatch> matches;
    for (const QString& written : call.values(u"match"_s)) {
        const auto halves = halvesOf(written);
        if (!halves)
            return refused(
                u"“%1” is not a match; write it as --match \"NAME=PERSON\". Nothing was changed."_s.arg(
                    written));
        const auto person = call.forum().people().find(call.actor(), halves->second);
        if (!person)
            return person.failure();
        matches.push_back({halves->first, person->id});
    }
    return matches;
}

Result<ImportAnswers> answersOf(const CommandCall& call)
{
    auto matches = matchesOf(call);
    if (!matches)
        return matches.failure();
    ImportAnswers answers{.matches = *std::move(matches)};
    for (const QString& name : call.values(u"ignore"_s))
        answers.ignored.push_back({name});
    answers.isRemembered = !call.has(u"no-remember"_s);
    return answers;
}

/// What the words after the command come to.
struct Asked
{
    std::optional<TeachingSession> session; ///< nothing: the one that the files are of
    QStringList paths;
};

Result<Asked> askedFor(const CommandCall& call)
{
    const QStringList words = call.positionalsFrom(0);
    if (words.size() == 1)
        return Asked{std::nullopt, words};
    const auto session = sessionOf(call);
    if (session)
        return Asked{*session, words.sliced(1)};
    if (QFileInfo(words.front()).isFile())
        return Asked{std::nullopt, words};
    return session.failure();
}

/// A file and what it is called by whoever reads of it.
struct NamedFile
{
    QString name;
    QByteArray content;
};

Failure noOneSession(const ReportSessions& found, const std::vector<NamedFile>& files)
{
    const QString file = found.file ? u"“%1”: "_s.arg(files[*found.file].name) : QString();
    const bool isReadable = found.sentence != found.cause; // then another session may do
    const QString wayOut =
        isReadable ? u" Name the session before the file: attendance import SESSION FILE."_s : QString();
    const QString kept =
        found.cause.endsWith(u"othing was changed."_s) ? QString() : u" Nothing was changed."_s;
    return refused(file + found.cause + wayOut + kept);
}

/// The one session that all the files may be of.
Result<TeachingSession> sessionFor(const CommandCall& call, const std::vector<NamedFile>& files)
{
    std::vector<QByteArray> contents;
    for (const NamedFile& file : files)
        contents.push_back(file.content);
    const auto found = call.forum().reports().sessionsOf(call.actor(), contents);
    if (!found)
        return found.failure();
    if (found->fits.size() != 1)
        return noOneSession(*found, files);
    return call.forum().programme().find(call.actor(), QString::number(found->fits.front().value()));
}

Result<std::vector<ReadReport>> readAll(const CommandCall& call, TeachingSessionId session,
                                        const std::vector<NamedFile>& files)
{
    std::vector<ReadReport> reports;
    for (const NamedFile& file : files) {
        const auto columns = columnsOf(call, file.content);
        if (!columns)
            return columns.failure();
        auto read = call.forum().reports().readFile(call.actor(), session, file.content, *columns);
        if (!read)
            return read.failure();
        if (const auto* table = std::get_if<UnknownTable>(&*read))
            return unknownColumns(*table);
        reports.push_back(std::get<ReadReport>(*std::move(read)));
    }
    return reports;
}

Result<TeamsImport> imported(const CommandCall& call, TeachingSessionId session,
                             const std::vector<ReadReport>& reports, const ImportAnswers& answers)
{
    ReportService& service = call.forum().reports();
    if (call.has(u"dry-run"_s))
        return service.preview(call.actor(), session, reports, answers);
    backUpBeforeImport(call.forum(), call.actor());
    const auto result = service.import(call.actor(), session, reports, answers);
    if (!result)
        return result.failure();
    return result->outcome;
}

Result<> importReport(CommandCall& call)
{
    const auto asked = askedFor(call);
    if (!asked)
        return asked.failure();
    std::vector<NamedFile> files;
    for (const QString& path : asked->paths) {
        auto file = readWholeFile(path);
        if (!file)
            return file.failure();
        files.push_back({QFileInfo(path).fileName(), *std::move(file)});
    }
    const auto answers = answersOf(call);
    if (!answers)
        return answers.failure();
    const auto session = asked->session ? Result<TeachingSession>(*asked->session) : sessionFor(call, files);
    if (!session)
        return session.failure();
    const auto reports = readAll(call, session->id, files);
    if (!reports)
        return reports.failure();
    const auto import = imported(call, session->id, *reports, *answers);
    if (!import)
        return import.failure();
    const bool isDryRun = call.has(u"dry-run"_s);
    for (const QString& warning : import->warnings)
        call.output().warn(warning);
    call.output().object(jsonOf(*import, *session, isDryRun), linesOf(*import, *session, isDryRun));
    return Done{};
}

Result<> listIgnored(CommandCall& call)
{
    const auto ignored = call.forum().reports().ignoredParticipants(call.actor());
    if (!ignored)
        return ignored.failure();
    QJsonArray rows;
    for (const KnownParticipant& one : *ignored)
        rows += QJsonObject{{u"name"_s, one.ignoredName}};
    call.output().list(rows, {{u"Name"_s, u"name"_s}});
    return Done{};
}

Result<> heed(CommandCall& call)
{
    const QString name = call.positional(0);
    if (const auto done = call.forum().reports().heed(call.actor(), name); !done)
        return done.failure();
    call.output().object({{u"name"_s, name}}, {u"“%1” is ignored no more."_s.arg(name)});
    return Done{};
}

} // namespace

std::vector<Command> attendanceImportCommands()
{
    return {
        {u"attendance import"_s,
         u"Read attendance reports of Microsoft Teams, or sign-in sheets from CSV; without a session it is "
         "found by the dates"_s,
         CommandNeeds::SignIn,
         {u"[SESSION]"_s, u"FILE…"_s},
         {option(u"match"_s, u"whom a name in the report means; may be repeated"_s, u"NAME=PERSON"_s),
          option(u"ignore"_s, u"a name in the report that is nobody's; may be repeated"_s, u"NAME"_s),
          option(u"column"_s, u"what a column holds: %1; may be repeated"_s.arg(usesInWords()),
                 u"HEADING=USE"_s),
          option(u"no-remember"_s, u"matches, names to ignore and columns count for this time alone"_s),
          option(u"dry-run"_s, u"say what would be done"_s)},
         &importReport},
        {u"attendance ignored"_s,
         u"List the names in reports that are ignored"_s,
         CommandNeeds::SignIn,
         {},
         {},
         &listIgnored},
        {u"attendance heed"_s,
         u"Ignore a name in reports no more"_s,
         CommandNeeds::SignIn,
         {u"NAME"_s},
         {},
         &heed},
        importPastCommand(),
    };
}

} // namespace ledforum
