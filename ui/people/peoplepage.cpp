// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/peoplepage.h"

#include "app/attendance/deskservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/security/accesspolicy.h"
#include "app/security/accounts.h"
#include "ui/people/invitationacts.h"
#include "ui/people/inviteesmodel.h"
#include "ui/people/peopleacts.h"
#include "ui/people/personcertificates.h"
#include "ui/security/doorpindialog.h"
#include "ui/security/pendingpeople.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintableview.h"

#include <QCheckBox>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(PageContext& context)
    : Page(context)
    , m_acts(new PeopleActs(context, *this))
    , m_invitations(new InvitationActs(context, *this))
    , m_certificates(new PersonCertificates(context, *this))
    , m_header(new PageHeader(u"People"_s))
    , m_message(new InlineMessage(u"peopleMessage"_s))
    , m_search(new SearchField(u"peopleSearch"_s, u"Search name, e-mail or number"_s))
    , m_withInactive(new QCheckBox(u"Show i&nactive"_s))
    , m_table(new PlainTableView(u"peopleTable"_s, u"People"_s))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"people"_s, {}, {}))
    , m_edit(new Button(u"&Edit…"_s, ButtonKind::Secondary, u"peopleEdit"_s))
    , m_invite(new Button(u"In&vite…"_s, ButtonKind::Secondary, u"peopleInvite"_s))
    , m_doorPin(new Button(u"Door &PIN…"_s, ButtonKind::Secondary, u"doorPinOf"_s))
    , m_toggleActive(new Button(u"&Deactivate"_s, ButtonKind::Secondary, u"peopleToggleActive"_s))
{
    auto* importButton = new Button(u"&Import…"_s, ButtonKind::Secondary, u"peopleImportOpen"_s);
    auto* addButton = new Button(u"&Add person…"_s, ButtonKind::Primary, u"peopleAdd"_s);
    auto* several = new Button(u"Invite se&veral…"_s, ButtonKind::Secondary, u"peopleInviteSeveral"_s);
    m_header->addAction(several);
    m_header->addAction(importButton);
    connect(several, &Button::clicked, this, &PeoplePage::inviteSeveral);
    connect(context.pending, &PendingPeople::changed, this, &PeoplePage::showPeople);
    const auto say = [this](const QString& sentence) { m_message->show(MessageKind::Error, sentence); };
    connect(m_invitations, &InvitationActs::failed, this, say);
    connect(m_acts, &PeopleActs::failed, this, say);
    connect(m_acts, &PeopleActs::deactivated, m_certificates, &PersonCertificates::offer);
    connect(m_acts, &PeopleActs::added, this, [this](PersonId person) { showSubject(person.value()); });
    m_header->addAction(addButton);
    connect(importButton, &Button::clicked, m_acts, &PeopleActs::import);
    connect(addButton, &Button::clicked, m_acts, &PeopleActs::add);

    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makeTools());
    card->content().addWidget(makeList(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_certificates->strip());
    column->addWidget(card, 1);
    connectKeys();
}

QWidget* PeoplePage::makeTools()
{
    m_withInactive->setObjectName(u"peopleWithInactive"_s);
    m_withInactive->setAccessibleName(u"Show inactive people"_s);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(360);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    row->addWidget(m_search, 3);
    row->addSpacing(theme::grid);
    row->addWidget(m_withInactive);
    row->addStretch(1);
    row->addWidget(m_edit);
    row->addWidget(m_invite);
    row->addWidget(m_doorPin);
    row->addWidget(m_certificates->button());
    row->addWidget(m_toggleActive);
    connect(m_search, &SearchField::textChanged, this, &PeoplePage::showPeople);
    connect(m_withInactive, &QCheckBox::toggled, this, &PeoplePage::showPeople);
    connect(m_edit, &Button::clicked, this, &PeoplePage::edit);
    connect(m_invite, &Button::clicked, this, &PeoplePage::invite);
    connect(m_doorPin, &Button::clicked, this, &PeoplePage::setDoorPin);
    connect(m_toggleActive, &Button::clicked, this, &PeoplePage::toggleActive);
    return tools;
}

QWidget* PeoplePage::makeList()
{
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection); // to be invited together
    m_table->setStretchColumn(PeopleModel::Grade);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table, &PlainTableView::rowActivated, this, &PeoplePage::edit);
    connect(m_table, &PlainTableView::currentRowChanged, this, &PeoplePage::updateActions);
    return m_stack;
}

