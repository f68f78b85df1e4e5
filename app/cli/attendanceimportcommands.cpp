// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/registerservice.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<NameMatch>> matchesOf(const CommandCall& call)
{
    std::vector<NameMatch> matches;
    for (const QString& written : call.values(u"match"_s)) {
        const qsizetype sign = written.lastIndexOf(u'=');
        if (sign < 1)
            return refused(
                u"“%1” is not a match; write it as --match \"NAME=PERSON\". Nothing was changed."_s.arg(
                    written));
        const auto person = call.forum().people().find(call.actor(), written.mid(sign + 1).trimmed());
        if (!person)
            return person.failure();
        matches.push_back({written.first(sign).trimmed(), person->id});
    }
    return matches;
}

QString codeOf(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::New:
        return u"new"_s;
    case ImportEffect::Changed:
        return u"changed"_s;
    case ImportEffect::Same:
        return u"unchanged"_s;
    case ImportEffect::KeptByHand:
        break;
    }
    return u"kept-by-hand"_s;
}

QJsonObject jsonOf(const ImportedAttendance& line)
{
    QJsonObject object = identityOf(line.person);
    object[u"name_in_report"_s] = line.reportName;
    object[u"effect"_s] = codeOf(line.effect);
    addMark(object, line.mark, line.credits);
    return object;
}

QJsonObject jsonOf(const UnmatchedAttendee& attendee)
{
    return {
        {u"name"_s, attendee.name},
        {u"email"_s, attendee.email.isEmpty() ? QJsonValue() : attendee.email},
        {u"minutes"_s, attendee.minutes},
        {u"suggestion"_s, attendee.suggestion ? QJsonValue(identityOf(*attendee.suggestion)) : QJsonValue()}};
}

QJsonObject jsonOf(const TeamsImport& import, const TeachingSession& session, bool isDryRun)
{
    QJsonArray people;
    for (const ImportedAttendance& line : import.people)
        people += jsonOf(line);
    QJsonArray unmatched;
    for (const UnmatchedAttendee& attendee : import.unmatched)
        unmatched += jsonOf(attendee);
    QJsonObject object{{u"dry_run"_s, isDryRun},
                       {u"people"_s, people},
                       {u"unmatched"_s, unmatched},
                       {u"warnings"_s, QJsonArray::fromStringList(import.warnings)}};
    for (const ImportEffect effect :
         {ImportEffect::New, ImportEffect::Changed, ImportEffect::Same, ImportEffect::KeptByHand})
        object[codeOf(effect).replace(u'-', u'_')] = import.count(effect);
    addSession(object, session);
    return object;
}

QStringList linesOf(const TeamsImport& import, bool isDryRun)
{
    QStringList lines;
    for (const ImportedAttendance& line : import.people) {
        const QString kept =
            line.effect == ImportEffect::KeptByHand ? u" (marked by hand, and kept)"_s : QString();
        lines += lineOf(line.person.fullName.value(), line.mark, line.credits) + kept;
    }
    for (const UnmatchedAttendee& attendee : import.unmatched) {
        const QString hint =
            attendee.suggestion ? u"; perhaps %1"_s.arg(attendee.suggestion->fullName.value()) : QString();
        lines += u"Unmatched: %1, %2%3"_s.arg(attendee.name,
                                              counted(attendee.minutes, u"minute"_s, u"minutes"_s), hint);
    }
    lines += u"%1 new, %2 changed, %3 unchanged, %4 kept by hand, %5 unmatched."_s
                 .arg(import.count(ImportEffect::New))
                 .arg(import.count(ImportEffect::Changed))
                 .arg(import.count(ImportEffect::Same))
                 .arg(import.count(ImportEffect::KeptByHand))
                 .arg(import.unmatched.size());
    if (isDryRun)
        lines += u"Dry run: nothing was changed."_s;
    return lines;
}

Result<TeamsImport> imported(const CommandCall& call, const TeachingSession& session, const QByteArray& file,
                             const std::vector<NameMatch>& matches)
{
    RegisterService& registers = call.forum().registers();
    if (call.has(u"dry-run"_s))
        return registers.previewTeams(call.actor(), session.id, file, matches);
    const auto result = registers.importTeams(call.actor(), session.id, file, matches);
    if (!result)
        return result.failure();
    return result->outcome;
}

Result<> importReport(CommandCall& call)
{
    const auto session = sessionOf(call);
    if (!session)
        return session.failure();
    const auto file = readWholeFile(call.positional(1));
    if (!file)
        return file.failure();
    const auto matches = matchesOf(call);
    if (!matches)
        return matches.failure();
    const auto import = imported(call, *session, *file, *matches);
    if (!import)
        return import.failure();
    const bool isDryRun = call.has(u"dry-run"_s);
    for (const QString& warning : import->warnings)
        call.output().warn(warning);
    call.output().object(jsonOf(*import, *session, isDryRun), linesOf(*import, isDryRun));
    return Done{};
}

