// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/retentionpage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/erasure.h"
#include "app/people/peopleservice.h"
#include "app/people/subjectaccess.h"
#include "app/security/accesspolicy.h"
#include "ui/forum/currentsettings.h"
#include "ui/people/erasedialog.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QComboBox>
#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const Person& person)
{
    const QString state = person.erasedOn ? u" (erased)"_s : person.isActive ? QString() : u" (left)"_s;
    const QString known = person.email ? u", "_s + person.email->value() : QString();
    return person.fullName.value() + known + state;
}

/// "Messages 3 months after the 1:1, notes 12 months after the last one, all else 6 years after leaving."
QString periodsOf(const ForumSettings& settings)
{
    return u"Messages are kept for %1 after the 1:1, notes for %2 after a doctor’s last one, certificates "
           u"and account "
           "for %3 after leaving."_s.arg(counted(settings.keepMessagesMonths, u"month"_s, u"months"_s),
                                         counted(settings.keepNotesMonths, u"month"_s, u"months"_s),
                                         counted(settings.keepRecordsYears, u"year"_s, u"years"_s));
}

} // namespace

RetentionPage::RetentionPage(PageContext& context)
    : Page(context)
    , m_message(new InlineMessage(u"retentionMessage"_s))
    , m_table(new PlainTableView(u"retentionDue"_s, u"Due to be deleted"_s))
    , m_stack(new QStackedWidget)
    , m_periods((new PlainLabel({}, theme::TextStyle::Secondary))->wrapped())
    , m_delete(new Button(u"&Delete what is due…"_s, ButtonKind::Danger, u"retentionDelete"_s))
    , m_person(choiceBox(u"retentionPerson"_s, u"Person"_s, {}, CanType::Yes))
    , m_export(new Button(u"E&xport what is kept…"_s, ButtonKind::Primary, u"retentionExport"_s))
    , m_erase(allows(context.actor.roles(), Permission::ErasePeople)
                  ? new Button(u"&Erase…"_s, ButtonKind::Danger, u"retentionErase"_s)
                  : nullptr)
{
    auto* cards = new QHBoxLayout;
    cards->setSpacing(2 * theme::grid);
    cards->addWidget(makeDue(), 7);
    cards->addWidget(makePerson(), 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(new PageHeader(
        u"What is kept"_s,
        u"Agree the periods with your information governance lead; they stand in the settings."_s));
    column->addWidget(m_message);
    column->addLayout(cards, 1);
}

QWidget* RetentionPage::makeDue()
{
    m_table->setModel(&m_model);
    m_table->setStretchColumn(DueModel::Whose);
    m_stack->addWidget(m_table);
    m_stack->addWidget(
        new EmptyState(u"check"_s, u"Nothing is due"_s,
                       u"What has been kept for long enough is listed here, and deleted when you say "
                       "so."_s));
    connect(m_delete, &Button::clicked, this, &RetentionPage::deleteDue);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(2 * theme::grid, 12, 2 * theme::grid, 12);
    foot->setSpacing(2 * theme::grid);
    foot->addWidget(m_periods, 1);
    foot->addWidget(m_delete, 0, Qt::AlignVCenter);
    auto* title = new PlainLabel(u"Due to be deleted"_s, theme::TextStyle::Subheading);
    title->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, theme::grid);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(title);
    card->content().addWidget(m_stack, 1);
    card->content().addLayout(foot);
    return card;
}

QWidget* RetentionPage::makePerson()
{
    connect(m_person, &QComboBox::currentTextChanged, this, &RetentionPage::updateActions);
    connect(m_export, &Button::clicked, this, &RetentionPage::exportPack);
    const bool isWhole = allows(context().actor.roles(), Permission::ExportConfidential);
    auto* about =
        (new PlainLabel(isWhole ? u"A request for access is answered within one month. The export holds "
                                  "everything, 1:1s and notes too, and is no longer sealed: hand it over in "
                                  "person, and delete the folder."_s
                                : u"A request for access is answered within one month. The export leaves out "
                                  "what is confidential: only the Deputy Clinical Tutor can give that."_s,
                        theme::TextStyle::Secondary))
            ->wrapped();
    auto* card = new Card;
    card->setMinimumWidth(320);
    QVBoxLayout& column = card->content();
    column.addWidget(new PlainLabel(u"About one person"_s, theme::TextStyle::Subheading));
    column.addWidget(new FormField(u"&Person"_s, m_person, u"Type a few letters of the name."_s));
    column.addWidget(about);
    column.addWidget(m_export);
    if (m_erase) {
        column.addSpacing(theme::grid);
        column.addWidget(
            (new PlainLabel(u"Erasing deletes notes, messages and the account for good, and leaves a number "
                            "in registers. You see what goes and what stays before."_s,
                            theme::TextStyle::Secondary))
                ->wrapped());
        column.addWidget(m_erase);
        connect(m_erase, &Button::clicked, this, &RetentionPage::erase);
    }
    column.addStretch();
    return card;
}

