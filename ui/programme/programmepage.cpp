// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmepage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/programme/closuresdialog.h"
#include "ui/programme/generatedialog.h"
#include "ui/programme/sessionacts.h"
#include "ui/programme/sessionbadge.h"
#include "ui/programme/sessiondetails.h"
#include "ui/programme/sessioneditor.h"
#include "ui/programme/termgrid.h"
#include "ui/programme/topicsdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/plaintableview.h"

#include <QFileInfo>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

// The order of the stack.
constexpr int glanceIndex = 0;
constexpr int listIndex = 1;

} // namespace

ProgrammePage::ProgrammePage(PageContext& context)
    : Page(context)
    , m_mayEdit(allows(context.actor.roles(), Permission::EditProgramme))
    , m_period(Period::of(context.forum.clock().today()))
    , m_header(new PageHeader(u"Programme"_s))
    , m_message(new InlineMessage(u"programmeMessage"_s))
    , m_periodTitle(new PlainLabel({}, theme::TextStyle::Subheading))
    , m_glance(new Button(u"At a &glance"_s, ButtonKind::Secondary, u"programmeGlance"_s))
    , m_list(new Button(u"&List"_s, ButtonKind::Secondary, u"programmeList"_s))
    , m_stack(new QStackedWidget)
    , m_grid(new TermGrid(m_termModel, u"programmeGrid"_s))
    , m_table(new PlainTableView(u"programmeTable"_s, u"Sessions of the period"_s))
    , m_empty(new EmptyState(u"calendar"_s, {}, {}))
{
    addHeaderActions();
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(makePeriodBar());
    card->content().addWidget(makeContent(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(card, 1);
    connectKeys();
    showAsList(false);
}

void ProgrammePage::addHeaderActions()
{
    const auto add = [this](const QString& text, ButtonKind kind, const QString& name, auto act) {
        auto* button = new Button(text, kind, name);
        m_header->addAction(button);
        connect(button, &Button::clicked, this, act);
    };
    add(u"E&xport calendar…"_s, ButtonKind::Secondary, u"programmeExport"_s, &ProgrammePage::exportCalendar);
    if (!m_mayEdit)
        return;
    add(u"&Closed days…"_s, ButtonKind::Secondary, u"programmeClosures"_s, [this] {
        auto* dialog = new ClosuresDialog(context(), this);
        dialog->open();
    });
    add(u"&Import topics…"_s, ButtonKind::Secondary, u"programmeImport"_s, &ProgrammePage::importTopics);
    add(u"&Add session…"_s, ButtonKind::Secondary, u"programmeAdd"_s, &ProgrammePage::add);
    add(u"Generat&e…"_s, ButtonKind::Primary, u"programmeGenerate"_s, &ProgrammePage::generate);
}

QWidget* ProgrammePage::makePeriodBar()
{
    auto* previous = new Button(u"Earlier"_s, ButtonKind::Secondary, u"programmePrevious"_s);
    auto* next = new Button(u"Later"_s, ButtonKind::Secondary, u"programmeNext"_s);
    auto* today = new Button(u"&Today"_s, ButtonKind::Quiet, u"programmeToday"_s);
    previous->setAccessibleName(u"Earlier period"_s);
    next->setAccessibleName(u"Later period"_s);
    m_periodTitle->setObjectName(u"programmePeriod"_s);
    connect(previous, &Button::clicked, this, [this] { goTo(m_period.previous()); });
    connect(next, &Button::clicked, this, [this] { goTo(m_period.next()); });
    connect(today, &Button::clicked, this, [this] { goTo(Period::of(context().forum.clock().today())); });
    for (Button* view : {m_glance, m_list}) {
        view->setCheckable(true);
        view->setAutoExclusive(true);
    }
    connect(m_glance, &Button::clicked, this, [this] { showAsList(false); });
    connect(m_list, &Button::clicked, this, [this] { showAsList(true); });

    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(2 * theme::grid, 14, 2 * theme::grid, 14);
    row->setSpacing(theme::grid);
    row->addWidget(m_periodTitle);
    row->addSpacing(theme::grid);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(today);
    row->addStretch();
    row->addWidget(m_glance);
    row->addWidget(m_list);
    return bar;
}

QWidget* ProgrammePage::makeContent()
{
    m_table->setModel(&m_listModel);
    m_table->setStretchColumn(ProgrammeModel::Title);
    auto* glance = new QWidget; // so that the cards stand in line with what is above them
    auto* inside = new QVBoxLayout(glance);
    inside->setContentsMargins(12, 0, 12, theme::grid);
    inside->addWidget(m_grid);
    m_stack->addWidget(glance);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_grid, &TermGrid::sessionActivated, this, &ProgrammePage::openSession);
    connect(m_table, &PlainTableView::rowActivated, this,
            [this](int row) { openSession(m_listModel.sessionAt(row).id); });
    return m_stack;
}

void ProgrammePage::connectKeys()
{
    const auto onKey = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    if (m_mayEdit)
        onKey(QKeySequence::New, [this] { add(); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goTo(m_period.previous()); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goTo(m_period.next()); });
}

void ProgrammePage::goTo(const Period& period)
{
    m_period = period;
    reload();
}

void ProgrammePage::goToDate(QDate date)
{
    goTo(m_period.contains(date) ? m_period : Period::of(date));
}

void ProgrammePage::showAsList(bool isList)
{
    m_glance->setChecked(!isList);
    m_list->setChecked(isList);
    if (m_stack->currentWidget() != m_empty)
        m_stack->setCurrentIndex(isList ? listIndex : glanceIndex);
}

void ProgrammePage::reload()
{
    m_periodTitle->setText(m_period.title());
    const auto sessions =
        context().forum.programme().list(context().actor, m_period.first(), m_period.last());
    if (sessions)
        showSessions(*sessions);
    else
        say(sessions.failure());
}

void ProgrammePage::showSessions(const std::vector<TeachingSession>& sessions)
{
    const auto chosen = m_grid->currentSession();
    const int row = m_table->currentRow();
    const auto& programme = context().forum.programme();
    const auto closures = programme.closures(context().actor);
    const auto holidays = programme.bankHolidays(context().actor, m_period.first(), m_period.last());
    m_termModel.show(m_period, sessions,
                     skippedCells(sessions, closures ? *closures : std::vector<Closure>(),
                                  holidays ? *holidays : std::vector<BankHoliday>()));
    m_listModel.show(sessions);
    m_header->setSubtitle(sessions.empty() ? QString() : summaryOf(sessions));
    m_empty->setText(
        u"Nothing planned from %1"_s.arg(m_period.title()),
        m_mayEdit ? u"Generate lays out every second Tuesday and skips bank holidays and closed days."_s
                  : u"The Medical Education Team has not planned this period yet."_s);
    m_stack->setCurrentWidget(m_empty);
    if (!sessions.empty()) {
        m_stack->setCurrentIndex(glanceIndex);
        showAsList(m_list->isChecked());
    }
    if (chosen)
        m_grid->choose(*chosen);
    m_table->chooseRow(std::clamp(row, 0, std::max(0, m_listModel.rowCount() - 1)));
}

void ProgrammePage::say(const Failure& failure)
{
    m_message->show(MessageKind::Error, failure.sentence);
}

void ProgrammePage::showSubject(qint64 subject)
{
    const auto session = context().forum.programme().session(context().actor, TeachingSessionId(subject));
    if (!session)
        return say(session.failure());
    goToDate(session->span.date);
    m_grid->choose(session->id);
    m_table->chooseRow(m_listModel.rowOf(session->id));
}

void ProgrammePage::openSession(TeachingSessionId id)
{
    const auto session = context().forum.programme().session(context().actor, id);
    if (!session)
        return say(session.failure());
    if (m_mayEdit)
        return edit(*session);
    auto* details = new SessionDetails(*session, this);
    details->open();
}

void ProgrammePage::edit(const TeachingSession& session)
{
    auto* editor = new SessionEditor(
        longDate(session.span.date), session,
        [this](const TeachingSession& typed) { return SessionActs(context()).update(typed); }, this);
    editor->open();
}

void ProgrammePage::add()
{
    const SessionActs acts(context());
    const auto store = [this, acts](const TeachingSession& typed) -> Result<> {
        const auto added = acts.add(typed);
        if (!added)
            return added.failure();
        showSubject(added->id.value());
        return Done{};
    };
    const QDate today = context().forum.clock().today();
    auto* editor = new SessionEditor(
        u"Add a session"_s, acts.blank(m_period.contains(today) ? today : m_period.first()), store, this);
    editor->open();
}

void ProgrammePage::generate()
{
    PageContext& page = context();
    const auto plan = [&page](const PlanRequest& request) {
        return page.forum.programme().plan(page.actor, request);
    };
    const auto carryOut = [this, &page](const PlanRequest& request) {
        auto done = page.forum.programme().generate(page.actor, request);
        if (done)
            showGenerated(*done);
        return done;
    };
    const QDate today = page.forum.clock().today();
    const QDate from = m_period.contains(today) ? today : m_period.first();
    auto* dialog = new GenerateDialog(from, m_period.last(), plan, carryOut, this);
    dialog->open();
}

void ProgrammePage::showGenerated(const ProgrammePlan& plan)
{
    const auto first = std::ranges::find(plan.days, PlannedDay::Outcome::Add, &PlannedDay::outcome);
    if (first != plan.days.end())
        goToDate(first->span.date);
    context().announce(MessageKind::Success, u"%1 added."_s.arg(addedWords(plan)));
}

void ProgrammePage::importTopics()
{
    if (const auto path = context().dialogs.fileToOpen(this, u"Import topics"_s,
                                                       u"Tables (*.csv *.txt *.tsv);;All files (*)"_s))
        previewTopics(*path);
}

void ProgrammePage::previewTopics(const QString& path)
{
    PageContext& page = context();
    const auto preview = page.forum.programme().importFile(page.actor, path, true);
    if (!preview)
        return say(preview.failure());
    m_message->clear();
    const auto import = [&page, path]() -> Result<> {
        const auto imported = page.forum.programme().importFile(page.actor, path, false);
        if (!imported)
            return imported.failure();
        const auto filled = qsizetype(imported->filled.size());
        page.announce(MessageKind::Success,
                      u"%1 filled."_s.arg(counted(filled, u"session"_s, u"sessions"_s)));
        return Done{};
    };
    auto* dialog = new TopicsDialog(QFileInfo(path).fileName(), *preview, import, this);
    dialog->open();
}

void ProgrammePage::exportCalendar()
{
    const auto path =
        context().dialogs.fileToSave(this, u"Export calendar"_s, u"LED Forum.ics"_s, u"Calendar (*.ics)"_s);
    if (!path)
        return;
    const auto events = context().forum.programme().exportCalendar(context().actor, *path);
    if (!events)
        return say(events.failure());
    m_message->show(MessageKind::Success, u"%1 saved in %2."_s.arg(counted(*events, u"event"_s, u"events"_s),
                                                                   QFileInfo(*path).fileName()));
}

} // namespace ledforum
