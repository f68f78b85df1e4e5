// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/insightsservice.h"

#include "app/attendance/insightsheets.h"
#include "app/common/clock.h"
#include "app/documents/asciiwords.h"
#include "app/security/auditcheck.h"
#include "app/security/operations.h"

#include <QSet>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Two doctors of one name have a file each.
QString freeFileName(const Person& person, QSet<QString>& taken)
{
    constexpr int longestName = 60;
    const QString words = asciiWords(person.fullName.value()).left(longestName);
    const QString begin = u"Message_"_s + (words.isEmpty() ? QString::number(person.id.value()) : words);
    QString name = begin + u".eml"_s;
    for (int n = 2; taken.contains(name.toLower()); ++n)
        name = u"%1_%2.eml"_s.arg(begin).arg(n);
    taken.insert(name.toLower());
    return name;
}

} // namespace

InsightsService::InsightsService(Connection& connection, Operations& operations, const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_people(connection)
    , m_sessions(connection)
    , m_registers(connection)
    , m_settings(connection)
{
}

Result<NotSeenReport> InsightsService::notSeen(const Actor& actor, std::optional<int> sessions) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&] { return read(sessions); });
}

Result<std::vector<DoctorDraft>> InsightsService::notSeenDrafts(const Actor& actor,
                                                                std::optional<int> sessions) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<std::vector<DoctorDraft>> {
        const auto report = read(sessions);
        if (!report)
            return report.failure();
        if (report->missing.empty())
            return refused(u"There is nobody to write to: no doctor has missed so many sessions in a row."_s);
        const ForumSettings settings = m_settings.load();
        const NotSeenLetter letter{settings, actor.name(), nextSession()};
        QSet<QString> taken;
        std::vector<DoctorDraft> drafts;
        for (const NotSeen& line : report->missing)
            drafts.push_back({line.person, notSeenDraft(line, letter), freeFileName(line.person, taken)});
        return drafts;
    });
}

Result<Document> InsightsService::notSeenSheet(const Actor& actor, std::optional<int> sessions) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<Document> {
        const auto report = read(sessions);
        if (!report)
            return report.failure();
        return insightSheet(*report, {m_settings.load(), m_clock.today(),
                                      auditchain::printedHead(m_connection, m_clock.zone())});
    });
}

Result<AttendancePatterns> InsightsService::patterns(const Actor& actor, PatternBy by,
                                                     const DayStretch& stretch) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&] { return count(by, stretch); });
}

Result<Document> InsightsService::patternsSheet(const Actor& actor, PatternBy by,
                                                const DayStretch& stretch) const
{
    return m_operations.read(actor, Permission::SeeInsights, [&]() -> Result<Document> {
        const auto patterns = count(by, stretch);
        if (!patterns)
            return patterns.failure();
        return insightSheet(*patterns, {m_settings.load(), m_clock.today(),
                                        auditchain::printedHead(m_connection, m_clock.zone())});
    });
}

Result<NotSeenReport> InsightsService::read(std::optional<int> sessions) const
{
    const int wanted = sessions.value_or(m_settings.load().notSeenSessions);
    if (wanted < fewestNotSeen || wanted > mostNotSeen)
        return refused(u"%1 is not a number of sessions between %2 and %3."_s.arg(wanted)
                           .arg(fewestNotSeen)
                           .arg(mostNotSeen));
    return ledforum::notSeen(m_people.list({.role = Role::Led}), m_registers.closedMarksBetween({}, {}),
                             wanted);
}

Result<AttendancePatterns> InsightsService::count(PatternBy by, const DayStretch& stretch) const
{
    if (!stretch.isValid())
        return refused(u"The stretch of days must end on or after the day on which it begins."_s);
    const DayStretch days = daysNeeded(by, stretch);
    return attendancePatterns(m_registers.closedMarksBetween(days.first, days.last), by, stretch,
                              creditsRuleOf(m_settings.load()));
}

std::optional<TeachingSession> InsightsService::nextSession() const
{
    const std::vector<TeachingSession> coming = m_sessions.between(m_clock.today(), {});
    const auto next = std::ranges::find_if(coming, [&](const TeachingSession& session) {
        return session.state != TeachingState::Cancelled && session.span.startMoment() > m_clock.now();
    });
    return next == coming.end() ? std::nullopt : std::optional(*next);
}

} // namespace ledforum
