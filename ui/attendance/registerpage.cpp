// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/registerpage.h"

#include "app/attendance/closingmarks.h"
#include "app/attendance/correctionservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/countcard.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/reportintake.h"
#include "ui/attendance/rosterpanel.h"
#include "ui/attendance/sessionpicker.h"
#include "ui/attendance/sheetdesk.h"
#include "ui/attendance/sourcescard.h"
#include "ui/attendance/unmatchedcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/progresspanel.h"

#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int sideWidth = 31 * theme::grid;

/// On its day and until its end, when nobody comes or goes any more; the desk itself says when it opens.
bool mayStartDesk(const Register& taken, const LocalMoment& now)
{
    const bool isTaken = taken.state == RegisterState::Open || taken.state == RegisterState::NotStarted;
    const LocalSpan& span = taken.session.span;
    return isTaken && span.date == now.date && now < span.endMoment();
}

} // namespace

RegisterPage::RegisterPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Register"_s))
    , m_sessions(new SessionPicker(u"registerSession"_s, u"Session"_s))
    , m_import(new Button(u"Import report…"_s, ButtonKind::Secondary, u"importTeams"_s))
    , m_desk(new Button(u"Check-in &desk…"_s, ButtonKind::Secondary, u"registerDesk"_s))
    , m_print(new Button(u"Print register…"_s, ButtonKind::Secondary, u"printRegister"_s))
    , m_close(new Button(u"Close register…"_s, ButtonKind::Primary, u"closeRegister"_s))
    , m_certificates(new Button(u"Issue certificates…"_s, ButtonKind::Primary, u"registerCertificates"_s))
    , m_message(new InlineMessage(u"registerMessage"_s))
    , m_stack(new QStackedWidget)
    , m_roster(new RosterPanel)
    , m_empty(new EmptyState(u"register"_s, {}, {}))
    , m_counts(new CountCard)
    , m_paper(new SheetDesk(context, *this))
    , m_sources(new SourcesCard)
    , m_unmatched(new UnmatchedCard)
    , m_intake(new ReportIntake(context, *this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    addHeader(*column);
    column->addWidget(m_message);
    column->addWidget(m_intake->progress());
    auto* emptyCard = new Card;
    emptyCard->content().addWidget(m_empty);
    m_stack->addWidget(m_roster);
    m_stack->addWidget(emptyCard);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::grid);
    row->addWidget(m_stack, 1);
    row->addWidget(makeSide());
    column->addLayout(row, 1);
    listen();
}

void RegisterPage::addHeader(QVBoxLayout& column)
{
    m_print->setShortcut(QKeySequence::Print);
    m_print->setToolTip(u"With the fingerprint of the audit at its foot (%1)"_s.arg(
        QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText)));
    m_header->addAction(m_paper->button());
    for (Button* button : {m_desk, m_import, m_print, m_close, m_certificates})
        m_header->addAction(button);
    column.addWidget(m_header);
}

QWidget* RegisterPage::makeSide()
{
    auto* cards = new QWidget;
    cards->setProperty("role", u"scrolled"_s);
    auto* within = new QVBoxLayout(cards);
    within->setContentsMargins({});
    within->setSpacing(2 * theme::grid);
    for (QWidget* card : std::initializer_list<QWidget*>{m_counts, m_sources, m_paper->card(), m_unmatched})
        within->addWidget(card);
    within->addStretch();
    // On a low screen the cards scroll, and the roster stays whole beside them.
    QScrollArea* scroll = inScrollArea(*cards);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_sessions);
    column->addWidget(scroll, 1);
    return side;
}

void RegisterPage::listen()
{
    connect(m_sessions, &SessionPicker::sessionChosen, this, [this] {
        m_message->clear();
        m_unmatched->clear();
        reloadRegister();
    });
    connect(m_import, &Button::clicked, this, &RegisterPage::importReport);
    connect(m_desk, &Button::clicked, this, &RegisterPage::startDesk);
    connect(m_print, &Button::clicked, this, &RegisterPage::print);
    connect(m_close, &Button::clicked, this, &RegisterPage::close);
    connect(m_paper, &SheetDesk::closeAgreed, this, &RegisterPage::closeNow);
    connect(m_paper, &SheetDesk::said, this, &RegisterPage::say);
    connect(m_paper, &SheetDesk::sessionWanted, m_sessions, &SessionPicker::choose);
    connect(m_certificates, &Button::clicked, this, [this] {
        if (const auto session = m_sessions->session())
            context().show(PageId::Certificates, session->value());
    });
    connect(m_roster, &RosterPanel::statusWanted, this, &RegisterPage::mark);
    connect(m_roster, &RosterPanel::clearWanted, this, &RegisterPage::clear);
    connect(m_roster, &RosterPanel::editWanted, this, &RegisterPage::openMark);
    connect(m_roster, &RosterPanel::choiceChanged, this, &RegisterPage::showSources);
    connect(m_sources, &SourcesCard::historyWanted, this, &RegisterPage::showHistory);
    connect(m_sources, &SourcesCard::correctionWanted, this, [this] {
        if (const auto person = m_roster->chosen())
            openMark(*person);
    });
    connect(m_counts, &CountCard::markRestWanted, this, &RegisterPage::markRest);
    connect(m_unmatched, &UnmatchedCard::matchWanted, m_intake, &ReportIntake::openAgain);
    connect(m_intake, &ReportIntake::sessionFound, this,
            [this](TeachingSessionId session) { m_sessions->choose(session); });
    connect(m_intake, &ReportIntake::failed, this,
            [this](const QString& sentence) { say(MessageKind::Error, sentence); });
    connect(m_intake, &ReportIntake::imported, this, [this](const TeamsImport& outcome) {
        m_unmatched->show(outcome);
        say(MessageKind::Success, importedSentence(outcome));
    });
}

