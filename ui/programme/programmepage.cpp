// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/programme/programmepage.h"

#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/replypanel.h"
#include "ui/programme/closuresdialog.h"
#include "ui/programme/periodbar.h"
#include "ui/programme/programmeview.h"
#include "ui/programme/sessionbar.h"
#include "ui/programme/speakersdialog.h"
#include "ui/programme/termreader.h"
#include "ui/shell/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QShortcut>

namespace ledforum {

using namespace Qt::StringLiterals;

ProgrammePage::ProgrammePage(PageContext& context)
    : Page(context)
    , m_mayEdit(allows(context.actor.roles(), Permission::EditProgramme))
    , m_period(Period::of(context.forum.clock().today()))
    , m_actions(*this)
    , m_header(new PageHeader(u"Programme"_s))
    , m_message(new InlineMessage(u"programmeMessage"_s))
    , m_periodBar(new PeriodBar)
    , m_sessionBar(new SessionBar)
    , m_view(new ProgrammeView)
    , m_files(context, *this, *m_message)
    , m_dialogs(context, *this)
{
    addHeaderActions();
    if (m_mayEdit)
        m_sessionBar->addDeeds(m_actions);
    if (allows(context.actor.roles(), Permission::ReplyToSessions)) {
        m_replies = new ReplyPanel(context);
        m_sessionBar->addWidget(m_replies);
    }
    auto* card = new Card;
    card->setPadded(false);
    card->content().setSpacing(0);
    card->content().addWidget(m_periodBar);
    card->content().addWidget(m_sessionBar);
    card->content().addWidget(m_view, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(card, 1);
    m_periodBar->showAsList(false);

    connect(m_periodBar, &PeriodBar::earlierWanted, this, [this] { goTo(m_period.previous()); });
    connect(m_periodBar, &PeriodBar::laterWanted, this, [this] { goTo(m_period.next()); });
    connect(m_periodBar, &PeriodBar::todayWanted, this,
            [this] { goTo(Period::of(this->context().forum.clock().today())); });
    connect(m_periodBar, &PeriodBar::viewWanted, m_view, &ProgrammeView::showAsList);
    connect(m_view, &ProgrammeView::chosenChanged, this, &ProgrammePage::showChosen);
    connectKeys();
}

QAction* ProgrammePage::fileAction(const QString& text, const QString& name, const QString& icon,
                                   const QKeySequence& keys, std::function<void()> act)
{
    auto* action = new QAction(theme::icon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void ProgrammePage::addFileActions()
{
    QList<QAction*> files{fileAction(u"Export calendar…"_s, u"programmeExport"_s, u"export"_s, {},
                                     [this] { m_files.exportCalendar(); }),
                          fileAction(u"Notice board…"_s, u"programmeNoticeBoard"_s, u"print"_s,
                                     QKeySequence::Print, [this] { m_files.printNoticeBoard(m_period); })};
    if (m_mayEdit)
        files << fileAction(u"Import topics…"_s, u"programmeImport"_s, u"import"_s, {},
                            [this] { m_files.importTopics(); })
              << fileAction(u"Import sessions of earlier years…"_s, u"programmeImportPast"_s, u"calendar"_s,
                            {}, [this] { m_files.importPastSessions(); })
              << fileAction(u"Import registers of earlier years…"_s, u"programmeImportRegisters"_s,
                            u"register"_s, {}, [this] { m_files.importPastRegisters(); });
    m_header->addAction(new MenuButton(u"&Files"_s, u"programmeFiles"_s, [files] { return files; }));
}

void ProgrammePage::addHeaderActions()
{
    addFileActions();
    if (!m_mayEdit)
        return;
    const auto add = [this](const QString& text, ButtonKind kind, const QString& name, auto act) {
        auto* button = new Button(text, kind, name);
        m_header->addAction(button);
        connect(button, &Button::clicked, this, act);
    };
    const auto open = [](QDialog* dialog) { dialog->open(); };
    add(u"S&peakers…"_s, ButtonKind::Secondary, u"programmeSpeakers"_s,
        [this, open] { open(new SpeakersDialog(m_period, context(), this)); });
    add(u"&Closed days…"_s, ButtonKind::Secondary, u"programmeClosures"_s,
        [this, open] { open(new ClosuresDialog(context(), this)); });
    add(u"&Add session…"_s, ButtonKind::Secondary, u"programmeAdd"_s, [this] { m_dialogs.add(m_period); });
    add(u"Ge&nerate…"_s, ButtonKind::Primary, u"programmeGenerate"_s,
        [this] { m_dialogs.generate(m_period); });
}

void ProgrammePage::connectKeys()
{
    const auto onKey = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    onKey(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goTo(m_period.previous()); });
    onKey(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goTo(m_period.next()); });
    if (m_mayEdit)
        onKey(QKeySequence::New, [this] { m_dialogs.add(m_period); });
    const auto carryOut = [this](ProgrammeDeed deed) {
        if (const TermCell* cell = m_view->chosen())
            m_dialogs.open(deed, *cell);
    };
    connect(&m_actions, &ProgrammeActions::wanted, this, carryOut);
    connect(m_view, &ProgrammeView::activated, this, [carryOut] { carryOut(ProgrammeDeed::Open); });
    connect(m_view, &ProgrammeView::menuWanted, this,
            [this](QPoint place) { popUpMenu(*this, m_actions.offered(), place); });
    connect(&m_dialogs, &ProgrammeDialogs::dateWanted, this, &ProgrammePage::goToDate);
    connect(&m_dialogs, &ProgrammeDialogs::sessionWanted, this,
            [this](TeachingSessionId id) { showSubject(id.value()); });
}

void ProgrammePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_view->takeFocus(); // whoever opens the programme is about to choose a date: keys work at once
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

void ProgrammePage::reload()
{
    m_periodBar->show(m_period);
    const auto sessions =
        context().forum.programme().list(context().actor, m_period.first(), m_period.last());
    if (sessions)
        showSessions(*sessions);
    else
        say(sessions.failure());
}

void ProgrammePage::showSessions(const std::vector<TeachingSession>& sessions)
{
    const std::vector<TermCell> cells = readCells(context(), m_period, sessions);
    m_header->setSubtitle(sessions.empty() ? QString() : summaryOf(cells));
    m_sessionBar->setVisible(!sessions.empty());
    m_view->show(m_period, cells, context().forum.clock().now(),
                 m_mayEdit
                     ? u"Generate lays out every second Tuesday and skips bank holidays and closed days."_s
                     : u"The Medical Education Team has not planned this period yet."_s);
}

void ProgrammePage::showChosen()
{
    const TermCell* cell = m_view->chosen();
    m_sessionBar->show(cell);
    m_actions.offerFor(m_mayEdit ? cell : nullptr);
    if (m_replies)
        m_replies->show(cell ? cell->session : std::nullopt);
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
    m_view->choose(session->id);
}

} // namespace ledforum
