// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/pastregisterservice.h"
#include "app/backup/beforeimport.h"
#include "app/cli/attendancecommands.h"
#include "app/cli/attendancejson.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

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
    if (!isDryRun)
        backUpBeforeImport(call.forum(), call.actor());
    PastRegisterService& past = call.forum().pastRegisters();
    const auto import =
        isDryRun ? past.preview(call.actor(), *file) : past.import(call.actor(), *file, unknown);
    if (!import)
        return import.failure();
    if (const auto problems = problemsOf(*import, unknown))
        return *problems;
    call.output().object(jsonOf(*import, isDryRun), linesOf(*import, isDryRun));
    return Done{};
}

} // namespace

Command importPastCommand()
{
    return {u"attendance import-past"_s,
            u"Read registers of earlier years from CSV: a row for each mark, or a column for each date"_s,
            CommandNeeds::SignIn,
            {u"FILE"_s},
            {option(u"skip-unknown"_s, u"leave out lines whose session or person is not known"_s),
             option(u"dry-run"_s, u"say what would be done"_s)},
            &importPast};
}

} // namespace ledforum
