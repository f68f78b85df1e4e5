// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/actplanner.h"

#include "app/appointments/clinicedits.h"
#include "app/common/wording.h"
#include "app/programme/closeddays.h"
#include "app/programme/sessionrules.h"

#include <algorithm>

// One session or one day at a time; what moves topics between sessions is in actplanner_topics.cpp, and the
// clinics that go along in actplanner_clinics.cpp.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"Someone else has changed this session meanwhile. Nothing was saved: look at it again."_s};
}

QString actionOf(const TeachingSession& before, const TeachingSession& after)
{
    if (before.state != after.state && after.state == TeachingState::Cancelled)
        return u"cancelled session"_s;
    if (before.state != after.state && after.state == TeachingState::Published)
        return u"published session"_s;
    return u"changed session"_s;
}

/// Who comes to another date or time is to be invited again, unless the same change says otherwise.
void askAgain(const TeachingSession& before, TeachingSession& after)
{
    if (before.span.startMoment() == after.span.startMoment())
        return;
    for (Speaker& speaker : after.speakers) {
        if (std::ranges::find(before.speakers, speaker) != before.speakers.end())
            speaker = toInviteAgain({speaker}).front();
    }
}

} // namespace

Result<TeachingSession> ActPlanner::known(TeachingSessionId id) const
{
    const auto found = std::ranges::find(m_facts.sessions, id, &TeachingSession::id);
    if (found == m_facts.sessions.end())
        return notFound(u"That session is no longer in the programme."_s);
    return *found;
}

std::optional<Failure> ActPlanner::refusalToTakePart(const TeachingSession& session) const
{
    const QString day = longDate(session.span.date);
    if (session.state == TeachingState::Cancelled)
        return refused(
            u"The session of %1 is cancelled; reinstate it first. Nothing was changed."_s.arg(day));
    if (session.state == TeachingState::Held)
        return refused(u"The session of %1 has been held. Nothing was changed."_s.arg(day));
    if (m_facts.withRegister.contains(session.id))
        return refused(
            u"The register of %1 has been opened, so its session stays as it is. Nothing was changed."_s.arg(
                day));
    return {};
}

Result<TeachingSession> ActPlanner::ahead(TeachingSessionId id) const
{
    Result<TeachingSession> session = known(id);
    if (!session)
        return session;
    if (const auto no = refusalToTakePart(*session))
        return *no;
    return session;
}

Result<SessionChange> ActPlanner::changed(const TeachingSession& before, TeachingSession after) const
{
    Result<TeachingSession> checked = checkedSession(std::move(after));
    if (!checked)
        return checked.failure();
    if (const auto no = refusalToChange(before, *checked, m_facts.withRegister.contains(before.id)))
        return *no;
    if (const auto no = clash(m_facts.sessions, *checked))
        return *no;
    if (*checked != before)
        checked->sequence = before.sequence + 1;
    return SessionChange{before, *checked};
}

Result<ProgrammeChange> ActPlanner::changeOf(const QString& action, const TeachingSession& before,
                                             const TeachingSession& after) const
{
    const Result<SessionChange> one = changed(before, after);
    if (!one)
        return one.failure();
    ProgrammeChange change{.action = action};
    if (one->before != one->after)
        change.changed.push_back(*one);
    return change;
}

Result<ProgrammeChange> ActPlanner::operator()(const MoveSession& act) const
{
    const Result<TeachingSession> before = ahead(act.session);
    if (!before)
        return before.failure();
    TeachingSession after = *before;
    after.span = act.to;
    askAgain(*before, after);
    const Result<ProgrammeChange> change = changeOf(u"moved session"_s, *before, after);
    const LocalMoment from = before->span.startMoment();
    const LocalMoment to = act.to.startMoment();
    if (!act.withClinics || from == to)
        return change;
    return withClinicsOn(from.date, change,
                         [&](const Clinic& clinic) { return clinicedits::movedAlong(clinic, from, to); });
}

