// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the register page does with its register.

#include "app/attendance/correctionservice.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "ui/attendance/deskstartdialog.h"
#include "ui/attendance/markdialog.h"
#include "ui/attendance/markhistorydialog.h"
#include "ui/attendance/registerpage.h"
#include "ui/attendance/registerwording.h"
#include "ui/attendance/reportfile.h"
#include "ui/attendance/reportintake.h"
#include "ui/attendance/rosterpanel.h"
#include "ui/attendance/sheetdesk.h"
#include "ui/attendance/unmatchedcard.h"
#include "ui/certificates/contradictionmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/documentpreview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ledforum {

RegisterActs RegisterPage::acts() const
{
    return {context(), m_register->session.id};
}

bool RegisterPage::isShown(TeachingSessionId session) const
{
    return m_register && m_register->session.id == session;
}

bool RegisterPage::isStillShown(TeachingSessionId session)
{
    if (isShown(session))
        return true;
    say(MessageKind::Error,
        u"The register shown has changed since the question was asked. Nothing was done."_s);
    return false;
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
    if (!line || !line->mark || !m_register)
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
    const bool isClosed = m_register->state == RegisterState::Closed;
    const auto apply = [acts = acts(), person, isClosed, surname = line->surname](const MarkRequest& wanted,
                                                                                  const QString& reason) {
        const QString act = (isClosed ? u"%1 corrected to %2"_s : u"%1 %2"_s)
                                .arg(surname, displayName(wanted.status).toLower());
        return isClosed ? acts.correct(person, wanted, reason, act) : acts.mark(person, wanted, act);
    };
    auto* dialog = new MarkDialog(
        line->name, request, isClosed ? MarkDialog::Kind::Correction : MarkDialog::Kind::Mark, apply, this);
    connect(dialog, &QDialog::accepted, this,
            [this, person, session = m_register->session.id, before = line->mark] {
                m_message->clear();
                sayMark(session, person, before);
                if (!isShown(session))
                    return;
                m_roster->marked(person);
                if (const qsizetype contradicted = acts().contradictedCertificates(); contradicted > 0)
                    say(MessageKind::Warning, contradictionSentence(contradicted) +
                                                  u" “%1” shows what differs."_s.arg(m_certificates->text()));
            });
    dialog->open();
}

void RegisterPage::sayMark(TeachingSessionId session, PersonId person, const std::optional<Mark>& before)
{
    // Read anew: the roster hears of the change only once the keyboard is free.
    const auto opened = context().forum.registers().open(context().actor, session);
    if (!opened)
        return;
    const auto row =
        std::ranges::find(opened->rows, person, [](const RegisterRow& one) { return one.person.id; });
    if (row != opened->rows.end())
        say(MessageKind::Success, markedSentence(row->person.fullName.surnameFirst(), before, row->mark));
}

void RegisterPage::markRest()
{
    if (!m_register)
        return;
    const TeachingSessionId session = m_register->session.id;
    const RegisterCounts rest = m_register->counts();
    const Question question{.title = u"Mark the rest as “did not attend”?"_s,
                            .text = restQuestion(rest),
                            .action = u"Mark %1"_s.arg(counted(rest.unmarked, u"person"_s, u"people"_s))};
    if (!context().dialogs.confirm(this, question) || !isStillShown(session))
        return;
    const auto result = acts().markRestDidNotAttend();
    if (result)
        say(MessageKind::Success, restSentence(rest));
    else
        say(MessageKind::Error, result.failure().sentence);
}

void RegisterPage::importReport()
{
    if (!m_register)
        return;
    const TeachingSessionId session = m_register->session.id;
    const QStringList paths =
        context().dialogs.filesToOpen(this, u"Import Teams reports or sign-in sheets"_s, reportFilter());
    if (!paths.isEmpty())
        m_intake->open(session, paths);
}

void RegisterPage::receiveFiles(const QStringList& paths)
{
    m_message->clear();
    m_intake->arrive(paths, m_register ? std::optional(m_register->session.id) : std::nullopt);
}

void RegisterPage::close()
{
    if (!m_register)
        return;
    const TeachingSessionId session = m_register->session.id;
    const Question question{.title = u"Close the register?"_s,
                            .text = m_paper->beforeClosing() + closeQuestion(m_register->counts()),
                            .action = u"Close register"_s};
    if (context().dialogs.confirm(this, question) && isStillShown(session))
        closeNow(session);
}

void RegisterPage::closeNow(TeachingSessionId session)
{
    const auto closed = context().forum.registers().close(context().actor, session);
    if (!closed) {
        say(MessageKind::Error, closed.failure().sentence);
        return;
    }
    if (isShown(session))
        m_unmatched->clear();
    say(MessageKind::Success, closedSentence(*closed));
}

void RegisterPage::print()
{
    if (!m_register)
        return;
    auto sheet = acts().printed();
    if (!sheet)
        return say(MessageKind::Error, sheet.failure().sentence);
    auto* preview = new DocumentPreview(*std::move(sheet), context().dialogs, this);
    preview->open();
}

void RegisterPage::startDesk()
{
    if (!m_register)
        return;
    auto* dialog = new DeskStartDialog(context(), m_register->session, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { context().openDesk(*dialog->duty()); });
    dialog->open();
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

void RegisterPage::showHistory()
{
    if (!m_register)
        return;
    auto history = context().forum.corrections().history(context().actor, m_register->session.id);
    if (!history)
        return say(MessageKind::Error, history.failure().sentence);
    const auto person = m_roster->chosen();
    const RegisterRow* row = person ? rowOf(*person) : nullptr;
    auto* dialog = new MarkHistoryDialog(*std::move(history), context().forum.clock().zone(),
                                         row ? row->person.fullName.value() : QString(), this);
    dialog->open();
}

} // namespace ledforum
