// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/pastprogramme.h"

#include "app/common/clock.h"
#include "app/common/wording.h"
#include "app/programme/sessionrules.h"
#include "app/programme/topicfile.h"
#include "app/security/actor.h"
#include "database/attendance/registerstore.h"
#include "database/people/specialtystore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

bool isSame(const TeachingSession& stored, const TeachingSession& past)
{
    return stored.span.date == past.span.date && folded(stored.title) == folded(past.title);
}

} // namespace

int PastProgramme::added() const
{
    return int(std::ranges::count(sessions, false, &PastSession::isPresent));
}

Result<PastProgramme> matchPast(std::vector<PastSession> past, const std::vector<TeachingSession>& sessions)
{
    std::vector<BadLine> badLines;
    for (PastSession& one : past) {
        const auto same = std::ranges::find_if(
            sessions, [&](const TeachingSession& stored) { return isSame(stored, one.session); });
        one.isPresent = same != sessions.end();
        if (one.isPresent) {
            one.session = *same;
            continue;
        }
        const auto other = std::ranges::find_if(sessions, [&](const TeachingSession& stored) {
            return stored.state != TeachingState::Cancelled &&
                   stored.span.startMoment() == one.session.span.startMoment();
        });
        if (other != sessions.end())
            badLines.push_back(
                {one.line, u"the programme has “%1” at %2 on %3."_s.arg(
                               other->title, timeOfDay(other->span.start), longDate(other->span.date))});
    }
    if (!badLines.empty())
        return badLinesFailure(badLines);
    return PastProgramme{std::move(past)};
}

void storePast(Connection& connection, PastProgramme& past, const Actor& actor, const ForumClock& clock)
{
    TeachingSessionStore sessions(connection);
    SpecialtyStore specialties(connection);
    RegisterStore registers(connection);
    for (PastSession& one : past.sessions) {
        if (one.isPresent)
            continue;
        for (const QString& name : one.session.specialties)
            specialties.ensure(name);
        one.session.uid = newEventUid();
        const TeachingSessionId id = sessions.insert(one.session);
        registers.close(id, {clock.utcNow(), actor.person()});
        one.session = *sessions.find(id);
    }
}

} // namespace ledforum
