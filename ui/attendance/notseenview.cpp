// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/notseenview.h"

#include "app/attendance/insightsheets.h"
#include "app/attendance/insightsservice.h"
#include "app/attendance/insighttables.h"
#include "app/common/wholefile.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/widgets/bardelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStackedWidget>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAwayRows = 4; // shown at once: the doctors to write to have the room

QStringList counts()
{
    QStringList numbers;
    for (int n = fewestNotSeen; n <= mostNotSeen; ++n)
        numbers += counted(n, u"session"_s, u"sessions"_s);
    return numbers;
}

QString summaryOf(const NotSeenReport& report)
{
    if (report.registers < report.sessions)
        return u"Closed registers so far: %1 of %2"_s.arg(report.registers).arg(report.sessions);
    return u"%1 not seen for %2 or more in a row · from %3"_s.arg(
        counted(qsizetype(report.missing.size()), u"doctor"_s, u"doctors"_s),
        counted(report.sessions, u"session"_s, u"sessions"_s),
        counted(report.registers, u"closed register"_s, u"closed registers"_s));
}

} // namespace

NotSeenView::NotSeenView(PageContext& context, InlineMessage& message)
    : InsightView(context, message)
    , m_count(choiceBox(u"notSeenCount"_s, u"Sessions missed in a row"_s, counts()))
    , m_open(new Button(u"Open &person"_s, ButtonKind::Secondary, u"notSeenOpen"_s))
    , m_copy(new Button(u"Copy &addresses"_s, ButtonKind::Secondary, u"notSeenCopy"_s))
    , m_draft(new Button(u"&E-mail draft…"_s, ButtonKind::Secondary, u"notSeenDraft"_s))
    , m_drafts(new Button(u"All &drafts…"_s, ButtonKind::Secondary, u"notSeenDrafts"_s))
    , m_export(new Button(u"E&xport CSV…"_s, ButtonKind::Secondary, u"notSeenExport"_s))
    , m_print(new Button(u"Print &sheet…"_s, ButtonKind::Secondary, u"notSeenPrint"_s))
    , m_table(new PlainTableView(u"notSeenTable"_s, u"Doctors who have not come for a while"_s))
    , m_awayTitle(new PlainLabel(u"On leave or a non-working day each time"_s, theme::TextStyle::Strong))
    , m_awayTable(new PlainTableView(u"notSeenAway"_s, u"Doctors on leave or a non-working day each time"_s))
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(u"people"_s, {}, {}))
{
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makeTools());
    card->content().addWidget(makeLists(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    listen();
}

QWidget* NotSeenView::makeTools()
{
    auto* label = new PlainLabel(u"&Missed in a row"_s, theme::TextStyle::Strong);
    label->setBuddy(m_count);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    row->addWidget(label);
    row->addWidget(m_count);
    row->addStretch();
    for (Button* button : {m_open, m_draft, m_drafts, m_copy, m_export, m_print})
        row->addWidget(button);
    return tools;
}

QWidget* NotSeenView::makeLists()
{
    m_table->setModel(&m_missing);
    m_awayTable->setModel(&m_away);
    for (PlainTableView* table : {m_table, m_awayTable}) {
        table->setStretchColumn(NotSeenModel::Specialty);
        table->setItemDelegateForColumn(NotSeenModel::Missed, new BarDelegate(table));
    }
    m_awayTable->horizontalHeader()->hide();
    m_awayTitle->setContentsMargins(12, 2 * theme::grid, 12, theme::grid);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* lists = new QWidget;
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_awayTitle);
    column->addWidget(m_awayTable);
    return lists;
}

void NotSeenView::listen()
{
    connect(m_count, &QComboBox::activated, this, [this](int index) {
        m_sessions = index + fewestNotSeen;
        reload();
    });
    connect(m_table, &PlainTableView::currentRowChanged, this, &NotSeenView::updateActs);
    connect(m_table, &PlainTableView::rowActivated, this, [this](int row) { openPerson(m_missing.at(row)); });
    connect(m_awayTable, &PlainTableView::rowActivated, this,
            [this](int row) { openPerson(m_away.at(row)); });
    connect(m_open, &Button::clicked, this, [this] { openPerson(m_missing.at(m_table->currentRow())); });
    connect(m_copy, &Button::clicked, this, &NotSeenView::copyAddresses);
    connect(m_draft, &Button::clicked, this, &NotSeenView::saveDraft);
    connect(m_drafts, &Button::clicked, this, &NotSeenView::saveDrafts);
    connect(m_export, &Button::clicked, this,
            [this] { saveTable(u"Export who was not seen"_s, u"Not seen.csv"_s, csvOf(m_report)); });
    connect(m_print, &Button::clicked, this,
            [this] { preview(context().forum.insights().notSeenSheet(context().actor, m_sessions)); });
}

