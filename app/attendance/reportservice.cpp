// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read and remembered; what is imported is in reportservice_import.cpp.

#include "app/attendance/reportservice.h"

#include "app/attendance/openregister.h"
#include "app/security/operations.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// As somebody has said once for a file with these headings.
std::optional<ColumnMapping> remembered(const ImportMemoryStore& memory, const ColumnMapping& read)
{
    const auto json = memory.columns(read.digest());
    if (!json)
        return std::nullopt;
    auto columns = ColumnMapping::fromJson(*json, read.headings);
    return columns ? std::optional(*std::move(columns)) : std::nullopt;
}

/// Nothing where the file was read so anyway.
std::optional<ColumnMapping> otherColumns(const ImportMemoryStore& memory,
                                          const Result<std::variant<TeamsReport, UnknownTable>>& read,
                                          const QByteArray& file)
{
    if (const auto* report = read ? std::get_if<TeamsReport>(&*read) : nullptr) {
        const auto columns = remembered(memory, report->columns);
        return columns && columns->uses != report->columns.uses ? columns : std::nullopt;
    }
    if (read)
        return remembered(memory, std::get<UnknownTable>(*read).guess);
    const auto table = tableToMap(file);
    return table ? remembered(memory, table->guess) : std::nullopt;
}

} // namespace

ReportService::ReportService(const Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_sightings(connection)
    , m_memory(connection)
    , m_settings(connection)
{
}

Result<FileRead> ReportService::readFile(const Actor& actor, TeachingSessionId session,
                                         const QByteArray& file,
                                         const std::optional<ColumnMapping>& columns) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<FileRead> {
        const auto found = sessionWithOpenRegister(m_connection, session, m_clock.now());
        if (!found)
            return found.failure();
        const SessionTime time(found->span, m_clock.zone());
        auto read = readReport(file, time, columns);
        if (const auto other = columns ? std::nullopt : otherColumns(m_memory, read, file))
            read = readReport(file, time, other);
        if (!read)
            return read.failure();
        if (auto* table = std::get_if<UnknownTable>(&*read))
            return FileRead(std::move(*table));
        return FileRead(ReadReport{QCryptographicHash::hash(file, QCryptographicHash::Blake2b_256),
                                   std::get<TeamsReport>(*std::move(read)), columns});
    });
}

Result<ReportSessions> ReportService::sessionsOf(const Actor& actor,
                                                 const std::vector<QByteArray>& files) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<ReportSessions> {
        SessionsToFit sessions{m_sessions.between({}, {}), {}, m_clock.zone()};
        const auto coming = std::ranges::stable_partition(sessions.begun, [&](const TeachingSession& one) {
            return registerStateOf(m_connection, one, m_clock.now()) != RegisterState::NotStarted;
        });
        sessions.coming.assign(coming.begin(), coming.end());
        sessions.begun.erase(coming.begin(), coming.end());
        return sessionsOfReports(files, sessions);
    });
}

Result<std::vector<KnownParticipant>> ReportService::ignoredParticipants(const Actor& actor) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<std::vector<KnownParticipant>> {
        std::vector<KnownParticipant> ignored = m_memory.participants();
        std::erase_if(ignored, [](const KnownParticipant& one) { return one.person.has_value(); });
        return ignored;
    });
}

Result<> ReportService::heed(const Actor& actor, const QString& name)
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