QString codeOf(PastEffect effect)
{
    switch (effect) {
    case PastEffect::New:
        return u"new"_s;
    case PastEffect::Same:
        return u"unchanged"_s;
    case PastEffect::Kept:
        break;
    }
    return u"kept"_s;
}

QJsonArray jsonOf(const std::vector<BadLine>& lines)
{
    QJsonArray rows;
    for (const BadLine& line : lines)
        rows += QJsonObject{{u"line"_s, line.line}, {u"problem"_s, line.problem}};
    return rows;
}

QJsonObject jsonOf(const PastImport& import, bool isDryRun)
{
    QJsonArray marks;
    for (const PastMark& line : import.marks) {
        QJsonObject object = identityOf(line.person);
        object[u"line"_s] = line.line;
        object[u"session"_s] = line.session.value();
        object[u"status"_s] = codeOf(line.mark.status);
        object[u"minutes"_s] = line.mark.minutes;
        object[u"effect"_s] = codeOf(line.effect);
        marks += object;
    }
    QJsonObject object{{u"dry_run"_s, isDryRun},
                       {u"marks"_s, marks},
                       {u"closed"_s, import.closed},
                       {u"left_out"_s, jsonOf(import.unknown)}};
    for (const PastEffect effect : {PastEffect::New, PastEffect::Same, PastEffect::Kept})
        object[codeOf(effect)] = import.count(effect);
    return object;
}

QStringList linesOf(const PastImport& import, bool isDryRun)
{
    QStringList lines;
    for (const PastMark& line : import.marks) {
        if (line.effect == PastEffect::Kept) {
            lines +=
                u"Line %1: %2 has another mark in that register already, and keeps it."_s.arg(line.line).arg(
                    line.person.fullName.value());
        }
    }
    for (const BadLine& line : import.unknown)
        lines += u"Left out. "_s + line.sentence();
    lines += u"%1 new, %2 unchanged, %3 kept; %4 closed."_s.arg(
        counted(import.count(PastEffect::New), u"mark"_s, u"marks"_s),
        QString::number(import.count(PastEffect::Same)), QString::number(import.count(PastEffect::Kept)),
        counted(import.closed, u"register"_s, u"registers"_s));
    if (isDryRun)
        lines += u"Dry run: nothing was changed."_s;
    return lines;
}

/// Every line that stands in the way, in the order of the file.
std::optional<Failure> problemsOf(const PastImport& import, UnknownLines unknown)
{
    std::vector<BadLine> problems = import.badLines;
    if (unknown == UnknownLines::Refused)
        problems.insert(problems.end(), import.unknown.begin(), import.unknown.end());
    if (problems.empty())
        return std::nullopt;
    std::ranges::stable_sort(problems, {}, &BadLine::line);
    QStringList sentences;
    for (const BadLine& line : problems)
        sentences += line.sentence();
    sentences += u"Nothing was imported."_s;
    return refused(sentences.join(u'\n'));
}

Result<> importPast(CommandCall& call)
{
    const auto file = readWholeFile(call.positional(0));
    if (!file)
        return file.failure();
    const bool isDryRun = call.has(u"dry-run"_s);
    const UnknownLines unknown = call.has(u"skip-unknown"_s) ? UnknownLines::LeftOut : UnknownLines::Refused;
    RegisterService& registers = call.forum().registers();
    const auto import = isDryRun ? registers.previewPast(call.actor(), *file)
                                 : registers.importPast(call.actor(), *file, unknown);
    if (!import)
        return import.failure();
    if (const auto problems = problemsOf(*import, unknown))
        return *problems;
    call.output().object(jsonOf(*import, isDryRun), linesOf(*import, isDryRun));
    return Done{};
}

} // namespace

std::vector<Command> attendanceImportCommands()
{
    const auto dryRun = option(u"dry-run"_s, u"say what would be done"_s);
    return {
        {u"attendance import"_s,
         u"Read an attendance report of Microsoft Teams"_s,
         CommandNeeds::SignIn,
         {u"SESSION"_s, u"FILE"_s},
         {option(u"match"_s, u"whom a name in the report means; may be repeated"_s, u"NAME=PERSON"_s),
          dryRun},
         &importReport},
        {u"attendance import-past"_s,
         u"Read registers of earlier years from CSV: a row for each mark, or a column for each date"_s,
         CommandNeeds::SignIn,
         {u"FILE"_s},
         {option(u"skip-unknown"_s, u"leave out lines whose session or person is not known"_s), dryRun},
         &importPast},
    };
}

} // namespace ledforum
