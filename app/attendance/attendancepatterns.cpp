// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/attendancepatterns.h"

#include "app/attendance/share.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Way
{
    PatternBy by;
    QLatin1StringView code;
    QLatin1StringView shown;
    std::optional<StretchKind> kind;
};

constexpr std::array ways{
    Way{PatternBy::Specialty, "specialty"_L1, "Specialty"_L1, std::nullopt},
    Way{PatternBy::Grade, "grade"_L1, "Grade"_L1, std::nullopt},
    Way{PatternBy::Month, "month"_L1, "Month"_L1, StretchKind::Month},
    Way{PatternBy::Quarter, "quarter"_L1, "Quarter"_L1, StretchKind::Quarter},
    Way{PatternBy::Period, "period"_L1, "Period"_L1, StretchKind::Period},
    Way{PatternBy::AcademicYear, "academic-year"_L1, "Academic year"_L1, StretchKind::AcademicYear},
};

const Way& wayOf(PatternBy by)
{
    return *std::ranges::find(ways, by, &Way::by);
}

/// Counts the lines of one group.
class Tally final
{
public:
    void count(const ClosedMark& mark, const CreditsRule& rule)
    {
        m_people.insert(mark.person);
        ++m_sums.expected;
        if (!mark.attended()) {
            ++(mark.status == MarkStatus::Apologies ? m_sums.apologies : m_sums.didNotAttend);
            return;
        }
        m_came.insert(mark.person);
        ++m_sums.attended;
        m_sums.minutes += mark.minutes;
        m_sums.credits = m_sums.credits + creditsFor(mark.minutes, mark.sessionMinutes, rule);
    }
    [[nodiscard]] AttendanceSums sums() const
    {
        AttendanceSums sums = m_sums;
        sums.people = int(m_people.size());
        sums.came = int(m_came.size());
        return sums;
    }

private:
    AttendanceSums m_sums;
    QSet<PersonId> m_people;
    QSet<PersonId> m_came;
};

struct GroupTally
{
    QString name;
    Tally now;
    Tally before;
};

/// Spelt alike but for case and accents is one group; the unknown one comes last.
using Key = std::pair<bool, QString>;

void addNamedGroups(AttendancePatterns& patterns, const std::vector<ClosedMark>& marks,
                    const CreditsRule& rule)
{
    const DayStretch before = patterns.stretch.before();
    QMap<Key, GroupTally> groups;
    for (const ClosedMark& mark : marks) {
        const QString& name = patterns.by == PatternBy::Grade ? mark.grade : mark.specialty;
        const bool isNow = patterns.stretch.contains(mark.date);
        if (!isNow && !before.contains(mark.date))
            continue;
        GroupTally& group = groups[{name.isEmpty(), folded(name)}];
        (isNow ? group.now : group.before).count(mark, rule);
        if (isNow || group.name.isEmpty())
            group.name = name;
    }
    for (const GroupTally& group : groups)
        patterns.groups.push_back({group.name, patterns.stretch, group.now.sums(), group.before.sums()});
    std::erase_if(patterns.groups, [](const AttendanceGroup& group) { return group.sums.expected == 0; });
}

DayStretch cut(const DayStretch& stretch, const DayStretch& by)
{
    return {std::max(stretch.first, by.first), std::min(stretch.last, by.last)};
}

AttendanceSums sumsOf(const std::vector<ClosedMark>& marks, const DayStretch& stretch,
                      const CreditsRule& rule)
{
    Tally tally;
    for (const ClosedMark& mark : marks) {
        if (stretch.contains(mark.date))
            tally.count(mark, rule);
    }
    return tally.sums();
}

