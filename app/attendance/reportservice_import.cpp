// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the service that imports what was read, and takes it back.

#include "app/attendance/directory.h"
#include "app/attendance/openregister.h"
#include "app/attendance/reportservice.h"
#include "app/security/operations.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString actOf(const std::vector<ReadReport>& files)
{
    const bool isSheet = !files.empty() && files.front().report.kind == ReportKind::SignInSheet;
    return isSheet ? u"imported a sign-in sheet"_s : u"imported a Teams report"_s;
}

/// What tells who is who, as one transaction sees it.
struct WhoIsWho
{
    WhoIsWho(const PersonStore& store, const ImportMemoryStore& known, const ImportAnswers& answers)
        : people(store.list({.withInactive = true}))
        , directory(people)
        , memory(known.participants())
        , matcher(directory, memory, answers)
    {
    }

    std::vector<Person> people;
    Directory directory;
    ParticipantMemory memory;
    ParticipantMatcher matcher;
};

/// Keeps what was said of these files, and in `undo` what was kept before. False where it was known.
bool remember(AuditLog::Entry& audit, ImportMemoryStore& store, TeachingSessionId session,
              const WhoIsWho& who, const std::vector<ReadReport>& files, ReportUndo& undo)
{
    const auto noteBefore = [&](const QByteArray& digest) {
        if (const KnownParticipant* before = who.memory.at(digest))
            undo.known.push_back(*before);
        else
            undo.unknown.push_back(digest);
    };
    for (const QByteArray& digest : who.matcher.toForget(files)) {
        noteBefore(digest);
        store.forget(digest);
        audit.note(u"forgot whom a participant means"_s, u"register"_s, session.value());
    }
    for (const KnownParticipant& participant : who.matcher.toRemember(files)) {
        noteBefore(participant.digest);
        store.remember(participant);
        audit.note(participant.person ? u"remembers whom a participant means"_s
                                      : u"ignores a participant from now on"_s,
                   u"register"_s, session.value(),
                   participant.person ? u"person %1"_s.arg(participant.person->value())
                                      : participant.ignoredName);
    }
    bool isChanged = !undo.known.empty() || !undo.unknown.empty();
    // Columns are a fact about the form, and stay known when the report is taken back.
    for (const ReadReport& file : files) {
        if (!file.saidColumns)
            continue;
        const QString json = file.saidColumns->toJson();
        if (store.columns(file.saidColumns->digest()) == json)
            continue;
        store.rememberColumns(file.saidColumns->digest(), json);
        isChanged = true;
    }
    return isChanged;
}

} // namespace

ReportImport
ReportService::filled(const TeachingSession& session, const std::vector<ReadReport>& files,
                      const ParticipantMatcher& matcher,
                      const std::function<AttendanceReportId(const AttendanceReport&)>& numberOf) const
{
    ReportImport import(registerBookOf(m_connection, session, m_clock.zone()),
                        m_sightings.reports(session.id), SessionTime(session.span, m_clock.zone()),
                        creditsRuleOf(m_settings.load()));
    for (const ReadReport* file : withoutStale(files)) {
        const AttendanceReport report = describedReport(*file);
        import.fill(*file, matcher.match(file->report), report, [&] { return numberOf(report);
    });
}
return import;
} // namespace ledforum

Result<TeamsImport> ReportService::preview(const Actor& actor, TeachingSessionId session,
                                           const std::vector<ReadReport>& files,
                                           const ImportAnswers& answers) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<TeamsImport> {
        const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
        if (!found)
            return found.failure();
        const WhoIsWho who(m_people, m_memory, answers);
        if (const auto failure = who.matcher.problem(files))
            return *failure;
        qint64 unstored = 0; // stands for the files in the book, which have no row
        const auto number = [&unstored](const AttendanceReport&) { return AttendanceReportId(--unstored); };
        return filled(*found, files, who.matcher, number).finish(who.people);
    });
}

Result<TeamsImported> ReportService::import(const Actor& actor, TeachingSessionId session,
                                            const std::vector<ReadReport>& files,
                                            const ImportAnswers& answers)
{
    return m_operations.change(actor, Permission::TakeRegister, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<TeamsImported> {
                                   const auto found =
                                       sessionWithOpenRegister(m_connection, session, m_clock.now());
                                   return found ? importNow(audit, actor, *found, files, answers)
                                                : Result<TeamsImported>(found.failure());
                               });
}

Result<TeamsImported> ReportService::importNow(AuditLog::Entry& audit, const Actor& actor,
                                               const TeachingSession& session,
                                               const std::vector<ReadReport>& files,
                                               const ImportAnswers& answers)
{
    const WhoIsWho who(m_people, m_memory, answers);
    if (const auto failure = who.matcher.problem(files))
        return *failure;
    bool isChanged = false;
    ReportImport import = filled(session, files, who.matcher, [&](AttendanceReport report) {
        isChanged = true;
        report.importedAt = m_clock.utcNow();
        report.importedBy = actor.maybePerson();
        m_registers.ensureRegister(session.id);
        return m_sightings.addReport(session.id, report);
    });
    TeamsImported imported{import.finish(who.people), std::nullopt};
    isChanged |= !import.book().write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Imported}).empty();
    for (const AttendanceReport& stale : import.undo().replaced)
        m_sightings.removeReport(*stale.id);
    if (answers.isRemembered)
        isChanged |= remember(audit, m_memory, session.id, who, files, import.undo());
    if (!isChanged)
        return imported;
    audit.note(
        actOf(files), u"register"_s, session.id.value(),
        u"%1 new, %2 changed, %3 kept by hand, %4 lost"_s.arg(imported.outcome.count(ImportEffect::New))
            .arg(imported.outcome.count(ImportEffect::Changed))
            .arg(imported.outcome.count(ImportEffect::KeptByHand))
            .arg(imported.outcome.count(ImportEffect::Lost)));
    imported.undo = std::move(import.undo());
    return imported;
}

Result<> ReportService::takeBack(const Actor& actor, TeachingSessionId session, const ReportUndo& report)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
            if (!found)
                return found.failure();
            for (const AttendanceReport& stale : report.replaced)
                m_sightings.addReport(session, stale);
            RegisterBook changed = registerBookOf(m_connection, *found, m_clock.zone());
            for (const ReportUndo::File& file : report.files)
                changed.forget(file.report);
            for (const Sighting& sighting : report.sightings)
                changed.see(sighting);
            for (const Mark& said : report.said) {
                if (changed.mark(said.person) == said)
                    changed.clear(said.person);
            }
            const PreviousMarks lines =
                changed.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Undone});
            for (const ReportUndo::File& file : report.files) {
                if (file.wasNew)
                    m_sightings.removeReport(file.report);
            }
            for (const QByteArray& digest : report.unknown)
                m_memory.forget(digest);
            for (const KnownParticipant& before : report.known)
                m_memory.remember(before);
            audit.note(u"took a report back"_s, u"register"_s, session.value(),
                       u"%1 lines"_s.arg(lines.size()));
            return Done{};
        });
}

} // namespace ledforum
