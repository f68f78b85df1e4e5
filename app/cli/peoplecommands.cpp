// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/peoplecommands.h"

#include "app/backup/beforeimport.h"
#include "app/cli/json.h"
#include "app/common/csvfile.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// An option of `people add` and `people edit`, and the field it fills.
struct FormOption
{
    QString name;
    QString description;
    QString valueName;
    QString PersonForm::*field;
};

const std::vector<FormOption>& formOptions()
{
    static const std::vector<FormOption> options = {
        {u"name"_s, u"full name, as it stands on a certificate"_s, u"NAME"_s, &PersonForm::fullName},
        {u"email"_s, u"e-mail address"_s, u"EMAIL"_s, &PersonForm::email},
        {u"profession"_s, u"Doctor (the default), Nurse, Pharmacist …"_s, u"TEXT"_s, &PersonForm::profession},
        {u"body"_s, u"professional body: GMC, NMC, HCPC, GPhC, GDC or Other"_s, u"BODY"_s,
         &PersonForm::professionalBody},
        {u"number"_s, u"number with the professional body"_s, u"NUMBER"_s, &PersonForm::number},
        {u"grade"_s, u"Clinical Fellow, Trust Grade Doctor …"_s, u"TEXT"_s, &PersonForm::grade},
        {u"specialty"_s, u"Medicine, Surgery …"_s, u"TEXT"_s, &PersonForm::specialty},
        {u"intake"_s, u"month in which the post began, such as 2026-08"_s, u"MONTH"_s, &PersonForm::intake},
        {u"img"_s, u"international medical graduate"_s, u"yes|no"_s, &PersonForm::isInternationalGraduate},
    };
    return options;
}

QList<QCommandLineOption> formCommandOptions()
{
    QList<QCommandLineOption> options;
    for (const FormOption& each : formOptions())
        options += option(each.name, each.description, each.valueName);
    return options;
}

PersonForm filled(PersonForm form, const CommandCall& call)
{
    // A profession brings its own professional body, unless another is named.
    if (call.has(u"profession"_s) && call.has(u"number"_s) && !call.has(u"body"_s))
        form.professionalBody.clear();
    for (const FormOption& each : formOptions()) {
        if (call.has(each.name))
            form.*each.field = call.value(each.name);
    }
    return form;
}

QJsonArray rolesOf(const Person& person)
{
    QJsonArray roles;
    for (const Role role : allRoles) {
        if (person.roles.testFlag(role))
            roles += toString(role);
    }
    return roles;
}

QJsonObject jsonOf(const Person& person)
{
    QJsonObject object = identityOf(person);
    object[u"profession"_s] = person.profession;
    object[u"professional_body"_s] = person.number ? toString(person.number->body()) : QJsonValue();
    object[u"professional_number"_s] = person.number ? person.number->value() : QJsonValue();
    object[u"grade"_s] = person.grade;
    object[u"specialty"_s] = person.specialty;
    object[u"intake"_s] = person.intake ? person.intake->value() : QJsonValue();
    object[u"international_medical_graduate"_s] =
        person.isInternationalGraduate ? QJsonValue(*person.isInternationalGraduate) : QJsonValue();
    object[u"roles"_s] = rolesOf(person);
    object[u"active"_s] = person.isActive;
    object[u"left_on"_s] = person.leftOn ? isoDate(*person.leftOn) : QJsonValue();
    return object;
}

Result<> listPeople(CommandCall& call)
{
    const auto people = call.forum().people().list(
        call.actor(), {.search = call.value(u"search"_s), .withInactive = call.has(u"all"_s)});
    if (!people)
        return people.failure();
    QJsonArray rows;
    for (const Person& person : *people)
        rows += jsonOf(person);
    call.output().list(rows, {{u"ID"_s, u"id"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"E-mail"_s, u"email"_s},
                              {u"Number"_s, u"professional_number"_s},
                              {u"Grade"_s, u"grade"_s},
                              {u"Specialty"_s, u"specialty"_s}});
    return Done{};
}

/// Prints the person as a change has left them.
Result<> shown(const CommandCall& call, const Result<Person>& person, const QString& what)
{
    if (!person)
        return person.failure();
    call.output().object(jsonOf(*person), {what.arg(person->fullName.value())});
    return Done{};
}

Result<> addPerson(CommandCall& call)
{
    return shown(call, call.forum().people().add(call.actor(), filled({}, call)), u"%1 was added."_s);
}

Result<> editPerson(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    return shown(call, call.forum().people().edit(call.actor(), person->id, filled(formOf(*person), call)),
                 u"%1 was changed."_s);
}

Result<> deactivatePerson(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    return shown(call, call.forum().people().deactivate(call.actor(), person->id),
                 u"%1 is deactivated; “people reactivate” undoes it."_s);
}

Result<> reactivatePerson(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    return shown(call, call.forum().people().reactivate(call.actor(), person->id), u"%1 is active again."_s);
}

QJsonObject jsonOf(const PeopleImport& import, bool isDryRun)
{
    QJsonArray badLines;
    for (const BadLine& bad : import.badLines)
        badLines += QJsonObject{{u"line"_s, bad.line}, {u"problem"_s, bad.problem}};
    return {{u"dry_run"_s, isDryRun},
            {u"added"_s, import.added},
            {u"updated"_s, import.updated},
            {u"unchanged"_s, import.unchanged},
            {u"bad_lines"_s, badLines}};
}

Result<> importPeople(CommandCall& call)
{
    const auto file = readWholeFile(call.positional(0));
    if (!file)
        return file.failure();
    const bool isDryRun = call.has(u"dry-run"_s);
    if (!isDryRun)
        backUpBeforeImport(call.forum(), call.actor());
    PeopleService& people = call.forum().people();
    const auto import =
        isDryRun ? people.previewImport(call.actor(), *file) : people.importFile(call.actor(), *file);
    if (!import)
        return import.failure();
    if (import->badLines.empty()) {
        const QString would = isDryRun ? u"Dry run, nothing was changed: "_s : QString();
        call.output().object(jsonOf(*import, isDryRun), {would + import->summary()});
        return Done{};
    }
    call.output().object(jsonOf(*import, isDryRun), {});
    QStringList sentences;
    for (const BadLine& bad : import->badLines)
        sentences += bad.sentence();
    return refused(sentences.join(u'\n') + u"\nNothing was imported."_s);
}

} // namespace

std::vector<Command> peopleCommands()
{
    const auto needs = CommandNeeds::SignIn;
    const QStringList person = {u"PERSON"_s};
    return {
        {u"people list"_s,
         u"List the people of the forum, by surname"_s,
         needs,
         {},
         {option(u"search"_s, u"only those with all of these words in name, e-mail or number"_s, u"TEXT"_s),
          option(u"all"_s, u"also those who have been deactivated"_s)},
         &listPeople},
        {u"people add"_s, u"Add a doctor"_s, needs, {}, formCommandOptions(), &addPerson},
        {u"people edit"_s, u"Change what is known of a person"_s, needs, person, formCommandOptions(),
         &editPerson},
        {u"people deactivate"_s,
         u"Take a person off the lists; registers and certificates stay"_s,
         needs,
         person,
         {},
         &deactivatePerson},
        {u"people reactivate"_s, u"Undo a deactivation"_s, needs, person, {}, &reactivatePerson},
        {u"people import"_s,
         u"Add and update people from a CSV file, all of it or nothing"_s,
         needs,
         {u"FILE"_s},
         {option(u"dry-run"_s, u"say what would be done, and name every bad line"_s)},
         &importPeople},
    };
}

} // namespace ledforum
