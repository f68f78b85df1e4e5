// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/attendancepatterns.h"
#include "app/attendance/notseendraft.h"
#include "app/common/result.h"
#include "app/documents/document.h"
#include "database/attendance/registerstore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

namespace ledforum {

class Actor;
class ForumClock;
class Operations;

/// A message to one doctor, and the file to keep it in.
struct DoctorDraft
{
    Person person;
    EmailDraft draft;
    QString fileName; ///< with its ending, in letters that are safe everywhere; no two alike
};

/// What closed registers tell of the past. For those who see insights; changes nothing.
class InsightsService final
{
public:
    InsightsService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// Who has not come for `sessions` in a row, else for as many as the settings say. Refused below
    /// `fewestNotSeen` and above `mostNotSeen`.
    [[nodiscard]] Result<NotSeenReport> notSeen(const Actor& actor,
                                                std::optional<int> sessions = std::nullopt) const;
    /// A message to each of them who was not away each time, in the actor's name; to nobody else's knowledge,
    /// each on its own. Refused where there is nobody.
    [[nodiscard]] Result<std::vector<DoctorDraft>>
    notSeenDrafts(const Actor& actor, std::optional<int> sessions = std::nullopt) const;
    /// The list on paper. Needs a QGuiApplication.
    [[nodiscard]] Result<Document> notSeenSheet(const Actor& actor,
                                                std::optional<int> sessions = std::nullopt) const;

    /// Refused where the stretch ends before it begins.
    [[nodiscard]] Result<AttendancePatterns> patterns(const Actor& actor, PatternBy by,
                                                      const DayStretch& stretch) const;
    /// The same on paper. Needs a QGuiApplication.
    [[nodiscard]] Result<Document> patternsSheet(const Actor& actor, PatternBy by,
                                                 const DayStretch& stretch) const;

private:
    [[nodiscard]] Result<NotSeenReport> read(std::optional<int> sessions) const;
    [[nodiscard]] Result<AttendancePatterns> count(PatternBy by, const DayStretch& stretch) const;
    [[nodiscard]] std::optional<TeachingSession> nextSession() const;

    const Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    TeachingSessionStore m_sessions;
    RegisterStore m_registers;
    SettingStore m_settings;
};

} // namespace ledforum
