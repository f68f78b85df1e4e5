// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the register service that takes over registers of earlier years.

#include "app/attendance/registerservice.h"
#include "app/common/wording.h"
#include "app/security/operations.h"

#include <QSet>

namespace ledforum {

using namespace Qt::StringLiterals;

Result<PastImport> RegisterService::previewPast(const Actor& actor, const QByteArray& file) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&] { return plannedPast(file); });
}

Result<PastImport> RegisterService::importPast(const Actor& actor, const QByteArray& file,
                                               UnknownLines unknown)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<PastImport> {
            const auto import = plannedPast(file);
            if (!import)
                return import;
            const bool isWhole = import->unknown.empty() || unknown == UnknownLines::LeftOut;
            if (!import->badLines.empty() || !isWhole)
                return import;
            QHash<TeachingSessionId, std::vector<Mark>> bySession;
            for (const PastMark& line : import->marks) {
                std::vector<Mark>& marks = bySession[line.session];
                if (line.effect == PastEffect::New)
                    marks.push_back(line.mark);
            }
            for (auto marks = bySession.cbegin(); marks != bySession.cend(); ++marks) {
                RegisterBook past = book(*m_sessions.find(marks.key()));
                for (const Mark& mark : *marks)
                    past.say(mark);
                past.write(author(actor, MarkAct::Imported));
                closePast(marks.key(), actor);
            }
            if (import->count(PastEffect::New) > 0 || import->closed > 0) {
                audit.note(
                    u"imported past registers"_s, u"register"_s, std::nullopt,
                    u"%1, %2 closed"_s.arg(counted(import->count(PastEffect::New), u"mark"_s, u"marks"_s),
                                           counted(import->closed, u"register"_s, u"registers"_s)));
            }
            return import;
        });
}

Result<PastImport> RegisterService::plannedPast(const QByteArray& file) const
{
    const auto read = readPastRegisters(file);
    if (!read)
        return read.failure();
    const std::vector<Person> people = m_people.list({.withInactive = true});
    PastImport import =
        matchedPast(*read, m_sessions.between({}, m_clock.today()), Directory(people), m_clock.now());
    QSet<TeachingSessionId> sessions;
    for (PastMark& line : import.marks) {
        if (const auto before = m_registers.mark(line.session, line.person.id))
            line.effect = *before == line.mark ? PastEffect::Same : PastEffect::Kept;
        if (!sessions.contains(line.session) && !m_registers.closing(line.session))
            ++import.closed;
        sessions.insert(line.session);
    }
    return import;
}

/// Nobody is marked "did not attend" who is not in the file: who was a doctor of the forum in those days is
/// not known.
void RegisterService::closePast(TeachingSessionId session, const Actor& actor)
{
    if (!m_registers.closing(session))
        m_registers.close(session, {m_clock.utcNow(), actor.maybePerson()});
    if (m_sessions.find(session)->state != TeachingState::Held)
        m_sessions.setState(session, TeachingState::Held);
}

} // namespace ledforum
