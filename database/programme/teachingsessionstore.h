// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"

#include <QMap>
#include <QSet>

namespace ledforum {

class Connection;

/// Teaching sessions with their speakers and specialties. Everything throws DatabaseError.
class TeachingSessionStore final
{
public:
    explicit TeachingSessionStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::optional<TeachingSession> find(TeachingSessionId id) const;
    /// Both days included; an invalid date is no limit. In order of date and start.
    [[nodiscard]] std::vector<TeachingSession> between(QDate first, QDate last) const;
    [[nodiscard]] std::vector<TeachingSession> on(QDate date) const { return between(date, date); }
    /// Where the sessions stand now that were generated for days of a stretch, by those days.
    [[nodiscard]] QMap<QDate, LocalSpan> laidOutFor(QDate first, QDate last) const;

    /// Its specialties must be known already. A Constraint when another one that is not cancelled starts at
    /// that moment. Forgets that an event of this uid was withdrawn; its sequence must be higher by then.
    TeachingSessionId insert(const TeachingSession& session);
    /// Inserts a session that was removed, under the id that it had. That id must be free.
    TeachingSessionId restore(const TeachingSession& session);
    /// Stores every field and counts `sequence` up. False, and nothing changed, when the stored sequence is
    /// no longer the given one: someone else has changed the session meanwhile.
    [[nodiscard]] bool update(const TeachingSession& session);
    /// Held, published …: the state alone, for the closing and reopening of a register. Counts `sequence` up.
    void setState(TeachingSessionId id, TeachingState state);
    /// Only one without a register. Leaves a withdrawn event, so that calendars forget the session too.
    void remove(TeachingSessionId id);

    /// Whether its register has been opened, and so the session has begun to be history.
    [[nodiscard]] bool hasRegister(TeachingSessionId id) const;
    [[nodiscard]] QSet<TeachingSessionId> withRegister() const;
    /// Whether a doctor has said something about coming.
    [[nodiscard]] bool hasReplies(TeachingSessionId id) const;

private:
    TeachingSessionId insertRow(const TeachingSession& session);
    void writeParts(TeachingSessionId id, const TeachingSession& session);

    const Connection& m_connection;
};

} // namespace ledforum
