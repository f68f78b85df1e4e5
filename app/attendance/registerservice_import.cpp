// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that reads reports of Teams.

#include "app/attendance/registerservice.h"
#include "app/security/operations.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Stands for the report in the book before it has a row.
constexpr AttendanceReportId unstored{0};

ImportEffect effectOf(const std::optional<Mark>& before, const Mark& after)
{
    if (!before)
        return ImportEffect::New;
    if (before->source == MarkSource::ByHand)
        return ImportEffect::KeptByHand;
    return *before == after ? ImportEffect::Same : ImportEffect::Changed;
}

void see(TeamsImport& import, AttendanceReportId report, RegisterBook& book)
{
    for (ImportedAttendance& line : import.people) {
        for (Sighting& sighting : line.sightings) {
            sighting.report = report;
            book.see(sighting);
        }
    }
}

/// What the register says of each of them, before and with the report.
void compare(TeamsImport& import, const RegisterBook& before, const RegisterBook& after,
             const TeachingSession& session, const CreditsRule& rule)
{
    for (ImportedAttendance& line : import.people) {
        line.before = before.mark(line.person.id);
        line.mark = *after.mark(line.person.id);
        line.effect = effectOf(line.before, line.mark);
        line.credits = creditsFor(line.mark.minutes, session.span.minutes, rule);
    }
}

} // namespace

Result<TeamsImport> RegisterService::previewTeams(const Actor& actor, TeachingSessionId session,
                                                  const QByteArray& file,
                                                  const std::vector<NameMatch>& matches) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<TeamsImport> {
        const auto found = openSession(session);
        if (!found)
            return found.failure();
        auto import = readTeams(*found, file, matches);
        if (!import)
            return import;
        const RegisterBook before = book(*found);
        RegisterBook after = before;
        const ReportUndo undo = replacing(*found, reportOf(file, *import, actor), after);
        see(*import, undo.report, after);
        compare(*import, before, after, *found, creditsRuleOf(m_settings.load()));
        return import;
    });
}

Result<TeamsImported> RegisterService::importTeams(const Actor& actor, TeachingSessionId session,
                                                   const QByteArray& file,
                                                   const std::vector<NameMatch>& matches)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance,
        [&](AuditLog::Entry& audit) -> Result<TeamsImported> {
            const auto found = openSession(session);
            if (!found)
                return found.failure();
            auto import = readTeams(*found, file, matches);
            if (!import)
                return import.failure();
            const RegisterBook before = book(*found);
            RegisterBook after = before;
            const AttendanceReport report = reportOf(file, *import, actor);
            ReportUndo undo = replacing(*found, report, after);
            if (undo.wasNew) {
                m_registers.ensureRegister(session);
                undo.report = m_sightings.addReport(session, report);
            }
            see(*import, undo.report, after);
            compare(*import, before, after, *found, creditsRuleOf(m_settings.load()));
            const bool isChanged = !after.write(author(actor, MarkAct::Imported)).empty() || undo.wasNew;
            for (const AttendanceReport& stale : undo.replaced)
                m_sightings.removeReport(*stale.id);
            if (!isChanged)
                return TeamsImported{*import, std::nullopt};
            audit.note(u"imported a Teams report"_s, u"register"_s, session.value(),
                       u"%1 new, %2 changed, %3 kept by hand"_s.arg(import->count(ImportEffect::New))
                           .arg(import->count(ImportEffect::Changed))
                           .arg(import->count(ImportEffect::KeptByHand)));
            return TeamsImported{*import, undo};
        });
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
                                   changed.forget(report.report);
                                   for (const Sighting& sighting : report.sightings)
                                       changed.see(sighting);
                                   const PreviousMarks lines = changed.write(author(actor, MarkAct::Undone));
                                   if (report.wasNew)
                                       m_sightings.removeReport(report.report);
                                   audit.note(u"took a report back"_s, u"register"_s, session.value(),
                                              u"%1 lines"_s.arg(lines.size()));
                                   return Done{};
                               });
}

AttendanceReport RegisterService::reportOf(const QByteArray& file, const TeamsImport& import,
                                           const Actor& actor) const
{
    return {.source = SightingSource::Teams,
            .digest = QCryptographicHash::hash(file, QCryptographicHash::Sha256),
            .meetingStart = import.meetingStart,
            .importedAt = m_clock.utcNow(),
            .importedBy = actor.maybePerson()};
}

/// Makes room in the book for a report: the same one, and staler ones of its meeting, give way to it.
ReportUndo RegisterService::replacing(const TeachingSession& session, const AttendanceReport& report,
                                      RegisterBook& book) const
{
    ReportUndo undo{.report = unstored};
    for (const AttendanceReport& earlier : m_sightings.reports(session.id)) {
        const bool isSame = earlier.digest == report.digest;
        if (!isSame && (!report.meetingStart || earlier.meetingStart != report.meetingStart))
            continue;
        if (isSame) {
            undo.report = *earlier.id;
            undo.wasNew = false;
        } else {
            undo.replaced.push_back(earlier);
        }
        const auto sightings = book.forget(*earlier.id);
        undo.sightings.insert(undo.sightings.end(), sightings.begin(), sightings.end());
    }
    return undo;
}

Result<TeamsImport> RegisterService::readTeams(const TeachingSession& session, const QByteArray& file,
                                               const std::vector<NameMatch>& matches) const
{
    const SessionTime time(session.span, m_clock.zone());
    const auto read = readReport(file, time);
    if (!read)
        return read.failure();
    const auto* report = std::get_if<TeamsReport>(&*read);
    if (!report)
        return refused(u"%1 Nothing was changed."_s.arg(std::get<UnknownTable>(*read).sentence));
    return matchedReport(*report, m_people.list({.withInactive = true}), matches, time);
}

} // namespace ledforum
