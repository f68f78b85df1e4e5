// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/certificates/messagespanel.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/certificates/messagemodel.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/openplace.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"
#include "ui/widgets/searchfilter.h"

#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

QString messageWords(qsizetype number)
{
    return counted(number, u"message"_s, u"messages"_s);
}

} // namespace

MessagesPanel::MessagesPanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new MessageModel(this))
    , m_filter(new SearchFilter(MessageModel::SearchRole, this))
    , m_search(new SearchField(u"messageSearch"_s, u"Search name, e-mail, session or number"_s))
    , m_count(new PlainLabel({}, theme::TextStyle::Secondary))
    , m_table(new PlainTableView(u"messageTable"_s, u"Messages"_s))
    , m_empty(new EmptyState(u"mail"_s, {}, {}))
    , m_stack(new QStackedWidget)
    , m_open(new Button(u"Open &folder"_s, ButtonKind::Secondary, u"messageFolder"_s))
    , m_again(new Button(u"&Prepare again…"_s, ButtonKind::Secondary, u"messageAgain"_s))
    , m_sent(new Button(u"&Tick off as sent"_s, ButtonKind::Primary, u"messageSent"_s))
    , m_notSent(new Button(u"&Not sent after all"_s, ButtonKind::Secondary, u"messageNotSent"_s))
{
    m_count->setObjectName(u"messageCount"_s);
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setStretchColumn(MessageModel::Certificates);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addLayout(makeHead());
    card->content().addWidget(m_stack, 1);
    card->content().addLayout(makeFoot());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    connectKeys();
    narrow();
}

QLayout* MessagesPanel::makeHead()
{
    m_search->setMinimumWidth(44 * theme::grid);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(2 * theme::grid, 2 * theme::grid, 2 * theme::grid, 2 * theme::grid);
    head->addWidget(m_search);
    head->addStretch();
    head->addWidget(m_count);
    return head;
}

QLayout* MessagesPanel::makeFoot()
{
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    foot->setSpacing(theme::grid);
    foot->addWidget((new PlainLabel(u"The forum sends nothing: open each draft with your mail program, send "
                                    "it, then tick it off."_s,
                                    theme::TextStyle::Caption))
                        ->wrapped(),
                    1);
    for (Button* button : {m_open, m_again, m_notSent, m_sent})
        foot->addWidget(button);
    m_open->hide();
    return foot;
}

void MessagesPanel::connectKeys()
{
    connect(m_search, &SearchField::textChanged, this, &MessagesPanel::narrow);
    const auto toTable = [this] { m_table->setFocus(Qt::TabFocusReason); };
    connect(m_search, &SearchField::downPressed, m_table, toTable);
    connect(m_search, &SearchField::returnPressed, m_table, toTable);
    auto* space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &MessagesPanel::toggle);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == MessageModel::Sent)
            toggle();
    });
    connect(m_table, &PlainTableView::rowActivated, this, [this] {
        if (const auto drafts = chosen(); !drafts.empty())
            Q_EMIT certificateWanted(drafts.front()->first().serial);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MessagesPanel::showCount);
    connect(m_open, &Button::clicked, this, &MessagesPanel::open);
    connect(m_again, &Button::clicked, this, &MessagesPanel::prepareAgain);
    connect(m_sent, &Button::clicked, this, [this] { tick(true); });
    connect(m_notSent, &Button::clicked, this, [this] { tick(false); });
}

void MessagesPanel::reload()
{
    const auto lines = m_context.forum.certificateMessages().list(m_context.actor);
    if (!lines) {
        Q_EMIT failed(lines.failure().sentence);
        return;
    }
    const int row = m_table->currentRow();
    m_model->show(*lines, m_context.forum.clock().zone());
    narrow();
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_filter->rowCount() - 1)));
}

void MessagesPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

int MessagesPanel::outstanding() const
{
    return m_model->outstanding();
}

void MessagesPanel::narrow()
{
    m_filter->setTyped(m_search->text());
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    if (m_model->rowCount() == 0)
        m_empty->setText(u"No messages prepared yet"_s,
                         u"“Prepare messages…” below a list of certificates writes a draft for each doctor, "
                         "with theirs attached."_s);
    else
        m_empty->setText(u"No message found"_s, u"Check the spelling, or type fewer letters."_s);
    if (m_table->currentRow() < 0)
        m_table->chooseRow(0);
    showCount();
}

void MessagesPanel::showCount()
{
    m_count->setText(u"%1 to send · %2 in all"_s.arg(outstanding()).arg(messageWords(m_model->rowCount())));
    const auto drafts = chosen();
    const auto sent =
        std::ranges::count_if(drafts, [](const MessageDraft* draft) { return draft->isSent(); });
    const auto toSend = std::ssize(drafts) - sent;
    m_sent->setText(toSend > 1 ? u"&Tick off %1 as sent"_s.arg(toSend) : u"&Tick off as sent"_s);
    m_sent->setAccessibleName(m_sent->text().remove(u'&'));
    m_sent->setEnabled(toSend > 0);
    m_again->setEnabled(!drafts.empty());
    m_notSent->setEnabled(sent > 0);
}

std::vector<const MessageDraft*> MessagesPanel::chosen() const
{
    std::vector<const MessageDraft*> drafts;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const MessageDraft* draft = m_model->draft(m_filter->mapToSource(index).row()))
            drafts.push_back(draft);
    }
    return drafts;
}

void MessagesPanel::toggle()
{
    tick(!std::ranges::all_of(chosen(), [](const MessageDraft* draft) { return draft->isSent(); }));
}

void MessagesPanel::prepareAgain()
{
    std::vector<CertificateSerial> serials;
    for (const MessageDraft* draft : chosen()) {
        for (const CertificateMessageLine& line : draft->lines)
            serials.push_back(line.serial);
    }
    if (!serials.empty())
        Q_EMIT draftsWanted(serials);
}

void MessagesPanel::setFolder(const QString& folder)
{
    m_folder = folder;
    m_open->setVisible(!folder.isEmpty());
}

void MessagesPanel::open()
{
    if (const auto opened = openPlace(m_folder); !opened)
        Q_EMIT failed(opened.failure().sentence);
}

void MessagesPanel::tick(bool isSent)
{
    std::vector<CertificateId> ids;
    qsizetype number = 0;
    for (const MessageDraft* draft : chosen()) {
        if (draft->isSent() == isSent)
            continue;
        ++number;
        const auto some = draft->certificates();
        ids.insert(ids.end(), some.begin(), some.end());
    }
    if (ids.empty())
        return;
    // The steps outlive the panel: they keep the service and the values.
    const auto step = [&messages = m_context.forum.certificateMessages(), &actor = m_context.actor,
                       ids](bool wanted) -> Result<> {
        const auto changed = messages.tick(actor, ids, wanted);
        return changed ? Result<>(Done{}) : changed.failure();
    };
    if (const Result<> done = step(isSent); !done) {
        Q_EMIT failed(done.failure().sentence);
        return;
    }
    const QString name = u"%1 %2"_s.arg(messageWords(number), isSent ? u"sent"_s : u"not sent"_s);
    m_context.undoable(
        name, [step, isSent] { return step(isSent); }, [step, isSent] { return step(!isSent); });
    m_context.announce(MessageKind::Success, name + u'.');
}

int certificatesNews(const PageContext& context)
{
    const auto lines = context.forum.certificateMessages().list(context.actor);
    if (!lines)
        return 0;
    MessageModel drafts;
    drafts.show(*lines, context.forum.clock().zone());
    return drafts.outstanding();
}

} // namespace ledforum