void RetentionPage::reload()
{
    showPeople();
    showDue();
    updateActions();
}

void RetentionPage::showPeople()
{
    const auto people = context().forum.people().list(context().actor, {.withInactive = true});
    if (!people)
        return m_message->show(MessageKind::Error, people.failure().sentence);
    if (*people == m_people)
        return;
    const QString typed = m_person->currentText();
    m_people = *people;
    m_person->clear();
    for (const Person& person : m_people)
        m_person->addItem(wordsOf(person));
    m_person->setCurrentIndex(-1);
    m_person->setEditText(typed);
}

void RetentionPage::showDue()
{
    const Result<DueList> due = context().forum.retention().due(context().actor);
    if (!due)
        return m_message->show(MessageKind::Error, due.failure().sentence);
    m_due = *due;
    m_model.show(m_due);
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_periods->setText(periodsOf(currentSettings(context().forum)));
}

void RetentionPage::showSubject(qint64 id)
{
    const auto found = std::ranges::find(m_people, PersonId(id), &Person::id);
    if (found != m_people.end())
        m_person->setCurrentIndex(int(found - m_people.begin()));
}

const Person* RetentionPage::chosen() const
{
    const int row = m_person->findText(m_person->currentText(), Qt::MatchFixedString);
    return row >= 0 && row < int(m_people.size()) ? &m_people.at(size_t(row)) : nullptr;
}

void RetentionPage::updateActions()
{
    const Person* person = chosen();
    m_delete->setEnabled(!m_due.items.empty());
    m_export->setEnabled(person);
    if (m_erase)
        m_erase->setEnabled(person && !person->erasedOn);
}

void RetentionPage::say(MessageKind kind, const QString& sentence)
{
    m_message->show(kind, sentence);
    context().announce(kind, sentence);
}

void RetentionPage::deleteDue()
{
    DueList seen = m_due;
    const Question question{
        u"Delete what is due?"_s,
        u"%1 that you see by name. It cannot be brought back, and backups made before still hold "
        "it."_s.arg(counted(qsizetype(seen.items.size()), u"line is deleted"_s, u"lines are deleted"_s)),
        u"Delete"_s, true};
    if (!context().dialogs.confirm(this, question))
        return;
    // What was asked about, whatever the page shows by now.
    const Result<> deleted =
        slowly(context(), [&actor = context().actor, seen = std::move(seen)](Forum& forum) {
            return forum.retention().deleteDue(actor, seen);
        });
    reload();
    say(deleted ? MessageKind::Success : MessageKind::Error,
        deleted ? u"What was due is deleted."_s : deleted.failure().sentence);
}

void RetentionPage::exportPack()
{
    const Person* person = chosen();
    if (!person)
        return;
    const auto parent = context().dialogs.folder(this, u"Where the folder is made"_s);
    if (!parent)
        return;
    // The folder's name says no name.
    const QString folder = QDir(*parent).filePath(
        u"what-is-kept-%1"_s.arg(context().forum.clock().today().toString(Qt::ISODate)));
    const Actor& actor = context().actor;
    const auto files = slowly(context(), [&actor, &folder, id = person->id](Forum& forum) {
        const Result<SubjectPack> pack = forum.subjectAccess().pack(actor, id);
        return pack ? forum.subjectAccess().giveOut(actor, *pack, folder) : pack.failure();
    });
    say(files ? MessageKind::Success : MessageKind::Error,
        files ? u"Written into %1. It is not sealed: hand it over, and delete the folder."_s.arg(folder)
              : files.failure().sentence);
}

void RetentionPage::erase()
{
    const Person* person = chosen();
    if (!person)
        return;
    const PersonId id = person->id; // the list is read anew while all of it is opened
    const Result<ErasurePreview> preview = slowly(context(), [&actor = context().actor, id](Forum& forum) {
        return forum.erasure().preview(actor, id);
    });
    if (!preview)
        return say(MessageKind::Error, preview.failure().sentence);
    const auto act = [this, id]() -> Result<> {
        context().announce(MessageKind::Information, u"Erasing, and sealing all else anew…"_s);
        const Result<ErasurePreview> erased = slowly(context(), [&actor = context().actor, id](Forum& forum) {
            return forum.erasure().erase(actor, id);
        });
        if (!erased)
            return erased.failure();
        reload();
        m_person->setEditText({});
        say(MessageKind::Success,
            u"Erased. In the forum the person is “%1” from now on."_s.arg(erased->newName));
        return Done();
    };
    (new EraseDialog(*preview, act, this))->open();
}

} // namespace ledforum
