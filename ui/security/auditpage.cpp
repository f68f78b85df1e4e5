// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/auditpage.h"

#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "ui/security/auditentrycard.h"
#include "ui/security/auditfilters.h"
#include "ui/security/auditheadcard.h"
#include "ui/security/auditmodel.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintableview.h"

#include <QButtonGroup>
#include <QDir>
#include <QShortcut>
#include <QStackedWidget>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int entryWidth = 33 * theme::grid;

} // namespace

AuditPage::AuditPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Audit"_s, u"What was done in the forum, and by whom"_s))
    , m_ordinary(new Button(u"Or&dinary acts"_s, ButtonKind::Secondary, u"auditOrdinary"_s))
    , m_confidential(allows(context.actor.roles(), Permission::SeeSealedAudit)
                         ? new Button(u"Confide&ntial acts"_s, ButtonKind::Secondary, u"auditConfidential"_s)
                         : nullptr)
    , m_message(new InlineMessage(u"auditMessage"_s))
    , m_head(new AuditHeadCard(context.forum.path(), auditKeysOf(context.actor)))
    , m_filters(new AuditFilters)
    , m_model(new AuditModel(this))
    , m_table(new PlainTableView(u"auditTable"_s, u"Audit entries"_s))
    , m_empty(new EmptyState(u"search"_s, u"Nothing found"_s,
                             u"Look for other words, another person or a longer time."_s))
    , m_stack(new QStackedWidget)
    , m_entry(new AuditEntryCard)
{
    addHead();
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(makeList(), 1);
    m_entry->setFixedWidth(entryWidth);
    row->addWidget(m_entry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_head);
    column->addLayout(row, 1);
    connectKeys();
    m_head->verify();
}

void AuditPage::addHead()
{
    auto* chains = new QButtonGroup(this);
    for (Button* button : {m_ordinary, m_confidential}) {
        if (!button)
            continue;
        button->setCheckable(true);
        chains->addButton(button);
        m_header->addAction(button);
    }
    m_ordinary->setChecked(true);
    m_ordinary->setVisible(m_confidential);
    auto* exportButton = new Button(u"E&xport CSV…"_s, ButtonKind::Primary, u"auditExport"_s);
    m_header->addAction(exportButton);
    connect(exportButton, &Button::clicked, this, &AuditPage::exportLines);
    connect(m_ordinary, &Button::clicked, this, [this] { switchTo(AuditChain::Clear); });
    if (m_confidential)
        connect(m_confidential, &Button::clicked, this, [this] { switchTo(AuditChain::Sealed); });
}

QWidget* AuditPage::makeList()
{
    m_table->setModel(m_model);
    m_table->setStretchColumn(AuditModel::About);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(m_filters);
    card->content().addWidget(m_stack, 1);
    connect(m_filters, &AuditFilters::changed, this, &AuditPage::readLines);
    connect(m_filters, &AuditFilters::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &PlainTableView::currentRowChanged, this, &AuditPage::showChosen);
    connect(m_model, &AuditModel::read, this, &AuditPage::showRead);
    connect(m_model, &AuditModel::failed, this,
            [this](const QString& sentence) { m_message->show(MessageKind::Error, sentence); });
    return card;
}

void AuditPage::connectKeys()
{
    for (const QKeySequence& keys : {QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)})
        connect(new QShortcut(keys, this), &QShortcut::activated, m_filters, &AuditFilters::toSearch);
}

void AuditPage::reload()
{
    const auto head = context().forum.audit().head();
    const auto people = context().forum.people().list(context().actor, {.withInactive = true});
    const auto kinds = context().forum.audit().kinds(context().actor);
    m_message->clear();
    if (!head || !people || !kinds) {
        m_message->show(MessageKind::Error, !head     ? head.failure().sentence
                                            : !people ? people.failure().sentence
                                                      : kinds.failure().sentence);
        return;
    }
    m_head->show(*head);
    m_filters->offer(*people, *kinds);
    readLines();
}

void AuditPage::switchTo(AuditChain chain)
{
    if (m_chain == chain)
        return;
    m_chain = chain;
    m_header->setSubtitle(chain == AuditChain::Clear
                              ? u"What was done in the forum, and by whom"_s
                              : u"Only Deputy Clinical Tutors can read this: 1:1s, and what doctors did"_s);
    m_kept.reset();
    m_table->setCurrentIndex({});
    readLines();
}

void AuditPage::readLines()
{
    m_kept = chosenId();
    m_model->readFrom([this, chain = m_chain, query = m_filters->query()](qint64 before) {
        return context().forum.audit().page(context().actor, chain, query, before);
    });
}

void AuditPage::showRead()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 || !m_model->isWhole() ? 0 : 1);
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0)
        m_table->chooseRow(std::max(0, m_kept ? m_model->rowOf(*m_kept) : 0));
    showChosen();
}

std::optional<qint64> AuditPage::chosenId() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->lineAt(row).id) : std::nullopt;
}

void AuditPage::showChosen()
{
    const int row = m_table->currentRow();
    m_entry->show(row >= 0 && row < m_model->rowCount() ? &m_model->lineAt(row) : nullptr, m_chain);
}

void AuditPage::exportLines()
{
    const auto path =
        context().dialogs.fileToSave(this, u"Export the audit"_s, u"Audit.csv"_s, u"CSV files (*.csv)"_s);
    if (!path)
        return;
    const auto lines =
        slowly(context(), [&actor = context().actor, chain = m_chain, query = m_filters->query()](
                              Forum& forum) { return forum.audit().all(actor, chain, query); });
    const Result<> written = lines ? writeWholeFile(*path, auditFile(*lines)) : Result<>(lines.failure());
    if (written)
        context().announce(MessageKind::Success, u"Wrote %1 into %2."_s.arg(counted(qsizetype(lines->size()),
                                                                                    u"entry"_s, u"entries"_s),
                                                                            QDir::toNativeSeparators(*path)));
    else
        m_message->show(MessageKind::Error, written.failure().sentence);
}

} // namespace ledforum
