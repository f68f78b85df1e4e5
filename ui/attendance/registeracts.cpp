// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attendance/registeracts.h"

#include "app/attendance/correctionservice.h"
#include "app/attendance/registersheet.h"
#include "app/attendance/reportservice.h"
#include "app/certificates/certificatelife.h"
#include "app/forum/forum.h"
#include "app/programme/programmeservice.h"
#include "app/security/auditservice.h"
#include "ui/attendance/registerwording.h"
#include "ui/backup/backupfirst.h"
#include "ui/forum/currentsettings.h"
#include "ui/shell/forumwork.h"

#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace ledforum {

RegisterService& RegisterActs::registers() const
{
    return m_context.forum.registers();
}

void RegisterActs::makeUndoable(const QString& name, const PreviousMarks& previous) const
{
    if (previous.empty())
        return;
    // The steps outlive the page: they keep the service and the values, nothing of the page's.
    const auto restoring = [&service = registers(), &actor = m_context.actor,
                            session = m_session](PreviousMarks marks) {
        return [&service, &actor, session, marks = std::move(marks)] {
            return service.restore(actor, session, marks);
        };
    };
    m_context.undoable(name, restoring(reversed(previous)), restoring(previous));
}

Result<> RegisterActs::finish(const Result<PreviousMarks>& result, const QString& name) const
{
    if (!result)
        return result.failure();
    makeUndoable(name, *result);
    return Done{};
}

Result<> RegisterActs::mark(PersonId person, const MarkRequest& request, const QString& name) const
{
    return finish(registers().mark(m_context.actor, m_session, person, request), name);
}

Result<> RegisterActs::clear(PersonId person, const QString& name) const
{
    return finish(registers().clear(m_context.actor, m_session, person), name);
}

Result<> RegisterActs::markRestDidNotAttend() const
{
    return finish(registers().markRest(m_context.actor, m_session, MarkStatus::DidNotAttend),
                  u"the rest did not attend"_s);
}

Result<> RegisterActs::correct(PersonId person, const MarkRequest& request, const QString& reason,
                               const QString& name) const
{
    const auto previous =
        m_context.forum.corrections().correct(m_context.actor, m_session, person, request, reason);
    if (!previous)
        return previous.failure();
    const auto again = [&service = m_context.forum.corrections(), &actor = m_context.actor,
                        session = m_session, person, request, reason]() -> Result<> {
        const auto corrected = service.correct(actor, session, person, request, reason);
        return corrected ? Result<>(Done{}) : corrected.failure();
    };
    const auto takeBack = [&service = m_context.forum.corrections(), &actor = m_context.actor,
                           session = m_session,
                           marks = *previous] { return service.takeBackCorrection(actor, session, marks); };
    m_context.undoable(name, again, takeBack);
    return Done{};
}

qsizetype RegisterActs::contradictedCertificates() const
{
    const auto contradicted = m_context.forum.certificateLife().contradicted(m_context.actor, m_session);
    return contradicted ? std::ssize(*contradicted) : 0;
}

QString RegisterActs::reportName(ReportKind kind) const
{
    const QString what = reportWords(kind);
    const auto session =
        m_context.forum.programme().find(m_context.actor, QString::number(m_session.value()));
    if (!session)
        return what;
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return u"%1 of %2"_s.arg(what, english.toString(session->span.date, u"d MMMM"_s));
}

Result<TeamsImport> RegisterActs::import(const std::vector<ReadReport>& files,
                                         const ImportAnswers& answers) const
{
    backUpFirst(m_context);
    return finishImport(m_context.forum.reports().import(m_context.actor, m_session, files, answers), files,
                        answers);
}

Result<TeamsImport> RegisterActs::importSlowly(const std::vector<ReadReport>& files,
                                               const ImportAnswers& answers) const
{
    const auto imported = slowly(m_context, [&](Forum& forum) {
        backUpBeforeImport(forum, m_context.actor);
        return forum.reports().import(m_context.actor, m_session, files, answers);
    });
    return finishImport(imported, files, answers);
}

Result<TeamsImport> RegisterActs::finishImport(const Result<TeamsImported>& imported,
                                               const std::vector<ReadReport>& files,
                                               const ImportAnswers& answers) const
{
    if (!imported)
        return imported.failure();
    if (!imported->undo)
        return imported->outcome;
    // Imported again, the reports may get other numbers.
    const auto undo = std::make_shared<ReportUndo>(*imported->undo);
    const auto redo = [&service = m_context.forum.reports(), &actor = m_context.actor, session = m_session,
                       files, answers, undo]() -> Result<> {
        const auto again = service.import(actor, session, files, answers);
        if (again && again->undo)
            *undo = *again->undo;
        return again ? Result<>(Done{}) : again.failure();
    };
    const auto takeBack = [&service = m_context.forum.reports(), &actor = m_context.actor,
                           session = m_session, undo] { return service.takeBack(actor, session, *undo); };
    m_context.undoable(reportName(imported->outcome.kind), redo, takeBack);
    return imported->outcome;
}

Result<Document> RegisterActs::printed() const
{
    Forum& forum = m_context.forum;
    const auto content = registers().open(m_context.actor, m_session);
    if (!content)
        return content.failure();
    const auto head = forum.audit().printedHead();
    if (!head)
        return head.failure();
    return registerSheet({currentSettings(forum), *content, forum.clock().today(), *head});
}

} // namespace ledforum