void RegisterPage::openMark(PersonId person)
{
    const RosterLine* line = m_roster->line(person);
    const Mark mark = line && line->mark ? *line->mark : Mark{.person = person};
    edit(person, {.status = mark.status, .arrived = mark.arrived, .left = mark.left});
}

void RegisterPage::reload()
{
    const QDate today = context().forum.clock().today();
    if (auto sessions = context().forum.programme().list(context().actor)) {
        const auto offered = sessionsWithRegister(*std::move(sessions), today);
        m_sessions->show(offered, newestRegister(offered, today));
    } else
        m_message->show(MessageKind::Error, sessions.failure().sentence);
    reloadRegister();
}

void RegisterPage::showSubject(qint64 subject)
{
    m_sessions->choose(TeachingSessionId(subject));
}

void RegisterPage::reloadRegister()
{
    m_register.reset();
    m_isGone = false;
    if (const auto session = m_sessions->session()) {
        if (auto opened = context().forum.registers().open(context().actor, *session))
            m_register = *std::move(opened);
        else if (opened.failure().code == FailureCode::NotFound)
            m_isGone = true;
        else
            m_message->show(MessageKind::Error, opened.failure().sentence);
    }
    readClosing();
    showRegister();
}

void RegisterPage::readClosing()
{
    m_byClosing.clear();
    if (!m_register || m_register->state != RegisterState::Closed)
        return;
    if (const auto history = context().forum.corrections().history(context().actor, m_register->session.id))
        m_byClosing = markedByClosing(*history);
}

void RegisterPage::showRegister()
{
    const auto instead =
        m_isGone && m_sessions->count() > 0 ? std::optional(insteadOfGone()) : insteadOfRoster(m_register);
    m_sessions->setVisible(m_sessions->count() > 0);
    m_counts->setVisible(!instead);
    m_stack->setCurrentIndex(instead ? 1 : 0);
    if (instead)
        m_empty->setText(instead->title, instead->whatToDo);
    else
        m_counts->show(*m_register);
    if (m_register)
        m_roster->show(*m_register);
    m_paper->show(m_register);
    showSources();
    showHead();
}

void RegisterPage::showSources()
{
    const auto person = m_roster->chosen();
    const RegisterRow* row = person && m_register ? rowOf(*person) : nullptr;
    m_sources->setVisible(row);
    if (row)
        m_sources->show(*row, {m_register->session.span, context().forum.clock().zone()}, m_register->state,
                        row->mark && m_byClosing.contains(*person));
}

const RegisterRow* RegisterPage::rowOf(PersonId person) const
{
    const auto found =
        std::ranges::find(m_register->rows, person, [](const RegisterRow& row) { return row.person.id; });
    return found == m_register->rows.end() ? nullptr : &*found;
}

void RegisterPage::showHead()
{
    const bool isOpen = m_register && m_register->state == RegisterState::Open;
    const bool isClosed = m_register && m_register->state == RegisterState::Closed;
    m_header->setTitle(m_register ? u"Register: %1"_s.arg(m_register->session.title) : u"Register"_s);
    m_header->setSubtitle(m_register ? subtitleOf(*m_register, context().forum.clock().zone()) : QString());
    m_desk->setVisible(m_register && mayStartDesk(*m_register, context().forum.clock().now()));
    m_import->setVisible(isOpen);
    m_print->setVisible(isOpen || isClosed);
    m_close->setVisible(isOpen && m_register->mayClose);
    m_certificates->setVisible(isClosed);
    const qsizetype contradicted = isClosed ? acts().contradictedCertificates() : 0;
    m_certificates->setText(
        contradicted > 0 ? u"Put %1 right…"_s.arg(counted(contradicted, u"certificate"_s, u"certificates"_s))
                         : u"Issue certificates…"_s);
    m_certificates->setAccessibleName(m_certificates->text());
}

} // namespace ledforum