Result<ProgrammeChange> ActPlanner::operator()(const CancelSession& act) const
{
    const Result<TeachingSession> before = known(act.session);
    if (!before)
        return before.failure();
    if (before->state == TeachingState::Cancelled)
        return refused(u"The session of %1 is cancelled already: %2."_s.arg(longDate(before->span.date),
                                                                            before->cancellationReason));
    TeachingSession after = *before;
    after.state = TeachingState::Cancelled;
    after.cancellationReason = act.reason;
    const Result<ProgrammeChange> change = changeOf(u"cancelled session"_s, *before, after);
    if (!act.withClinics)
        return change;
    return withClinicsOn(before->span.date, change,
                         [&](const Clinic& clinic) { return clinicedits::cancelled(clinic, act.reason); });
}

Result<ProgrammeChange> ActPlanner::operator()(const ReinstateSession& act) const
{
    const Result<TeachingSession> before = known(act.session);
    if (!before)
        return before.failure();
    if (before->state != TeachingState::Cancelled)
        return refused(u"The session of %1 is not cancelled."_s.arg(longDate(before->span.date)));
    if (act.to != TeachingState::Planned && act.to != TeachingState::Published)
        return refused(u"A session is reinstated as planned or published."_s);
    TeachingSession after = *before;
    after.state = act.to;
    return changeOf(u"reinstated session"_s, *before, after);
}

Result<ProgrammeChange> ActPlanner::operator()(const CloseDay& act) const
{
    const Result<Closure> closure = checkedClosure(m_facts.closures, act.date, act.reason);
    if (!closure)
        return closure.failure();
    ProgrammeChange change{.action = u"added closure"_s, .closed = {*closure}};
    for (const TeachingSession& session : m_facts.sessions) {
        if (!act.cancelsSessions || session.span.date != act.date || refusalToTakePart(session))
            continue;
        TeachingSession after = session;
        after.state = TeachingState::Cancelled;
        after.cancellationReason = closure->reason;
        const Result<SessionChange> one = changed(session, after);
        if (!one)
            return one.failure();
        change.changed.push_back(*one);
    }
    if (!act.withClinics)
        return change;
    return withClinicsOn(act.date, change, [&](const Clinic& clinic) {
        return clinicedits::cancelled(clinic, closure->reason);
    });
}

Result<ProgrammeChange> ActPlanner::operator()(const AddSession& act) const
{
    Result<TeachingSession> session = checkedSession(act.session);
    if (!session)
        return session.failure();
    if (!mayMove(TeachingState::Planned, session->state) || session->state == TeachingState::Cancelled)
        return refused(u"A new session is planned or published."_s);
    session->id = TeachingSessionId(0);
    session->uid.clear();
    session->sequence = 0;
    session->laidOutFor.reset(); // by hand: whatever the fortnight wants, it is not this
    if (const auto no = clash(m_facts.sessions, *session))
        return *no;
    return ProgrammeChange{.action = u"added session"_s, .added = {*session}};
}

Result<ProgrammeChange> ActPlanner::operator()(const RemoveSession& act) const
{
    const Result<TeachingSession> session = known(act.session);
    if (!session)
        return session.failure();
    if (const auto no = refusalToRemove(*session, m_facts.withRegister.contains(session->id)))
        return *no;
    return ProgrammeChange{.action = u"deleted session"_s, .removed = {*session}};
}

Result<ProgrammeChange> ActPlanner::operator()(const ChangeSession& act) const
{
    const Result<TeachingSession> before = known(act.session.id);
    if (!before)
        return before.failure();
    if (before->sequence != act.session.sequence)
        return changedMeanwhile();
    TeachingSession after = act.session;
    after.uid = before->uid;
    after.laidOutFor = before->laidOutFor;
    askAgain(*before, after);
    return changeOf(actionOf(*before, after), *before, after);
}

Result<ProgrammeChange> ActPlanner::operator()(const SetSpeaker& act) const
{
    const Result<TeachingSession> before = known(act.session);
    if (!before)
        return before.failure();
    if (act.position >= before->speakers.size())
        return refused(u"The session of %1 has %2. Nothing was changed."_s.arg(
            longDate(before->span.date),
            counted(qsizetype(before->speakers.size()), u"speaker"_s, u"speakers"_s)));
    if (before->speakers[act.position] != act.seen)
        return changedMeanwhile();
    TeachingSession after = *before;
    after.speakers[act.position] = act.speaker;
    return changeOf(u"changed speaker"_s, *before, after);
}

} // namespace ledforum
