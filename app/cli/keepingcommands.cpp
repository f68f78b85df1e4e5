// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json.h"
#include "app/cli/peoplecommands.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/retention.h"
#include "app/people/subjectaccess.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> subjectAccess(CommandCall& call)
{
    const Result<Person> person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    const Result<SubjectPack> pack = call.forum().subjectAccess().pack(call.actor(), person->id);
    if (!pack)
        return pack.failure();
    const Result<QStringList> files =
        call.forum().subjectAccess().giveOut(call.actor(), *pack, call.value(u"out"_s));
    if (!files)
        return files.failure();
    QJsonObject object = identityOf(*person);
    object[u"complete"_s] = pack->isComplete;
    object[u"files"_s] = QJsonArray::fromStringList(*files);
    QStringList lines = {
        u"What is kept about %1 is in %2."_s.arg(person->fullName.value(), files->join(u" and ")),
        u"Hand it over in person, and delete the folder: what is in it is no longer sealed."_s};
    if (!pack->isComplete)
        lines += u"What is confidential is not in it: only the Deputy Clinical Tutor can give that."_s;
    call.output().object(object, lines);
    return Done();
}

QJsonObject jsonOf(const ErasurePreview& preview, bool isErased)
{
    return {{u"id"_s, preview.person.id.value()},
            {u"new_name"_s, preview.newName},
            {u"erased"_s, isErased},
            {u"goes"_s, QJsonArray::fromStringList(preview.goes)},
            {u"stays"_s, QJsonArray::fromStringList(preview.stays)},
            {u"warnings"_s, QJsonArray::fromStringList(preview.warnings)}};
}

QStringList linesOf(const ErasurePreview& preview)
{
    QStringList lines = {u"Goes:"_s};
    for (const QString& line : preview.goes)
        lines += u"  - "_s + line;
    lines += u"Stays:"_s;
    for (const QString& line : preview.stays)
        lines += u"  - "_s + line;
    return lines + preview.warnings;
}

Result<> erase(CommandCall& call)
{
    const Result<Person> person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    Erasure& erasure = call.forum().erasure();
    const bool isMeant = call.has(u"yes"_s);
    const Result<ErasurePreview> preview =
        isMeant ? erasure.erase(call.actor(), person->id) : erasure.preview(call.actor(), person->id);
    if (!preview)
        return preview.failure();
    const QString last = isMeant ? u"Erased. In the forum the person is “%1” from now on."_s
                                 : u"Nothing was erased. Give the command once more with --yes to erase; the "
                                   "person is then “%1”."_s;
    call.output().object(jsonOf(*preview, isMeant),
                         linesOf(*preview) + QStringList{last.arg(preview->newName)});
    return Done();
}

QJsonArray rowsOf(const DueList& list)
{
    QJsonArray rows;
    for (const DueItem& item : list.items)
        rows += QJsonObject{{u"kind"_s, codeOf(item.kind)},     {u"what"_s, nameOf(item.kind)},
                            {u"person"_s, item.person.value()}, {u"full_name"_s, item.fullName},
                            {u"things"_s, item.things},         {u"due_since"_s, isoDate(item.since)}};
    if (list.confidentialAtMost)
        rows += QJsonObject{{u"kind"_s, u"confidential"_s},
                            {u"what"_s, u"1:1s that are old enough; the tutor sees what of them is due"_s},
                            {u"things"_s, *list.confidentialAtMost}};
    return rows;
}

void print(CommandCall& call, const DueList& list)
{
    call.output().list(rowsOf(list), {{u"What"_s, u"what"_s},
                                      {u"Whose"_s, u"full_name"_s},
                                      {u"Things"_s, u"things"_s},
                                      {u"Due since"_s, u"due_since"_s}});
}

Result<> listDue(CommandCall& call)
{
    const Result<DueList> list = call.forum().retention().due(call.actor());
    if (!list)
        return list.failure();
    print(call, *list);
    if (list->items.empty())
        call.output().remark(u"Nothing is due that you may delete."_s);
    return Done();
}

Result<> deleteDue(CommandCall& call)
{
    Retention& retention = call.forum().retention();
    const bool isMeant = call.has(u"yes"_s);
    const Result<DueList> list = retention.due(call.actor());
    if (!list)
        return list.failure();
    if (isMeant) {
        if (const Result<> deleted = retention.deleteDue(call.actor(), *list); !deleted)
            return deleted;
    }
    print(call, *list);
    call.output().remark(
        isMeant ? u"Deleted. It cannot be brought back."_s
                : u"Nothing was deleted. Give the command once more with --yes to delete what you "
                  "see by name; it cannot be undone."_s);
    return Done();
}

} // namespace

std::vector<Command> keepingCommands()
{
    const auto needs = CommandNeeds::SignIn;
    const QStringList person = {u"PERSON"_s};
    const QCommandLineOption yes = option(u"yes"_s, u"do it; without it, what would be done is said"_s);
    return {{.words = u"people subject-access"_s,
             .summary =
                 u"Write all that is kept about a person into a new folder; the confidential as the tutor"_s,
             .needs = needs,
             .positionals = person,
             .options = {option(u"out"_s, u"the folder"_s, u"FOLDER"_s)},
             .run = &subjectAccess,
             .requiredOptions = {u"out"_s}},
            {.words = u"people erase"_s,
             .summary = u"As the tutor, erase what is kept about a person; says what stays, and why"_s,
             .needs = needs,
             .positionals = person,
             .options = {yes},
             .run = &erase},
            {.words = u"people due"_s,
             .summary = u"List what has been kept for as long as the settings say"_s,
             .needs = needs,
             .positionals = {},
             .options = {},
             .run = &listDue},
            {.words = u"people delete-due"_s,
             .summary = u"Delete what is due"_s,
             .needs = needs,
             .positionals = {},
             .options = {yes},
             .run = &deleteDue}};
}

} // namespace ledforum
