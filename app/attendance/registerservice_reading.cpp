// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that reads reports and sign-in sheets.

#include "app/attendance/registerservice.h"
#include "app/security/operations.h"

#include <QCryptographicHash>

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

Result<FileRead> RegisterService::readFile(const Actor& actor, TeachingSessionId session,
                                           const QByteArray& file,
                                           const std::optional<ColumnMapping>& columns) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<FileRead> {
        const auto found = openSession(session);
        if (!found)
            return found.failure();
        return readAs(*found, file, columns);
    });
}

Result<FileRead> RegisterService::readAs(const TeachingSession& session, const QByteArray& file,
                                         const std::optional<ColumnMapping>& columns) const
{
    const SessionTime time(session.span, m_clock.zone());
    auto read = readReport(file, time, columns);
    if (const auto other = columns ? std::nullopt : otherColumns(m_memory, read, file))
        read = readReport(file, time, other);
    if (!read)
        return read.failure();
    if (auto* table = std::get_if<UnknownTable>(&*read))
        return FileRead(std::move(*table));
    return FileRead(ReadReport{QCryptographicHash::hash(file, QCryptographicHash::Blake2b_256),
                               std::get<TeamsReport>(*std::move(read)), columns});
}

Result<ReportSessions> RegisterService::sessionsOf(const Actor& actor, const QByteArray& file) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&]() -> Result<ReportSessions> {
        std::vector<TeachingSession> begun = m_sessions.between({}, m_clock.today());
        std::erase_if(begun,
                      [&](const TeachingSession& one) { return stateOf(one) == RegisterState::NotStarted; });
        return sessionOfReport(file, begun, m_clock.zone());
    });
}

AttendanceReport RegisterService::reportOf(const ReadReport& file, const Actor& actor) const
{
    return {.source = file.report.kind == ReportKind::Teams ? SightingSource::Teams : SightingSource::Sheet,
            .digest = file.digest,
            .meetingStart = file.report.meetingStart,
            .extent = extentOf(file.report),
            .importedAt = m_clock.utcNow(),
            .importedBy = actor.maybePerson()};
}

} // namespace ledforum
