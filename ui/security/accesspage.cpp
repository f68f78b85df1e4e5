// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/accesspage.h"

#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/security/accessreport.h"
#include "app/security/officeservice.h"
#include "database/types/textfold.h"
#include "ui/forum/currentsettings.h"
#include "ui/security/accesscard.h"
#include "ui/security/officeacts.h"
#include "ui/security/pendingpeople.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QDir>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 40 * theme::grid;

} // namespace

AccessPage::AccessPage(PageContext& context)
    : Page(context)
    , m_acts(new OfficeActs(context, *this))
    , m_filter(new SearchFilter(AccessModel::SearchRole, this))
    , m_header(new PageHeader(u"Access"_s))
    , m_message(new InlineMessage(u"accessMessage"_s))
    , m_search(new SearchField(u"accessSearch"_s, u"Search name, role or what they can see"_s))
    , m_table(new PlainTableView(u"accessTable"_s, u"Who can see what"_s))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"shield"_s, {}, {}))
    , m_card(new AccessCard)
{
    auto* exportButton = new Button(u"&Export as CSV…"_s, ButtonKind::Secondary, u"accessExport"_s);
    auto* print = new Button(u"&Print…"_s, ButtonKind::Secondary, u"accessPrint"_s);
    print->setShortcut(QKeySequence::Print);
    m_header->addAction(exportButton);
    m_header->addAction(print);
    connect(exportButton, &Button::clicked, this, &AccessPage::exportTable);
    connect(print, &Button::clicked, this, &AccessPage::print);

    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(makeList(), 1);
    row->addWidget(makeSide());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    connect(context.pending, &PendingPeople::changed, this, &AccessPage::reload);
    connect(m_acts, &OfficeActs::failed, this,
            [this](const QString& sentence) { m_message->show(MessageKind::Error, sentence); });
}

QWidget* AccessPage::makeList()
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    m_search->setMaximumWidth(45 * theme::grid);
    tools->addWidget(m_search, 1);
    tools->addStretch(1);
    card->content().addLayout(tools);
    m_filter->setSourceModel(&m_model);
    m_table->setModel(m_filter);
    m_table->setStretchColumn(AccessModel::Reads);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->content().addWidget(m_stack, 1);
    connect(m_search, &SearchField::textChanged, this, [this](const QString& typed) {
        m_filter->setTyped(folded(typed));
        m_table->chooseRow(0);
        showEmpty();
        showChosen();
    });
    connect(m_search, &SearchField::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &PlainTableView::currentRowChanged, this, &AccessPage::showChosen);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    return card;
}

QWidget* AccessPage::makeSide()
{
    auto* inside = new QWidget;
    inside->setProperty("role", u"scrolled"_s);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_card);
    column->addWidget(makeOfficeCard());
    column->addStretch();
    QScrollArea* side = inScrollArea(*inside);
    side->setFixedWidth(sideWidth);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_card, &AccessCard::confirmAsked, this, [this] {
        if (const PendingConfirmation* pending = context().pending->find(chosen()->person))
            m_acts->confirm(*pending);
    });
    connect(m_card, &AccessCard::removeAsked, this, [this] { m_acts->removeTutor(*chosen()); });
    return side;
}

Card* AccessPage::makeOfficeCard()
{
    auto* card = new Card(u"The tutor’s office"_s);
    card->content().setSpacing(theme::grid);
    const auto addWords = [card](const QString& text) {
        card->content().addWidget((new PlainLabel(text, theme::TextStyle::Secondary))->wrapped());
    };
    const auto addButton = [this, card](const QString& text, const QString& name, void (OfficeActs::*act)()) {
        auto* button = new Button(text, ButtonKind::Secondary, name);
        connect(button, &Button::clicked, m_acts, act);
        card->content().addWidget(button);
    };
    if (context().actor.keys().office) {
        addWords(u"Its keys open the 1:1s. They pass on when the tutor changes; the recovery code opens them "
                 "should no tutor be able to sign in."_s);
        addButton(u"&Hand over the office…"_s, u"accessHandOver"_s, &OfficeActs::handOver);
        addButton(u"&New recovery code…"_s, u"accessNewCode"_s, &OfficeActs::newRecoveryCode);
        return card;
    }
    addWords(u"Should no tutor be able to sign in any more, the recovery code of their office, which was "
             "printed and locked away, makes somebody tutor again."_s);
    addButton(u"No &tutor can sign in…"_s, u"accessRecover"_s, &OfficeActs::recoverOffice);
    return card;
}

