// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/participantmemory.h"
#include "app/attendance/teamsimport.h"

namespace ledforum {

class Directory;

/// Who is who in one report. Refers to the report and the directory.
struct ReportMatch
{
    struct Line
    {
        const Person* person;
        const TeamsAttendee* attendee;
        MatchedBy by;
    };
    std::vector<Line> people = {};
    std::vector<const TeamsAttendee*> unmatched = {};
    std::vector<const TeamsAttendee*> ignored = {};
};

/// Tells who is who: by what is said now, then by e-mail address, by GMC number, by what was remembered, and
/// by name alone, where only one active person has it, in a report that has no e-mail column.
class ParticipantMatcher final
{
public:
    /// Keeps references to the directory and the memory.
    ParticipantMatcher(const Directory& directory, const ParticipantMemory& memory,
                       const ImportAnswers& answers);

    /// Why the answers cannot be: one names nobody in the reports or an unknown person, or two differ.
    [[nodiscard]] std::optional<Failure> problem(const std::vector<ReadReport>& reports) const;
    [[nodiscard]] ReportMatch match(const TeamsReport& report) const;
    /// What is to be remembered of the answers: participants with whom they mean, or to be ignored.
    [[nodiscard]] std::vector<KnownParticipant> toRemember(const std::vector<ReadReport>& reports) const;
    /// The digests of those of whom nothing is to be remembered any more.
    [[nodiscard]] std::vector<QByteArray> toForget(const std::vector<ReadReport>& reports) const;

private:
    struct Answer
    {
        QString email;
        std::optional<PersonId> person; ///< nothing: ignored
        bool isHeeded = false;
    };

    void add(const ReportName& name, const Answer& answer);
    [[nodiscard]] const Answer* answerTo(const TeamsAttendee& attendee) const;
    [[nodiscard]] std::optional<Failure> problemOf(const std::vector<ReadReport>& reports,
                                                   const ReportName& name) const;
    struct Meant
    {
        const Person* person;
        MatchedBy by;
        bool isIgnored = false;
    };

    [[nodiscard]] Meant meantBy(const TeamsAttendee& attendee, bool byNameToo) const;
    /// By address or number.
    [[nodiscard]] std::pair<const Person*, MatchedBy> known(const TeamsAttendee& attendee) const;

    const Directory& m_directory;
    const ParticipantMemory& m_memory;
    ImportAnswers m_said;
    QMultiHash<QString, Answer> m_answers; ///< by attendeeKey()
};

} // namespace ledforum
