// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/sightingstore.h"

#include <QHash>

namespace ledforum {

class Connection;

/// What a register has of one person.
struct RegisterLine
{
    std::optional<Mark> mark = std::nullopt;
    std::vector<Sighting> sightings = {};

    friend bool operator==(const RegisterLine&, const RegisterLine&) = default;
};

/// What one person's line was, and what a change made of it. Handed back, it undoes the change, unless the
/// line has become a third thing since.
struct PreviousMark
{
    PersonId person;
    RegisterLine before = {};
    RegisterLine after = {};
};
using PreviousMarks = std::vector<PreviousMark>;
/// Handed back, they make the change again.
[[nodiscard]] PreviousMarks reversed(PreviousMarks changes);

/// Who changes a register, when, and by which act: what its history says.
struct MarkAuthor
{
    std::optional<PersonId> person;
    QDateTime at; ///< UTC
    MarkAct act = MarkAct::Marked;
    QString reason = {}; ///< of a correction
};

/// One register in the hand: reads its lines when it is made, takes changes, and writes in the running
/// transaction what they come to. The one place in which sightings become marks, and in which the history is
/// written. Throws DatabaseError.
class RegisterBook final
{
public:
    RegisterBook(const Connection& connection, TeachingSessionId session, const SessionTime& time,
                 int toleranceMinutes);

    /// As it will be written.
    [[nodiscard]] const std::optional<Mark>& mark(PersonId person) const { return lineOf(person).mark; }
    [[nodiscard]] const std::vector<Sighting>& sightings(PersonId person) const
    {
        return lineOf(person).sightings;
    }

    /// What is said by hand stands above all sightings.
    void say(const Mark& byHand);
    /// Takes back what was said by hand, so that the sightings count again; without such a word forgets the
    /// sightings.
    void clear(PersonId person);
    void see(const Sighting& sighting) { see(sighting.person, {sighting}); }
    /// All of them that person's.
    void see(PersonId person, const std::vector<Sighting>& sightings);
    /// Puts all that was seen of a person in the place of what stands.
    void seeInstead(PersonId person, std::vector<Sighting> sightings);
    /// Puts a line as it was. False, and nothing is changed, where it is no more what the change left.
    [[nodiscard]] bool restore(const PreviousMark& line);
    /// Takes the sightings of a file away, and returns them.
    std::vector<Sighting> forget(AttendanceReportId report);

    /// Writes the lines that came to say something else, and returns them as they were.
    PreviousMarks write(const MarkAuthor& author);

private:
    [[nodiscard]] const RegisterLine& lineOf(PersonId person) const;
    /// The line to be changed: what it was is kept first.
    RegisterLine& touched(PersonId person);
    void follow(PersonId person, RegisterLine& line) const;
    /// Those to be added; the others of the person are removed where they don't stay.
    std::vector<Sighting> changedSightings(PersonId person, const RegisterLine& before,
                                           const RegisterLine& after);

    RegisterStore m_registers;
    SightingStore m_sightings;
    TeachingSessionId m_session;
    SessionTime m_time;
    int m_toleranceMinutes;
    QHash<PersonId, RegisterLine> m_lines;
    QHash<PersonId, RegisterLine> m_before;
    std::vector<PersonId> m_order; ///< in which the lines were first touched
};

} // namespace ledforum