void NotSeenView::reload()
{
    const auto report = context().forum.insights().notSeen(context().actor, m_sessions);
    if (report)
        showReport(*report);
    else
        say(report.failure());
}

void NotSeenView::showReport(const NotSeenReport& report)
{
    const NotSeen* before = m_missing.at(m_table->currentRow());
    const PersonId chosen = before ? before->person.id : PersonId(0);
    m_report = report;
    m_count->setCurrentIndex(report.sessions - fewestNotSeen);
    int most = 0;
    for (const auto* list : {&report.missing, &report.away}) {
        if (!list->empty())
            most = std::max(most, list->front().missed);
    }
    m_missing.show(report.missing, most);
    m_away.show(report.away, most);
    m_table->chooseRow(std::max(0, m_missing.rowOf(chosen)));
    m_stack->setCurrentIndex(report.missing.empty() ? 1 : 0);
    showEmpty(report);
    const int awayRows = m_away.rowCount();
    m_awayTitle->setVisible(awayRows > 0);
    m_awayTable->setVisible(awayRows > 0);
    m_awayTable->setFixedHeight(std::min(awayRows, mostAwayRows) * theme::rowHeight);
    Q_EMIT summaryChanged(summaryOf(report));
    updateActs();
}

void NotSeenView::showEmpty(const NotSeenReport& report)
{
    if (const QString tooFew = tooFewRegisters(report); !tooFew.isEmpty())
        m_empty->setText(report.registers == 0 ? u"No register is closed yet"_s
                                               : u"Too few closed registers yet"_s,
                         tooFew + u" Close the register of each session once it is over."_s);
    else
        m_empty->setText(u"Everybody has been seen"_s,
                         u"No doctor has missed %1 in a row without being away."_s.arg(
                             counted(report.sessions, u"session"_s, u"sessions"_s)));
}

void NotSeenView::updateActs()
{
    const NotSeen* line = m_missing.at(m_table->currentRow());
    m_open->setEnabled(line);
    m_draft->setEnabled(line);
    for (Button* button : {m_copy, m_drafts})
        button->setEnabled(!m_report.missing.empty());
    for (Button* button : {m_export, m_print})
        button->setEnabled(m_report.registers > 0);
}

void NotSeenView::openPerson(const NotSeen* line)
{
    if (line)
        context().show(PageId::People, line->person.id.value());
}

void NotSeenView::copyAddresses()
{
    QStringList addresses;
    for (const NotSeen& line : m_report.missing) {
        if (line.person.email)
            addresses += line.person.email->value();
    }
    const auto without = qsizetype(m_report.missing.size()) - addresses.size();
    if (!addresses.isEmpty())
        QGuiApplication::clipboard()->setText(addresses.join(u"; "_s));
    QString said = u"%1 copied. Put them in the blind copy (Bcc), so that nobody learns of the others."_s.arg(
        counted(addresses.size(), u"address was"_s, u"addresses were"_s));
    if (without > 0)
        said += u" %1 no address."_s.arg(counted(without, u"doctor has"_s, u"doctors have"_s));
    message().show(MessageKind::Success, said);
}

void NotSeenView::saveDraft()
{
    const NotSeen* line = m_missing.at(m_table->currentRow());
    const auto drafts = context().forum.insights().notSeenDrafts(context().actor, m_sessions);
    if (!drafts)
        return say(drafts.failure());
    const auto draft = std::ranges::find_if(
        *drafts, [&](const DoctorDraft& one) { return line && one.person.id == line->person.id; });
    if (draft == drafts->end())
        return;
    const auto path =
        context().dialogs.fileToSave(this, u"Save draft"_s, draft->fileName, u"E-mail drafts (*.eml)"_s);
    if (!path)
        return;
    if (const auto written = writeWholeFile(*path, emlOf(draft->draft)); !written)
        return say(written.failure());
    message().show(
        MessageKind::Success,
        u"The draft was saved in %1. Open it with your mail program, look it over and send it."_s.arg(
            QFileInfo(*path).fileName()));
}

void NotSeenView::saveDrafts()
{
    const auto drafts = context().forum.insights().notSeenDrafts(context().actor, m_sessions);
    if (!drafts)
        return say(drafts.failure());
    const auto folder = context().dialogs.folder(this, u"Where to save the drafts"_s);
    if (!folder)
        return;
    for (const DoctorDraft& one : *drafts) {
        if (const auto written = writeWholeFile(QDir(*folder).filePath(one.fileName), emlOf(one.draft));
            !written)
            return say(written.failure());
    }
    message().show(
        MessageKind::Success,
        u"%1 saved in %2, a message to each doctor. Look them over and send them."_s.arg(
            counted(qsizetype(drafts->size()), u"draft was"_s, u"drafts were"_s), QDir(*folder).dirName()));
}

} // namespace ledforum