void addStretches(AttendancePatterns& patterns, const std::vector<ClosedMark>& marks, StretchKind kind,
                  const CreditsRule& rule)
{
    QMap<QDate, DayStretch> stretches;
    for (const ClosedMark& mark : marks) {
        if (!patterns.stretch.contains(mark.date))
            continue;
        const DayStretch days = cut(stretchOf(kind, mark.date), patterns.stretch);
        stretches[days.first] = days;
    }
    for (const DayStretch& days : stretches)
        patterns.groups.push_back(
            {titleOf(days), days, sumsOf(marks, days, rule), sumsOf(marks, days.before(), rule)});
}

} // namespace

QString codeOf(PatternBy by)
{
    return wayOf(by).code;
}

std::optional<PatternBy> patternByFrom(QStringView text)
{
    const QString code = folded(text.toString()).replace(u' ', u'-').replace(u'_', u'-');
    const auto found = std::ranges::find_if(ways, [&](const Way& way) { return way.code == code; });
    return found == ways.end() ? std::nullopt : std::optional(found->by);
}

QString displayName(PatternBy by)
{
    return wayOf(by).shown;
}

const std::vector<PatternBy>& allPatternBys()
{
    static const std::vector<PatternBy> all = [] {
        std::vector<PatternBy> bys;
        std::ranges::transform(ways, std::back_inserter(bys), &Way::by);
        return bys;
    }();
    return all;
}

std::optional<StretchKind> stretchKindOf(PatternBy by)
{
    return wayOf(by).kind;
}

std::optional<double> AttendanceSums::rate() const
{
    return people < fewestPeople ? std::nullopt : std::optional(double(attended) / expected);
}

std::optional<int> AttendanceSums::ratePercent() const
{
    return people < fewestPeople ? std::nullopt : wholePercent(attended, expected);
}

std::optional<int> AttendanceGroup::change() const
{
    const auto now = sums.ratePercent();
    const auto then = before.ratePercent();
    return now && then ? std::optional(*now - *then) : std::nullopt;
}

DayStretch daysNeeded(PatternBy by, const DayStretch& stretch)
{
    QDate first = stretch.before().first;
    if (const auto kind = stretchKindOf(by))
        first = std::min(first, stretchOf(*kind, stretch.first).before().first);
    return {first, stretch.last};
}

AttendancePatterns attendancePatterns(const std::vector<ClosedMark>& marks, PatternBy by,
                                      const DayStretch& stretch, const CreditsRule& rule)
{
    AttendancePatterns patterns{.by = by, .stretch = stretch};
    QSet<TeachingSessionId> sessions;
    for (const ClosedMark& mark : marks) {
        if (stretch.contains(mark.date))
            sessions.insert(mark.session);
    }
    patterns.sessions = int(sessions.size());
    if (const auto kind = stretchKindOf(by))
        addStretches(patterns, marks, *kind, rule);
    else
        addNamedGroups(patterns, marks, rule);
    patterns.total = {u"All"_s, stretch, sumsOf(marks, stretch, rule), sumsOf(marks, stretch.before(), rule)};
    return patterns;
}

QString attendanceFormula()
{
    return u"Attendance = attended ÷ expected, both counted in closed registers; grade and specialty as they "
           u"were that day. Fewer than three people are no percentage."_s;
}

QString rateText(const AttendanceSums& sums)
{
    if (const auto percent = sums.ratePercent())
        return u"%1%"_s.arg(*percent);
    if (sums.people == 0)
        return u"–"_s;
    return u"%1 of %2 came"_s.arg(sums.came).arg(counted(sums.people, u"person"_s, u"people"_s));
}

QString changeText(const AttendanceGroup& group)
{
    const auto change = group.change();
    if (!change)
        return u"–"_s;
    return *change < 0 ? u"−%1"_s.arg(-*change) : *change > 0 ? u"+%1"_s.arg(*change) : u"0"_s;
}

QString groupName(PatternBy by, const AttendanceGroup& group)
{
    return group.name.isEmpty() ? u"No %1"_s.arg(displayName(by).toLower()) : group.name;
}

} // namespace ledforum
