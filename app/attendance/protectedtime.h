// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/registerstore.h"
#include "database/attendance/replystore.h"
#include "database/people/person.h"
#include "database/programme/teachingsession.h"

#include <array>

namespace ledforum {

/// A stretch of days, as the forum remembers it: what the sums below are made of.
struct AttendanceRecord
{
    std::vector<TeachingSession> sessions; ///< of any state: only those held count
    std::vector<Person> people;            ///< also those who have left: only doctors count
    std::vector<SessionMark> marks;
    std::vector<SessionReply> replies;
};

/// How the possible attendances of some doctors ended: each counts once, so that possible() is the sum of the
/// others.
struct ProtectedTime
{
    int doctors = 0; ///< with at least one possible attendance
    int attended = 0;
    std::array<int, 5> apologies = {}; ///< by category, in the order of Apology
    int apologiesWithoutReason = 0;    ///< marked so in the register, by nobody's reply
    int didNotAttend = 0;
    std::array<int, 5> minutesMissed = {}; ///< of teaching, by those apologies, in their order

    [[nodiscard]] int possible() const;
    [[nodiscard]] int because(Apology apology) const { return apologies[size_t(apology)]; }
    [[nodiscard]] int allApologies() const;
    /// Not released, or on call or nights.
    [[nodiscard]] int keptAwayByWork() const;
    /// Protected time kept = attended ÷ (attended + kept away by work), from 0 to 1. Leave, days off, other
    /// reasons and those who said nothing are left out: they say nothing about release. Nothing where nobody
    /// attended or was kept away.
    [[nodiscard]] std::optional<double> kept() const;
    /// The same in whole per cent, rounded to the nearest; 100 and 0 only where it is all or nothing.
    [[nodiscard]] std::optional<int> keptPercent() const;
    [[nodiscard]] double hoursMissedBecause(Apology apology) const
    {
        return minutesMissed[size_t(apology)] / 60.0;
    }
    /// Of teaching, by those kept away by work.
    [[nodiscard]] int minutesLost() const;
    [[nodiscard]] double hoursLost() const;

    friend bool operator==(const ProtectedTime&, const ProtectedTime&) = default;
};

struct SpecialtyProtectedTime
{
    QString specialty; ///< empty for doctors whose specialty is not known
    ProtectedTime time;

    friend bool operator==(const SpecialtyProtectedTime&, const SpecialtyProtectedTime&) = default;
};

struct ProtectedTimeReport
{
    QDate first;
    QDate last;
    int sessions = 0;                                     ///< held in that stretch
    std::vector<SpecialtyProtectedTime> specialties = {}; ///< in order of name, the unknown one last
    ProtectedTime total = {};

    /// Nothing counted where nobody of that specialty had a possible attendance.
    [[nodiscard]] ProtectedTime of(const QString& specialty) const;
};

/// The formula of protected time kept, in one sentence for people.
[[nodiscard]] QString protectedTimeFormula();
/// "83%"; "–" where nothing tells
[[nodiscard]] QString keptText(const ProtectedTime& time);
/// "Medicine"; "No specialty" for the empty one.
[[nodiscard]] QString specialtyName(const QString& specialty);

/// The sums of a stretch of days. An attendance was possible for every doctor and session held in which the
/// doctor
/// - has a mark, or gave apologies, or is active and has an intake;
/// - and was not in the forum too late: a session before the first day of the month of their intake counts
///   only if they attended it.
/// It counts by the mark (present, late and left early are attended; apologies by the category of the reply),
/// and where there is none, as in registers of earlier years, by the reply; else as "did not attend". Today's
/// specialty is taken.
[[nodiscard]] ProtectedTimeReport protectedTime(const AttendanceRecord& record, QDate first, QDate last);

/// "1 hour", "2.5 hours"
[[nodiscard]] QString hoursText(double hours);

} // namespace ledforum