void PeoplePage::connectKeys()
{
    const auto onKey = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto toSearch = [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    };
    onKey(QKeySequence::Find, toSearch);
    onKey(QKeySequence(Qt::Key_Slash), toSearch);
    onKey(QKeySequence::New, [this] { m_acts->add(); });
    connect(m_search, &SearchField::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
}

void PeoplePage::reload()
{
    showPeople();
}

std::vector<AccountWords> PeoplePage::wordsFor(const std::vector<Person>& people) const
{
    const auto states = context().forum.accounts().states(context().actor);
    const auto newcomers = context().forum.desk().newcomers(context().actor);
    std::vector<AccountWords> words;
    for (const Person& person : people) {
        std::optional<AccountState> state;
        if (states && states->contains(person.id))
            state = states->at(person.id);
        words.push_back(accountWords(person, state, context().pending->find(person.id) != nullptr));
        if (newcomers && std::ranges::count(*newcomers, person.id, &Newcomer::person) > 0)
            words.back() = {u"Added at the desk: complete"_s, PillTone::Warning, words.back().hasAccount};
    }
    return words;
}

void PeoplePage::showPeople()
{
    const Person* before = chosen();
    const std::optional<PersonId> kept = before ? std::optional(before->id) : std::nullopt;
    PersonFilter filter;
    filter.search = m_search->text();
    filter.withInactive = m_withInactive->isChecked();
    auto people = context().forum.people().list(context().actor, filter);
    if (!people) {
        m_message->show(MessageKind::Error, people.failure().sentence);
        return;
    }
    m_message->clear();
    std::vector<AccountWords> words = wordsFor(*people);
    m_model.show(std::move(*people), std::move(words));
    m_header->setSubtitle(counted(m_model.rowCount(), u"person"_s, u"people"_s) +
                          (filter.search.trimmed().isEmpty() ? QString() : u" found"_s));
    m_table->chooseRow(kept ? std::max(0, m_model.rowOf(*kept)) : 0);
    showEmpty();
    updateActions();
}

void PeoplePage::showEmpty()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (m_search->text().trimmed().isEmpty())
        m_empty->setText(u"Nobody here yet"_s,
                         u"Add people one by one, or import them from a spreadsheet saved as "
                         "CSV with the columns Full name, Email and GMC number."_s);
    else
        m_empty->setText(u"Nobody found for “%1”"_s.arg(m_search->text().trimmed()),
                         u"Check the spelling, or look among the inactive."_s);
}

void PeoplePage::showSubject(qint64 subject)
{
    m_search->clear();
    m_table->chooseRow(m_model.rowOf(PersonId(subject)));
}

const Person* PeoplePage::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.personAt(row) : nullptr;
}

QString PeoplePage::outOfReach(const Person& person) const
{
    const bool isTutors =
        person.roles.testFlag(Role::Tutor) && !allows(context().actor.roles(), Permission::GrantTutor);
    return isTutors ? u"Only a Deputy Clinical Tutor invites, resets or deactivates another one."_s
                    : QString();
}

void PeoplePage::updateActions()
{
    const Person* person = chosen();
    const QString why = person ? outOfReach(*person) : QString();
    m_edit->setEnabled(person);
    m_certificates->setPerson(person);
    m_doorPin->setEnabled(person && person->isActive);
    m_invite->setEnabled(person && person->isActive && why.isEmpty());
    m_invite->setText(person && m_model.accountAt(m_table->currentRow()).hasAccount ? u"&Reset account…"_s
                                                                                    : u"In&vite…"_s);
    m_invite->setAccessibleName(m_invite->text().remove(u'&'));
    m_toggleActive->setEnabled(person && why.isEmpty());
    m_toggleActive->setText(person && !person->isActive ? u"Re&activate"_s : u"&Deactivate"_s);
    for (Button* button : {m_invite, m_toggleActive}) {
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

void PeoplePage::setDoorPin()
{
    if (const Person* person = chosen())
        (new DoorPinDialog(context(), *person, this))->open();
}

void PeoplePage::edit()
{
    if (const Person* person = chosen())
        m_acts->edit(Person(*person)); // the list is read anew meanwhile
}

void PeoplePage::toggleActive()
{
    if (const Person* person = chosen())
        m_acts->setActive(Person(*person), !person->isActive);
}

void PeoplePage::invite()
{
    const Person* person = chosen();
    if (!person)
        return;
    const Person copy = *person; // the list is read anew meanwhile
    if (m_model.accountAt(m_table->currentRow()).hasAccount)
        m_invitations->reset(copy);
    else
        m_invitations->invite(copy);
}

void PeoplePage::inviteSeveral()
{
    std::vector<Invitee> chosenOnes;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const Person& person = m_model.personAt(index.row());
        const bool mayBeInvited = person.isActive && outOfReach(person).isEmpty();
        if (mayBeInvited && !m_model.accountAt(index.row()).hasAccount) // nobody is reset by the dozen
            chosenOnes.push_back({person, m_model.accountAt(index.row()).text});
    }
    std::vector<Invitee> without;
    if (const auto people = context().forum.people().list(context().actor)) {
        const std::vector<AccountWords> words = wordsFor(*people);
        for (size_t n = 0; n < people->size(); ++n) {
            const Person& person = people->at(n);
            if (!words[n].hasAccount && outOfReach(person).isEmpty())
                without.push_back({person, words[n].text});
        }
    }
    m_invitations->inviteSeveral(std::move(chosenOnes), without);
}

} // namespace ledforum
