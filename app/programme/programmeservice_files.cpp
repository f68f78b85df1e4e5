// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/clock.h"
#include "app/common/csvfile.h"
#include "app/common/wording.h"
#include "app/programme/calendar.h"
#include "app/programme/exchange.h"
#include "app/programme/programmeservice.h"
#include "app/security/operations.h"
#include "database/appointments/clinicstore.h"
#include "database/forum/settingstore.h"
#include "database/sqlite/connection.h"

// What comes in from a file, and what goes out to one.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<ProgrammeImport> ProgrammeService::importFile(const Actor& actor, const QString& path, bool isDryRun)
{
    if (const auto no = refusal(actor, Permission::EditProgramme))
        return *no;
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes)
        return bytes.failure();
    const Result<std::vector<ProgrammeTopic>> topics = readTopics(*bytes);
    if (!topics)
        return topics.failure();
    if (isDryRun) {
        return m_operations.read(actor, Permission::EditProgramme, [&]() -> Result<ProgrammeImport> {
            ProgrammeImport import = plannedImport(m_connection, *topics);
            import.isDryRun = true;
            return import;
        });
    }
    const auto work = [&](AuditLog::Entry& audit) -> Result<ProgrammeImport> {
        ProgrammeImport import = plannedImport(m_connection, *topics);
        if (import.filled.empty())
            return import;
        if (const Result<> stored = storeImport(m_connection, import); !stored)
            return stored.failure();
        for (ProgrammeImport::Filled& filled : import.filled)
            filled.session = *m_sessions.find(filled.session.id);
        audit.note(u"imported programme"_s, u"teaching_session"_s, {},
                   counted(qsizetype(import.filled.size()), u"session"_s, u"sessions"_s));
        return import;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<PastProgramme> ProgrammeService::importPast(const Actor& actor, const QString& path, bool isDryRun)
{
    if (const auto no = refusal(actor, Permission::EditProgramme))
        return *no;
    const Result<QByteArray> bytes = readWholeFile(path);
    if (!bytes)
        return bytes.failure();
    const auto plan = [&]() -> Result<PastProgramme> {
        const auto past = readPastSessions(*bytes, SettingStore(m_connection).load(), m_clock.today());
        if (!past)
            return past.failure();
        Result<PastProgramme> planned = matchPast(*past, m_sessions.between({}, {}));
        if (planned)
            planned->isDryRun = isDryRun;
        return planned;
    };
    if (isDryRun)
        return m_operations.read(actor, Permission::EditProgramme, plan);
    const auto work = [&](AuditLog::Entry& audit) -> Result<PastProgramme> {
        Result<PastProgramme> past = plan();
        if (!past || past->added() == 0)
            return past;
        const int added = past->added();
        storePast(m_connection, *past, actor, m_clock);
        audit.note(u"imported past programme"_s, u"teaching_session"_s, {},
                   counted(added, u"session"_s, u"sessions"_s));
        return past;
    };
    return m_operations.change(actor, Permission::EditProgramme, Area::Programme, work);
}

Result<int> ProgrammeService::exportCalendar(const Actor& actor, const QString& path) const
{
    if (m_clock.zone().id() != "Europe/London")
        return refused(
            u"A calendar file has the rules of Europe/London only, and the forum’s time zone is %1."_s.arg(
                QString::fromLatin1(m_clock.zone().id())));
    const auto read = [&]() -> Result<CalendarContent> {
        return CalendarContent{SettingStore(m_connection).load().name, m_sessions.between({}, {}),
                               ClinicStore(m_connection).between({}, {}), m_clock.utcNow(),
                               WithdrawnEventStore(m_connection).list()};
    };
    const Result<CalendarContent> content = m_operations.read(actor, Permission::SeeProgramme, read);
    if (!content)
        return content.failure();
    if (const Result<> written = writeWholeFile(path, calendarOf(*content)); !written)
        return written.failure();
    return int(content->sessions.size() + content->clinics.size());
}

} // namespace ledforum
