// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/daystretch.h"
#include "app/certificates/creditsrule.h"
#include "database/attendance/closedmark.h"

#include <vector>

namespace ledforum {

/// What attendance is told apart by.
enum class PatternBy { Specialty, Grade, Month, Quarter, Period, AcademicYear };

/// "specialty", "grade", "month", "quarter", "period", "academic-year": on the command line.
[[nodiscard]] QString codeOf(PatternBy by);
[[nodiscard]] std::optional<PatternBy> patternByFrom(QStringView text);
/// "Specialty", "Academic year": as people read it.
[[nodiscard]] QString displayName(PatternBy by);
/// In the order in which people are offered them.
[[nodiscard]] const std::vector<PatternBy>& allPatternBys();
/// Nothing for specialty and grade.
[[nodiscard]] std::optional<StretchKind> stretchKindOf(PatternBy by);

/// How the lines of closed registers ended: each counts once, so that expected is the sum of the others.
struct AttendanceSums
{
    /// With fewer people than this a percentage would say more than is known, and of whom.
    static constexpr int fewestPeople = 3;

    int people = 0;   ///< with at least one line
    int came = 0;     ///< of these, at least once
    int expected = 0; ///< lines of registers
    int attended = 0; ///< present, late, or left early
    int apologies = 0;
    int didNotAttend = 0; ///< neither attended nor gave apologies
    int minutes = 0;      ///< attended
    Credits credits = {}; ///< which these earn

    /// Attended ÷ expected, from 0 to 1. Nothing where there are too few people.
    [[nodiscard]] std::optional<double> rate() const;
    /// The same as `wholePercent` has it.
    [[nodiscard]] std::optional<int> ratePercent() const;
    friend bool operator==(const AttendanceSums&, const AttendanceSums&) = default;
};

struct AttendanceGroup
{
    QString name = {}; ///< of the specialty or grade, empty where it is not known; or of the stretch of days
    DayStretch days = {}; ///< from which it is counted
    AttendanceSums sums = {};
    AttendanceSums before = {}; ///< in the stretch before; nothing expected where no register tells

    /// In percentage points; nothing where either has no percentage.
    [[nodiscard]] std::optional<int> change() const;
    friend bool operator==(const AttendanceGroup&, const AttendanceGroup&) = default;
};

struct AttendancePatterns
{
    PatternBy by = PatternBy::Specialty;
    DayStretch stretch;
    int sessions = 0; ///< with a closed register
    /// By name, the unknown one last; stretches of days from the earliest on. Stretches that the whole one
    /// cuts are named by what is left of them, and compared with as many days before.
    std::vector<AttendanceGroup> groups = {};
    AttendanceGroup total = {};
};

/// The days whose registers the patterns of a stretch are made of: it and what it is compared with.
[[nodiscard]] DayStretch daysNeeded(PatternBy by, const DayStretch& stretch);
/// The sums of a stretch of days. Whoever changed grade or specialty in it counts as one person in each.
[[nodiscard]] AttendancePatterns attendancePatterns(const std::vector<ClosedMark>& marks, PatternBy by,
                                                    const DayStretch& stretch, const CreditsRule& rule);

/// How attendance is counted, in one sentence for people.
[[nodiscard]] QString attendanceFormula();
/// "83%"; of too few people "1 of 2 people came"; "–" where nothing tells
[[nodiscard]] QString rateText(const AttendanceSums& sums);
/// "+4", "−3", "0", in percentage points; "–" where nothing tells
[[nodiscard]] QString changeText(const AttendanceGroup& group);
/// "Medicine"; of the empty one "No specialty", "No grade".
[[nodiscard]] QString groupName(PatternBy by, const AttendanceGroup& group);

} // namespace ledforum
