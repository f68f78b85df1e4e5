// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that imports what was read; the reading is in
// registerservice_reading.cpp.

#include "app/attendance/directory.h"
#include "app/attendance/registerservice.h"
#include "app/security/operations.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString actOf(const std::vector<ReadReport>& files)
{
    const bool isSheet = !files.empty() && files.front().report.kind == ReportKind::SignInSheet;
    return isSheet ? u"imported a sign-in sheet"_s : u"imported a Teams report"_s;
}

} // namespace

/// What tells who is who, as one transaction sees it.
struct RegisterService::WhoIsWho
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

ReportImport RegisterService::importInto(const TeachingSession& session) const
{
    const ForumSettings settings = m_settings.load();
    const SessionTime time(session.span, m_clock.zone());
    return {RegisterBook(m_connection, session.id, time, settings.creditsToleranceMinutes),
            m_sightings.reports(session.id), time, creditsRuleOf(settings)};
}

Result<TeamsImport> RegisterService::previewTeams(const Actor& actor, TeachingSessionId session,
                                                  const std::vector<ReadReport>& files,
                                                  const ImportAnswers& answers) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<TeamsImport> {
        const auto found = openSession(session);
        if (!found)
            return found.failure();
        const WhoIsWho who(m_people, m_memory, answers);
        if (const auto failure = who.matcher.problem(files))
            return *failure;
        ReportImport import = importInto(*found);
        qint64 unstored = 0; // stands for the files in the book, which have no row
        const auto number = [&unstored] { return AttendanceReportId(--unstored); };
        for (const ReadReport* file : withoutStale(files))
            import.fill(*file, who.matcher.match(file->report), reportOf(*file, actor), number);
        return import.finish(who.people);
    });
}

Result<TeamsImported> RegisterService::importTeams(const Actor& actor, TeachingSessionId session,
                                                   const std::vector<ReadReport>& files,
                                                   const ImportAnswers& answers)
{
    return m_operations.change(actor, Permission::TakeRegister, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<TeamsImported> {
                                   const auto found = openSession(session);
                                   return found ? importNow(audit, actor, *found, files, answers)
                                                : Result<TeamsImported>(found.failure());
                               });
}

Result<TeamsImported> RegisterService::importNow(AuditLog::Entry& audit, const Actor& actor,
                                                 const TeachingSession& session,
                                                 const std::vector<ReadReport>& files,
                                                 const ImportAnswers& answers)
{
    const WhoIsWho who(m_people, m_memory, answers);
    if (const auto failure = who.matcher.problem(files))
        return *failure;
    ReportImport import = importInto(session);
    bool isChanged = false;
    for (const ReadReport* file : withoutStale(files)) {
        const AttendanceReport report = reportOf(*file, actor);
        const auto stored = [&] {
            isChanged = true;
            m_registers.ensureRegister(session.id);
            return m_sightings.addReport(session.id, report);
        };
        import.fill(*file, who.matcher.match(file->report), report, stored);
    }
    TeamsImported imported{import.finish(who.people), std::nullopt};
    isChanged |= !import.book().write(author(actor, MarkAct::Imported)).empty();
    for (const AttendanceReport& stale : import.undo().replaced)
        m_sightings.removeReport(*stale.id);
    if (answers.isRemembered)
        isChanged |= remember(audit, session.id, who, files, import.undo());
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

bool RegisterService::remember(AuditLog::Entry& audit, TeachingSessionId session, const WhoIsWho& who,
                               const std::vector<ReadReport>& files, ReportUndo& undo)
{
    const auto noteBefore = [&](const QByteArray& digest) {
        if (const KnownParticipant* before = who.memory.at(digest))
            undo.known.push_back(*before);
        else
            undo.unknown.push_back(digest);
    };
    for (const QByteArray& digest : who.matcher.toForget(files)) {
        noteBefore(digest);
        m_memory.forget(digest);
        audit.note(u"forgot whom a participant means"_s, u"register"_s, session.value());
    }
    for (const KnownParticipant& participant : who.matcher.toRemember(files)) {
        noteBefore(participant.digest);
        m_memory.remember(participant);
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
        if (m_memory.columns(file.saidColumns->digest()) == json)
            continue;
        m_memory.rememberColumns(file.saidColumns->digest(), json);
        isChanged = true;
    }
    return isChanged;
}

Result<> RegisterService::takeBack(const Actor& actor, TeachingSessionId session, const ReportUndo& report)
{
    return m_operations.change(actor, Permission::TakeRegister, Area::Attendance,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   const auto found = openSession(session);
                                   if (!found)
                                       return found.failure();
                                   for (const AttendanceReport& stale : report.replaced)
                                       m_sightings.addReport(session, stale);
                                   RegisterBook changed = book(*found);
                                   for (const ReportUndo::File& file : report.files)
                                       changed.forget(file.report);
                                   for (const Sighting& sighting : report.sightings)
                                       changed.see(sighting);
                                   for (const Mark& said : report.said) {
                                       if (changed.mark(said.person) == said)
                                           changed.clear(said.person);
                                   }
                                   const PreviousMarks lines = changed.write(author(actor, MarkAct::Undone));
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

Result<std::vector<KnownParticipant>> RegisterService::ignoredParticipants(const Actor& actor) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<KnownParticipant>> {
        std::vector<KnownParticipant> ignored = m_memory.participants();
        std::erase_if(ignored, [](const KnownParticipant& one) { return one.person.has_value(); });
        return ignored;
    });
}

Result<> RegisterService::heed(const Actor& actor, const QString& name)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<> {
            bool isFound = false;
            for (const KnownParticipant& one : m_memory.participants()) {
                if (one.person || attendeeKey(one.ignoredName) != attendeeKey(name))
                    continue;
                m_memory.forget(one.digest);
                isFound = true;
            }
            if (!isFound)
                return refused(u"Nobody called “%1” is ignored. Nothing was changed."_s.arg(name));
            audit.note(u"ignores a participant no more"_s, u"known_participant"_s, std::nullopt, name);
            return Done{};
        });
}

} // namespace ledforum