void AccessPage::reload()
{
    auto entries = context().forum.access().entries(context().actor);
    if (!entries) {
        m_message->show(MessageKind::Error, entries.failure().sentence);
        return;
    }
    m_message->clear();
    if (const QString& problem = context().pending->problem(); !problem.isEmpty())
        m_message->show(MessageKind::Error, problem);
    m_entries = *std::move(entries);
    showEntries();
}

void AccessPage::showEntries()
{
    const AccessEntry* before = chosen();
    const std::optional<PersonId> kept = before ? std::optional(before->person) : std::nullopt;
    const std::vector<PendingConfirmation>& waiting = context().pending->people();
    std::vector<PersonId> ids;
    std::ranges::transform(waiting, std::back_inserter(ids), &PendingConfirmation::person);
    m_model.show(m_entries, ids);
    m_header->setSubtitle(waiting.empty()
                              ? u"Who can see what, and who holds the keys to it."_s
                              : u"%1 for you to compare key codes with them, in person."_s.arg(
                                    counted(qsizetype(waiting.size()), u"person waits"_s, u"people wait"_s)));
    if (m_isOpening && !ids.empty()) // whom one has come for
        showSubject(ids.front().value());
    else if (kept)
        showSubject(kept->value());
    else
        m_table->chooseRow(0);
    m_isOpening &= ids.empty() && m_table->currentRow() == 0;
    showEmpty();
    showChosen();
}

void AccessPage::showEmpty()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    m_empty->setText(u"Nobody found for “%1”"_s.arg(m_search->text().trimmed()),
                     u"Check the spelling, or search for a role, such as tutor."_s);
}

const AccessEntry* AccessPage::chosen() const
{
    return m_model.entryAt(m_filter->mapToSource(m_filter->index(m_table->currentRow(), 0)).row());
}

void AccessPage::showChosen()
{
    const AccessEntry* entry = chosen();
    const PendingConfirmation* pending = entry ? context().pending->find(entry->person) : nullptr;
    const bool canRemove = entry && entry->roles.testFlag(Role::Tutor) && context().actor.keys().office &&
                           entry->person != context().actor.person();
    m_card->show(entry, pending, canRemove);
}

void AccessPage::showSubject(qint64 subject)
{
    if (subject == officeRecovery) {
        m_acts->recoverOffice();
        return;
    }
    const int row = m_model.rowOf(PersonId(subject));
    if (row >= 0)
        m_table->chooseRow(m_filter->mapFromSource(m_model.index(row, 0)).row());
}

void AccessPage::print()
{
    auto* preview =
        new DocumentPreview(accessDocument(m_model.entries(), currentSettings(context().forum).name,
                                           context().forum.clock().today()),
                            context().dialogs, this);
    preview->open();
}

void AccessPage::exportTable()
{
    const QString name = u"access_%1.csv"_s.arg(context().forum.clock().today().toString(Qt::ISODate));
    const auto path =
        context().dialogs.fileToSave(this, u"Export who can see what"_s, name, u"Tables (*.csv)"_s);
    if (!path)
        return;
    if (const Result<> written = writeWholeFile(*path, accessTable(m_model.entries())); !written) {
        m_message->show(MessageKind::Error, written.failure().sentence);
        return;
    }
    context().announce(MessageKind::Success, u"Exported to “%1”."_s.arg(QDir::toNativeSeparators(*path)));
}

} // namespace ledforum
