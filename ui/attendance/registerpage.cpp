// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/registerpage.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "ui/attendance/countcard.h"
#include "ui/attendance/markdialog.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/reportfile.h"
#include "ui/attendance/rosterpanel.h"
#include "ui/attendance/sessionpicker.h"
#include "ui/attendance/teamsimportdialog.h"
#include "ui/attendance/unmatchedcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/documentpreview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"

#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

namespace {

constexpr int sideWidth = 31 * theme::grid;

} // namespace

RegisterPage::RegisterPage(PageContext& context)
    : Page(context)
    , m_header(new PageHeader(u"Register"_s))
    , m_sessions(new SessionPicker(u"registerSession"_s, u"Session"_s))
    , m_import(new Button(u"Import Teams report…"_s, ButtonKind::Secondary, u"importTeams"_s))
    , m_print(new Button(u"Print register…"_s, ButtonKind::Secondary, u"printRegister"_s))
    , m_close(new Button(u"Close register…"_s, ButtonKind::Primary, u"closeRegister"_s))
    , m_certificates(new Button(u"Issue certificates…"_s, ButtonKind::Primary, u"registerCertificates"_s))
    , m_message(new InlineMessage(u"registerMessage"_s))
    , m_stack(new QStackedWidget)
    , m_roster(new RosterPanel)
    , m_empty(new EmptyState(u"register"_s, {}, {}))
    , m_counts(new CountCard)
    , m_unmatched(new UnmatchedCard)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    column->setSpacing(2 * theme::grid);
    addHeader(*column);
    column->addWidget(m_message);
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
    for (Button* button : {m_import, m_print, m_close, m_certificates})
        m_header->addAction(button);
    column.addWidget(m_header);
}

QWidget* RegisterPage::makeSide()
{
    auto* side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_sessions);
    column->addWidget(m_counts);
    column->addWidget(m_unmatched);
    column->addStretch();
    return side;
}

void RegisterPage::listen()
{
    connect(m_sessions, &SessionPicker::sessionChosen, this, [this] {
        m_message->clear();
        m_unmatched->show({});
        reloadRegister();
    });
    connect(m_import, &Button::clicked, this, &RegisterPage::importReport);
    connect(m_print, &Button::clicked, this, &RegisterPage::print);
    connect(m_close, &Button::clicked, this, &RegisterPage::close);
    connect(m_certificates, &Button::clicked, this, [this] {
        if (const auto session = m_sessions->session())
            context().show(PageId::Certificates, session->value());
    });
    connect(m_roster, &RosterPanel::statusWanted, this, &RegisterPage::mark);
    connect(m_roster, &RosterPanel::clearWanted, this, &RegisterPage::clear);
    connect(m_roster, &RosterPanel::editWanted, this, [this](PersonId person) {
        const RosterLine* line = m_roster->line(person);
        const Mark mark = line && line->mark ? *line->mark : Mark{.person = person};
        edit(person, {.status = mark.status, .arrived = mark.arrived, .left = mark.left});
    });
    connect(m_counts, &CountCard::markRestWanted, this, &RegisterPage::markRest);
    connect(m_unmatched, &UnmatchedCard::matchWanted, this, [this] { openImport(m_report); });
}

void RegisterPage::reload()
{
    auto sessions = context().forum.programme().list(context().actor);
    if (sessions)
        m_sessions->show(sessionsWithRegister(*std::move(sessions), context().forum.clock().today()));
    else
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
    if (const auto session = m_sessions->session()) {
        if (auto opened = context().forum.registers().open(context().actor, *session))
            m_register = *std::move(opened);
        else
            m_message->show(MessageKind::Error, opened.failure().sentence);
    }
    showRegister();
}

void RegisterPage::showRegister()
{
    const auto instead = insteadOfRoster(m_register);
    m_sessions->setVisible(m_sessions->count() > 0);
    m_counts->setVisible(!instead);
    m_stack->setCurrentIndex(instead ? 1 : 0);
    if (instead)
        m_empty->setText(instead->title, instead->whatToDo);
    else
        m_counts->show(*m_register);
    if (m_register)
        m_roster->show(*m_register);
    showHead();
}

void RegisterPage::showHead()
{
    const bool isOpen = m_register && m_register->state == RegisterState::Open;
    const bool isClosed = m_register && m_register->state == RegisterState::Closed;
    m_header->setTitle(m_register ? u"Register: %1"_s.arg(m_register->session.title) : u"Register"_s);
    m_header->setSubtitle(m_register ? subtitleOf(*m_register, context().forum.clock().zone()) : QString());
    m_import->setVisible(isOpen);
    m_print->setVisible(isOpen || isClosed);
    m_close->setVisible(isOpen);
    m_close->setEnabled(isOpen && m_register->mayClose);
    m_close->setToolTip(isOpen && !m_register->mayClose
                            ? u"The session ends at %1."_s.arg(timeOfDay(m_register->session.span.end()))
                            : QString());
    m_certificates->setVisible(isClosed);
}

RegisterActs RegisterPage::acts() const
{
    return {context(), m_register->session.id};
}

