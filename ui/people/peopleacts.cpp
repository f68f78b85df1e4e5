// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/peopleacts.h"

#include "app/common/wholefile.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/backup/backupfirst.h"
#include "ui/people/peopleimportdialog.h"
#include "ui/people/personeditor.h"

#include <QFileInfo>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What a step of the undo stack reports: done, or why not.
Result<> outcomeOf(const Result<Person>& result)
{
    if (!result)
        return result.failure();
    return Done{};
}

} // namespace

PeopleActs::PeopleActs(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
{
}

QStringList PeopleActs::specialtyNames() const
{
    QStringList names;
    if (const auto specialties = m_context.forum.people().specialties(m_context.actor)) {
        for (const Specialty& specialty : *specialties)
            names << specialty.name;
    }
    return names;
}

void PeopleActs::add()
{
    const auto store = [this](const PersonForm& form) {
        const auto person = m_context.forum.people().add(m_context.actor, form);
        if (!person)
            return outcomeOf(person);
        Q_EMIT added(person->id);
        m_context.announce(MessageKind::Success, u"%1 was added."_s.arg(person->fullName.value()));
        return Result<>(Done{});
    };
    auto* editor = new PersonEditor(u"Add a person"_s, u"Add person"_s, PersonForm{}, specialtyNames(),
                                    m_context.forum.clock().today(), store, &m_page);
    editor->open();
}

void PeopleActs::edit(const Person& person)
{
    const auto store = [this, before = person](const PersonForm& form) {
        const auto edited = m_context.forum.people().edit(m_context.actor, before.id, form);
        if (edited)
            tellEdited(before, form, *edited);
        return outcomeOf(edited);
    };
    auto* editor = new PersonEditor(person.fullName.value(), u"Save"_s, formOf(person), specialtyNames(),
                                    m_context.forum.clock().today(), store, &m_page);
    editor->open();
}

void PeopleActs::tellEdited(const Person& before, const PersonForm& form, const Person& after)
{
    if (before == after)
        return;
    PageContext& context = m_context;
    const auto store = [&context, id = before.id](const PersonForm& wanted) {
        return outcomeOf(context.forum.people().edit(context.actor, id, wanted));
    };
    context.undoable(
        u"edit of %1"_s.arg(after.fullName.value()), [store, form] { return store(form); },
        [store, former = formOf(before)] { return store(former); });
    context.announce(MessageKind::Success, u"%1 was saved."_s.arg(after.fullName.value()));
}

void PeopleActs::setActive(const Person& person, bool isActive)
{
    PageContext& context = m_context;
    const auto set = [&context, id = person.id](bool wanted) {
        PeopleService& people = context.forum.people();
        return outcomeOf(wanted ? people.reactivate(context.actor, id)
                                : people.deactivate(context.actor, id));
    };
    if (const Result<> result = set(isActive); !result) {
        Q_EMIT failed(result.failure().sentence);
        return;
    }
    const QString name = person.fullName.value();
    context.undoable(
        isActive ? u"reactivation of %1"_s.arg(name) : u"deactivation of %1"_s.arg(name),
        [set, isActive] { return set(isActive); }, [set, isActive] { return set(!isActive); });
    context.announce(MessageKind::Success,
                     isActive ? u"%1 is active again."_s.arg(name)
                              : u"%1 was deactivated. Registers and certificates keep them."_s.arg(name));
    if (!isActive)
        Q_EMIT deactivated(person);
}

void PeopleActs::import()
{
    if (const auto path = m_context.dialogs.fileToOpen(&m_page, u"Import people"_s,
                                                       u"Tables (*.csv *.txt *.tsv);;All files (*)"_s))
        previewImport(*path);
}

void PeopleActs::previewImport(const QString& path)
{
    const auto file = readWholeFile(path);
    const auto preview = file ? m_context.forum.people().previewImport(m_context.actor, *file)
                              : Result<PeopleImport>(file.failure());
    if (!preview) {
        Q_EMIT failed(preview.failure().sentence);
        return;
    }
    const auto import = [this, bytes = *file]() -> Result<> {
        backUpFirst(m_context);
        const auto imported = m_context.forum.people().importFile(m_context.actor, bytes);
        if (!imported)
            return imported.failure();
        if (!imported->badLines.empty())
            return refused(imported->badLines.front().sentence() + u" Nothing was imported."_s);
        m_context.announce(MessageKind::Success, imported->summary());
        return Done{};
    };
    auto* dialog = new PeopleImportDialog(QFileInfo(path).fileName(), *preview, import, &m_page);
    dialog->open();
}

} // namespace ledforum
