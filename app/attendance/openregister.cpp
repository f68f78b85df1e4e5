// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/openregister.h"

#include "app/common/wording.h"
#include "database/attendance/registerstore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure notOpen(const TeachingSession& session, RegisterState state)
{
    const QString day = longDate(session.span.date);
    if (state == RegisterState::Cancelled)
        return refused(u"The session on %1 is cancelled: it has no register."_s.arg(day));
    if (state == RegisterState::Closed)
        return refused(u"The register of %1 is closed. Nothing was changed."_s.arg(day));
    return refused(u"The register opens at the session's start: %1, %2. Nothing was changed."_s.arg(
        day, timeOfDay(session.span.start)));
}

} // namespace

RegisterState registerStateOf(const Connection& connection, const TeachingSession& session, LocalMoment now)
{
    if (session.state == TeachingState::Cancelled)
        return RegisterState::Cancelled;
    if (RegisterStore(connection).closing(session.id))
        return RegisterState::Closed;
    return now < session.span.startMoment() ? RegisterState::NotStarted : RegisterState::Open;
}

Result<TeachingSession> knownSession(const Connection& connection, TeachingSessionId id)
{
    if (const auto session = TeachingSessionStore(connection).find(id))
        return *session;
    return notFound(u"There is no session with the id %1."_s.arg(id.value()));
}

Result<TeachingSession> sessionWithOpenRegister(const Connection& connection, TeachingSessionId id,
                                                LocalMoment now)
{
    const auto session = knownSession(connection, id);
    if (!session)
        return session;
    const RegisterState state = registerStateOf(connection, *session, now);
    if (state != RegisterState::Open)
        return notOpen(*session, state);
    return session;
}

RegisterBook registerBookOf(const Connection& connection, const TeachingSession& session,
                            const QTimeZone& zone)
{
    return {connection, session.id, SessionTime(session.span, zone),
            SettingStore(connection).load().creditsToleranceMinutes};
}

std::optional<Failure> putBack(const Connection& connection, RegisterBook& changed,
                               const PreviousMarks& previous)
{
    for (const PreviousMark& line : previous) {
        if (changed.restore(line))
            continue;
        const auto person = PersonStore(connection).find(line.person);
        return Failure{FailureCode::Conflict,
                       u"The register says something else of %1 since. Nothing was changed."_s.arg(
                           person ? person->fullName.value() : u"somebody"_s)};
    }
    return std::nullopt;
}

QString auditDetail(const PreviousMark& line)
{
    const auto word = [](const std::optional<Mark>& mark) {
        return mark ? codeOf(mark->status) : u"unmarked"_s;
    };
    return u"person %1: %2 → %3"_s.arg(line.person.value())
        .arg(word(line.before.mark), word(line.after.mark));
}

} // namespace ledforum
