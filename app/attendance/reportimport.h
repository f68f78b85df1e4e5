// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/participantmatcher.h"
#include "app/attendance/registerbook.h"
#include "app/certificates/creditsrule.h"

#include <functional>

namespace ledforum {

/// Takes imported files back: what came with them goes, and what they replaced returns.
struct ReportUndo
{
    struct File
    {
        AttendanceReportId report;
        bool wasNew = true; ///< else it was imported again, matched otherwise
    };
    std::vector<File> files = {};
    std::vector<AttendanceReport> replaced = {}; ///< staler reports of the same meetings
    std::vector<Sighting> sightings = {};        ///< of those, and of these files before
    std::vector<Mark> said = {};                 ///< by hand, as a sheet's own column says
    std::vector<KnownParticipant> known = {};    ///< what was remembered otherwise before
    std::vector<QByteArray> unknown = {};        ///< the digests of who was not remembered before
};

struct TeamsImported
{
    TeamsImport outcome;
    std::optional<ReportUndo> undo; ///< nothing where nothing was changed
};

/// What files do to a register in the hand, for its preview and its import alike.
class ReportImport final
{
public:
    /// `book` is the register as it stands, `reports` the files that it was filled from.
    ReportImport(const RegisterBook& book, const std::vector<AttendanceReport>& reports,
                 const SessionTime& session, const CreditsRule& rule);

    /// What one file saw, in place of what it said before and of staler reports of its meeting. `id` gives
    /// the number under which it is stored. `stored` describes it. Where it is itself the staler one, it is
    /// left out, with a warning.
    void fill(const ReadReport& file, const ReportMatch& match, const AttendanceReport& stored,
              const std::function<AttendanceReportId()>& id);
    /// Once all files are in. What a sheet says in words alone becomes a mark by hand where nothing else says
    /// anything of the person, neither a mark nor a sighting.
    [[nodiscard]] TeamsImport finish(const std::vector<Person>& people);

    [[nodiscard]] RegisterBook& book() { return m_after; }
    [[nodiscard]] ReportUndo& undo() { return m_undo; }

private:
    struct Found
    {
        QString name;
        MatchedBy by;
        std::optional<MarkStatus> status; ///< of a sheet's own column
    };

    [[nodiscard]] bool isStale(const AttendanceReport& stored) const;
    void makeRoomFor(const AttendanceReport& stored, ReportUndo::File& file);
    void list(const std::vector<const TeamsAttendee*>& from, std::vector<UnmatchedAttendee>& to) const;
    [[nodiscard]] ImportEffect effectOf(const ImportedAttendance& line) const;
    [[nodiscard]] std::optional<ImportedAttendance> lineFor(const Person& person) const;

    RegisterBook m_before;
    RegisterBook m_after;
    std::vector<AttendanceReport> m_reports;
    SessionTime m_session;
    CreditsRule m_rule;
    QHash<PersonId, Found> m_found;
    std::vector<const TeamsAttendee*> m_unmatched;
    TeamsImport m_outcome;
    ReportUndo m_undo;
};

/// What is stored of a file, but for who imported it and when: of what meeting it tells, and how much of it.
[[nodiscard]] AttendanceReport describedReport(const ReadReport& file);

/// Of several files the same one counts once, and of two reports of one meeting the one that was taken later:
/// it knows more participants, or saw them longer.
[[nodiscard]] std::vector<const ReadReport*> withoutStale(const std::vector<ReadReport>& files);

} // namespace ledforum
