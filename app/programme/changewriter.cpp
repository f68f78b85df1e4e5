// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/changewriter.h"

#include "app/common/wording.h"
#include "app/programme/sessionrules.h"
#include "database/attendance/replystore.h"
#include "database/people/specialtystore.h"
#include "database/programme/closurestore.h"
#include "database/programme/teachingsessionstore.h"
#include "database/programme/withdrawneventstore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure changedMeanwhile(QDate date)
{
    return {FailureCode::Conflict,
            u"Someone else has changed the session of %1 meanwhile. Nothing was changed: "
            "look at it again."_s.arg(longDate(date))};
}

/// Stores the parts of one change, in the order in which they free what the next one needs.
class Writer final
{
public:
    explicit Writer(Connection& connection)
        : m_connection(connection)
        , m_sessions(connection)
        , m_closures(connection)
        , m_withdrawn(connection)
        , m_replies(connection)
    {
    }

    Result<> open(const Closure& closure)
    {
        const std::vector<Closure> there = m_closures.closures(closure.date, closure.date);
        if (there.empty() || there.front().reason != closure.reason)
            return Failure{
                FailureCode::Conflict,
                u"Someone else has changed the closure of %1 meanwhile. Nothing was changed."_s.arg(
                    longDate(closure.date))};
        (void)m_closures.remove(closure.date);
        return Done();
    }

    Result<Closure> close(const Closure& closure)
    {
        if (!m_closures.closures(closure.date, closure.date).empty())
            return Failure{
                FailureCode::Conflict,
                u"Someone else has closed %1 meanwhile. Nothing was changed."_s.arg(longDate(closure.date))};
        return Closure{m_closures.insert(closure.date, closure.reason), closure.date, closure.reason};
    }

    Result<> remove(const TeachingSession& session)
    {
        if (!isAsRead(session))
            return changedMeanwhile(session.span.date);
        if (m_sessions.hasRegister(session.id))
            return refused(
                u"The session of %1 has a register and is kept."_s.arg(longDate(session.span.date)));
        if (m_sessions.hasReplies(session.id))
            return refused(u"Doctors have said whether they come on %1; cancel the session with a reason "
                           "instead. Nothing was changed."_s.arg(longDate(session.span.date)));
        m_sessions.remove(session.id);
        return Done();
    }

    Result<SessionChange> change(const SessionChange& one)
    {
        if (!isAsRead(one.before))
            return changedMeanwhile(one.before.span.date);
        if (const auto no = refusalToChange(one.before, one.after, m_sessions.hasRegister(one.before.id)))
            return *no;
        if (const auto no = clash(m_sessions.on(one.after.span.date), one.after))
            return *no;
        makeSpecialties(one.after.specialties);
        TeachingSession after = one.after;
        after.sequence = one.before.sequence; // the store counts it up
        if (!m_sessions.update(after))
            return changedMeanwhile(one.before.span.date);
        return SessionChange{one.before, *m_sessions.find(after.id)};
    }

    /// What was said about one day is not said about another. Gives what was taken off.
    std::vector<SessionReply> takeReplies(const SessionChange& one)
    {
        std::vector<SessionReply> taken;
        if (one.before.span.date == one.after.span.date)
            return taken;
        for (const PersonReply& line : m_replies.ofSession(one.after.id))
            taken.push_back({one.after.id, line});
        m_replies.removeAll(one.after.id);
        return taken;
    }

    void bringReplies(const std::vector<SessionReply>& replies)
    {
        for (const SessionReply& reply : replies)
            m_replies.put(reply.session, reply.line);
    }

    Result<TeachingSession> add(TeachingSession session)
    {
        if (const auto no = clash(m_sessions.on(session.span.date), session))
            return *no;
        makeSpecialties(session.specialties);
        // One that comes back is the same calendar event again, so that no calendar shows both.
        const auto event = m_withdrawn.find(session.uid);
        if (event)
            session.sequence = event->sequence + 1;
        else
            session.uid = newEventUid();
        const TeachingSessionId id =
            event && !m_sessions.find(session.id) ? m_sessions.restore(session) : m_sessions.insert(session);
        return *m_sessions.find(id);
    }

private:
    /// An id may have been given a second time; an event's uid never is.
    [[nodiscard]] bool isAsRead(const TeachingSession& session) const
    {
        const auto there = m_sessions.find(session.id);
        return there && there->uid == session.uid && there->sequence == session.sequence;
    }
    void makeSpecialties(const QStringList& names)
    {
        SpecialtyStore specialties(m_connection);
        for (const QString& name : names)
            specialties.ensure(name);
    }

    Connection& m_connection;
    TeachingSessionStore m_sessions;
    ClosureStore m_closures;
    WithdrawnEventStore m_withdrawn;
    ReplyStore m_replies;
};

/// Does `one(item)` to each item, and keeps what comes of it; the first failure ends it.
template <class Item, class Step>
std::optional<Failure> each(const std::vector<Item>& items, std::vector<Item>* done, Step one)
{
    for (const Item& item : items) {
        const auto result = one(item);
        if (!result)
            return result.failure();
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(*result)>, Item>)
            done->push_back(*result);
        else
            done->push_back(item);
    }
    return {};
}

} // namespace

Result<ProgrammeChange> writeChange(Connection& connection, const ProgrammeChange& planned)
{
    Writer writer(connection);
    ProgrammeChange done{.action = planned.action};
    if (const auto no = each(planned.opened, &done.opened, [&](const auto& it) { return writer.open(it); }))
        return *no;
    if (const auto no =
            each(planned.removed, &done.removed, [&](const auto& it) { return writer.remove(it); }))
        return *no;
    if (const auto no =
            each(planned.changed, &done.changed, [&](const auto& it) { return writer.change(it); }))
        return *no;
    for (const SessionChange& one : done.changed) {
        const std::vector<SessionReply> taken = writer.takeReplies(one);
        done.repliesTaken.insert(done.repliesTaken.end(), taken.begin(), taken.end());
    }
    writer.bringReplies(planned.repliesBrought);
    done.repliesBrought = planned.repliesBrought;
    if (const auto no = each(planned.added, &done.added, [&](const auto& it) { return writer.add(it); }))
        return *no;
    if (const auto no = each(planned.closed, &done.closed, [&](const auto& it) { return writer.close(it); }))
        return *no;
    return done;
}

} // namespace ledforum
