// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/pastregisterservice.h"

#include "app/attendance/openregister.h"
#include "app/common/wording.h"
#include "app/security/operations.h"
#include "database/attendance/replystore.h"
#include "database/attendance/signinsheetstore.h"

#include <algorithm>
#include <map>
#include <set>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Whether all that a closed register says comes from files of earlier years, or was corrected since.
bool isTakenOver(const std::vector<MarkChange>& changes)
{
    const auto fits = [](const MarkChange& change) {
        return change.act == MarkAct::Imported || change.act == MarkAct::Corrected ||
               change.act == MarkAct::Undone;
    };
    return std::ranges::find(changes, MarkAct::Imported, &MarkChange::act) != changes.end() &&
           std::ranges::all_of(changes, fits);
}

/// One whose paper may still be typed back, or was.
bool hasSheet(const Connection& connection, TeachingSessionId session)
{
    return std::ranges::any_of(
        SignInSheetStore(connection).list({.session = session}), [](const SignInSheet& sheet) {
            return sheet.isOutstanding() || sheet.settled->outcome != SheetOutcome::NotUsed;
        });
}

/// A file of earlier years fills registers that nobody took here: what was taken here is closed and
/// corrected by those who took it, for everybody in it and with reasons.
QString whyNotFromFile(const Connection& connection, const TeachingSession& session)
{
    const RegisterStore registers(connection);
    const QString day = longDate(session.span.date);
    const bool isSeen = !SightingStore(connection).sightings(session.id).empty();
    if (registers.closing(session.id)) {
        if (!isSeen && isTakenOver(registers.changes(session.id)))
            return {};
        return u"The register of %1 was taken here and is closed: correct it there, with the reason."_s.arg(
            day);
    }
    const bool isBegun = isSeen || !registers.marks(session.id).empty() ||
                         !ReplyStore(connection).ofSession(session.id).empty() ||
                         hasSheet(connection, session.id);
    return isBegun ? u"The register of %1 was begun here: complete and close it there."_s.arg(day)
                   : QString();
}

} // namespace

PastRegisterService::PastRegisterService(const Connection& connection, Operations& operations,
                                         const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
{
}

Result<PastImport> PastRegisterService::preview(const Actor& actor, const QByteArray& file) const
{
    return m_operations.read(actor, Permission::TakeRegister, [&] { return planned(file); });
}

Result<PastImport> PastRegisterService::import(const Actor& actor, const QByteArray& file,
                                               UnknownLines unknown)
{
    return m_operations.change(
        actor, Permission::TakeRegister, Area::Attendance, [&](AuditLog::Entry& audit) -> Result<PastImport> {
            const auto import = planned(file);
            if (!import)
                return import;
            const bool isWhole = import->unknown.empty() || unknown == UnknownLines::LeftOut;
            if (!import->badLines.empty() || !isWhole)
                return import;
            std::map<TeachingSessionId, std::vector<Mark>> bySession;
            for (const PastMark& line : import->marks) {
                std::vector<Mark>& marks = bySession[line.session];
                if (line.effect == PastEffect::New)
                    marks.push_back(line.mark);
            }
            for (const auto& [session, marks] : bySession) {
                const bool isClosed = m_registers.closing(session).has_value();
                RegisterBook past = registerBookOf(m_connection, *m_sessions.find(session), m_clock.zone());
                for (const Mark& mark : marks)
                    past.say(mark);
                past.write({actor.maybePerson(), m_clock.utcNow(), MarkAct::Imported});
                close(session, actor);
                if (isClosed && marks.empty())
                    continue;
                audit.note(u"imported past registers"_s, u"register"_s, session.value(),
                           u"%1, %2"_s.arg(counted(qsizetype(marks.size()), u"mark"_s, u"marks"_s),
                                           isClosed ? u"closed before"_s : u"closed"_s));
            }
            return import;
        });
}

Result<PastImport> PastRegisterService::planned(const QByteArray& file) const
{
    const auto read = readPastRegisters(file);
    if (!read)
        return read.failure();
    const std::vector<Person> people = m_people.list({.withInactive = true});
    PastImport import =
        matchedPast(*read, m_sessions.between({}, m_clock.today()), Directory(people), m_clock.now());
    struct There
    {
        QString refusal;
        QHash<PersonId, Mark> marks;
    };
    std::map<TeachingSessionId, There> sessions;
    std::set<std::pair<int, TeachingSessionId>> refused; // a wide sheet's heading is said once
    for (PastMark& line : import.marks) {
        const auto [session, isFirst] = sessions.try_emplace(line.session);
        There& there = session->second;
        if (isFirst) {
            there.refusal = whyNotFromFile(m_connection, *m_sessions.find(line.session));
            import.closed += m_registers.closing(line.session) ? 0 : 1;
            for (const Mark& mark : m_registers.marks(line.session))
                there.marks.insert(mark.person, mark);
        }
        if (const auto before = there.marks.constFind(line.person.id); before != there.marks.constEnd())
            line.effect = *before == line.mark ? PastEffect::Same : PastEffect::Kept;
        if (!there.refusal.isEmpty() && refused.emplace(line.dateLine, line.session).second)
            import.badLines.push_back({line.dateLine, there.refusal});
    }
    std::ranges::stable_sort(import.badLines, {}, &BadLine::line);
    return import;
}

/// Who is added to a register that was taken over before is frozen with it.
/// Nobody is marked "did not attend" who is not in the file: who was a doctor of the forum in those days is
/// not known.
void PastRegisterService::close(TeachingSessionId session, const Actor& actor)
{
    if (!m_registers.closing(session))
        m_registers.close(session, {m_clock.utcNow(), actor.maybePerson()});
    m_registers.freezeRoster(session);
    if (m_sessions.find(session)->state != TeachingState::Held)
        m_sessions.setState(session, TeachingState::Held);
}

} // namespace ledforum