bool RegisterPage::asksForTime(MarkStatus status) const
{
    const LocalMoment now = context().forum.clock().now();
    const LocalSpan& span = m_register->session.span;
    const bool isRunning = span.startMoment() <= now && now < span.endMoment();
    return !isRunning && (status == MarkStatus::Late || status == MarkStatus::LeftEarly);
}

void RegisterPage::mark(PersonId person, MarkStatus status)
{
    const RosterLine* line = m_roster->line(person);
    if (!line || !m_register)
        return;
    if (asksForTime(status)) {
        edit(person, {.status = status});
        return;
    }
    const QString name = line->name;
    const QString act = u"%1 %2"_s.arg(line->surname, displayName(status).toLower());
    const auto result = acts().mark(person, {.status = status}, act);
    if (!result) {
        say(MessageKind::Error, result.failure().sentence);
        return;
    }
    say(MessageKind::Success, u"%1: %2."_s.arg(name, displayName(status).toLower()));
    m_roster->marked(person);
}

void RegisterPage::clear(PersonId person)
{
    const RosterLine* line = m_roster->line(person);
    if (!line || !line->mark)
        return;
    const QString name = line->name;
    const auto result = acts().clear(person, u"%1 cleared"_s.arg(line->surname));
    if (result)
        say(MessageKind::Success, u"%1: not marked."_s.arg(name));
    else
        say(MessageKind::Error, result.failure().sentence);
}

void RegisterPage::edit(PersonId person, const MarkRequest& request)
{
    const RosterLine* line = m_roster->line(person);
    if (!line || !m_register)
        return;
    const auto apply = [this, person, surname = line->surname](const MarkRequest& wanted) {
        return acts().mark(person, wanted, u"%1 %2"_s.arg(surname, displayName(wanted.status).toLower()));
    };
    auto* dialog = new MarkDialog(line->name, request, apply, this);
    connect(dialog, &QDialog::accepted, this, [this, person] {
        m_message->clear();
        m_roster->marked(person);
    });
    dialog->open();
}

void RegisterPage::markRest()
{
    const RegisterCounts rest = m_register->counts();
    const Question question{.title = u"Mark the rest as “did not attend”?"_s,
                            .text = restQuestion(rest),
                            .action = u"Mark %1"_s.arg(counted(rest.unmarked, u"person"_s, u"people"_s))};
    if (!context().dialogs.confirm(this, question))
        return;
    const auto result = acts().markRestDidNotAttend();
    if (result)
        say(MessageKind::Success, restSentence(rest));
    else
        say(MessageKind::Error, result.failure().sentence);
}

void RegisterPage::importReport()
{
    const auto path = context().dialogs.fileToOpen(
        this, u"Import a Teams report"_s, u"Attendance reports (*.csv *.tsv *.txt);;All files (*)"_s);
    if (!path)
        return;
    if (const auto file = reportContent(*path))
        openImport(*file);
    else
        say(MessageKind::Error, file.failure().sentence);
}

void RegisterPage::openImport(const QByteArray& file)
{
    const auto session = m_register->session.id;
    const auto preview = [this, session, file](const std::vector<NameMatch>& matches) {
        return context().forum.registers().previewTeams(context().actor, session, file, matches);
    };
    const auto import = [this, file](const std::vector<NameMatch>& matches) {
        return acts().importTeams(file, matches);
    };
    const auto first = preview({});
    if (!first) {
        say(MessageKind::Error, first.failure().sentence);
        return;
    }
    std::vector<Person> people;
    std::ranges::transform(m_register->rows, std::back_inserter(people), &RegisterRow::person);
    auto* dialog = new TeamsImportDialog(*first, people, preview, import, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        m_report = file;
        m_unmatched->show(dialog->outcome().unmatched);
        say(MessageKind::Success, importedSentence(dialog->outcome()));
    });
    dialog->open();
}

void RegisterPage::close()
{
    const Question question{.title = u"Close the register?"_s,
                            .text = closeQuestion(m_register->counts()),
                            .action = u"Close register"_s};
    if (!context().dialogs.confirm(this, question))
        return;
    const auto closed = context().forum.registers().close(context().actor, m_register->session.id);
    if (!closed) {
        say(MessageKind::Error, closed.failure().sentence);
        return;
    }
    // A closed register is read-only: what was done to it can no longer be undone.
    context().undoStack.clear();
    m_unmatched->show({});
    say(MessageKind::Success, closedSentence(*closed));
}

void RegisterPage::print()
{
    auto sheet = acts().printed();
    if (!sheet)
        return say(MessageKind::Error, sheet.failure().sentence);
    auto* preview = new DocumentPreview(*std::move(sheet), context().dialogs, this);
    preview->open();
}

void RegisterPage::say(MessageKind kind, const QString& sentence)
{
    // What went well stands in the status line; what did not stays in sight until something else is done.
    if (kind == MessageKind::Error)
        m_message->show(kind, sentence);
    else
        m_message->clear();
    context().announce(kind, sentence);
}

} // namespace ledforum
