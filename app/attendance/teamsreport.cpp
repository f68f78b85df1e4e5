// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsreport.h"

#include "app/attendance/reportcalendar.h"
#include "app/attendance/teamsmoment.h"
#include "app/attendance/teamstables.h"
#include "app/common/csvfile.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Puts the rows of one person together.
class AttendeeList final
{
public:
    TeamsAttendee& of(const TeamsRow& row)
    {
        TeamsAttendee& attendee = findOrAdd(row);
        for (const QString& email : row.emails) {
            if (!attendee.emails.contains(email))
                attendee.emails += email;
        }
        return attendee;
    }
    [[nodiscard]] std::vector<TeamsAttendee>& all() { return m_all; }

private:
    [[nodiscard]] TeamsAttendee& findOrAdd(const TeamsRow& row)
    {
        const auto sharesEmail = [&](const TeamsAttendee& one) {
            return std::ranges::any_of(row.emails,
                                       [&](const QString& email) { return one.emails.contains(email); });
        };
        // A row without an address belongs to the only one of its name, if there is one.
        const auto sharesName = [&](const TeamsAttendee& one) {
            return folded(one.name) == folded(row.name);
        };
        const auto found = row.emails.isEmpty() ? std::ranges::find_if(m_all, sharesName)
                                                : std::ranges::find_if(m_all, sharesEmail);
        if (found != m_all.end() && (!row.emails.isEmpty() || std::ranges::count_if(m_all, sharesName) == 1))
            return *found;
        return m_all.emplace_back(TeamsAttendee{row.name, {}});
    }

    std::vector<TeamsAttendee> m_all;
};

/// Reads the tables of one report into attendees.
class ReportReader final
{
public:
    ReportReader(const TeamsTables& tables, const SessionTime& session)
        : m_tables(tables)
        , m_session(session)
        , m_calendar(session)
    {
    }
    [[nodiscard]] Result<TeamsReport> read();

private:
    [[nodiscard]] std::optional<JoinedInterval> intervalOf(const TeamsRow& row) const;
    [[nodiscard]] std::optional<Failure> readJoins(const std::vector<TeamsRow>& rows);
    void readEvents();
    void readParticipants();
    void compareTotals();

    const TeamsTables& m_tables;
    const SessionTime& m_session;
    ReportCalendar m_calendar;
    AttendeeList m_attendees;
    QStringList m_warnings;
};

/// Nothing for someone who registered and never joined. Whoever has no leaving event stayed to the end.
std::optional<JoinedInterval> ReportReader::intervalOf(const TeamsRow& row) const
{
    if (row.joined.isEmpty())
        return std::nullopt;
    const UtcSecond from = m_calendar.read(row.joined, row.isUtc);
    const UtcSecond end = std::max(from, m_session.end());
    return JoinedInterval{from, row.left.isEmpty() ? end : m_calendar.read(row.left, row.isUtc)};
}

std::optional<Failure> ReportReader::readJoins(const std::vector<TeamsRow>& rows)
{
    for (const TeamsRow& row : rows) {
        const auto interval = intervalOf(row);
        if (interval && interval->to < interval->from)
            return refused(
                u"Line %1: %2 leaves before joining. Nothing was changed."_s.arg(row.line).arg(row.name));
        if (interval)
            m_attendees.of(row).intervals.push_back(*interval);
    }
    return std::nullopt;
}

/// The list of 2020: "Joined", "Joined before" and "Left", a line each.
void ReportReader::readEvents()
{
    struct Event
    {
        UtcSecond at;
        const TeamsRow* row;
    };
    std::vector<Event> events;
    for (const TeamsRow& row : m_tables.events) {
        if (!row.joined.isEmpty())
            events.push_back({m_calendar.read(row.joined, row.isUtc), &row});
    }
    std::ranges::stable_sort(events, [](const Event& a, const Event& b) { return a.at < b.at; });

    QHash<QString, UtcSecond> thereSince;
    for (const Event& event : events) {
        TeamsAttendee& attendee = m_attendees.of(*event.row);
        const auto joined = thereSince.constFind(attendee.name);
        const bool isThere = joined != thereSince.constEnd();
        const bool leaves = folded(event.row->action).startsWith("left"_L1);
        if (!leaves && !isThere)
            thereSince.insert(attendee.name, event.at);
        else if (leaves && isThere)
            attendee.intervals.push_back({thereSince.take(attendee.name), event.at});
        else if (leaves)
            m_warnings +=
                u"Line %1: %2 leaves without having joined; the line was left out."_s.arg(event.row->line)
                    .arg(event.row->name);
    }
    for (TeamsAttendee& attendee : m_attendees.all()) {
        if (const auto joined = thereSince.constFind(attendee.name); joined != thereSince.constEnd())
            attendee.intervals.push_back({*joined, std::max(*joined, m_session.end())});
    }
}

/// Where the activities leave someone out, the participants' own row speaks for them.
void ReportReader::readParticipants()
{
    const bool isCrossCheck = !m_tables.joins.empty();
    for (const TeamsRow& row : m_tables.participants) {
        const auto interval = intervalOf(row);
        if (!interval)
            continue;
        TeamsAttendee& attendee = m_attendees.of(row);
        if (isCrossCheck && attendee.intervals.empty())
            m_warnings +=
                u"%1 stands among the participants only; the first join and the last leaving were counted."_s
                    .arg(row.name);
        if (attendee.intervals.empty() || !isCrossCheck)
            attendee.intervals.push_back(*interval);
    }
}

void ReportReader::compareTotals()
{
    const auto named = qsizetype(m_attendees.all().size());
    if (m_tables.attended && *m_tables.attended != named) {
        m_warnings += u"The summary counts %1, the rows name %2. The rows were taken."_s
                          .arg(counted(*m_tables.attended, u"participant"_s, u"participants"_s))
                          .arg(named);
    }
    for (const TeamsRow& row : m_tables.participants) {
        if (row.joined.isEmpty())
            continue;
        const auto stated = parseDuration(row.duration);
        qint64 sum = 0;
        for (const JoinedInterval& interval : m_attendees.of(row).intervals)
            sum += (interval.to - interval.from).count();
        constexpr qint64 roundingSeconds = 60;
        if (stated && qAbs(*stated - sum) > roundingSeconds)
            m_warnings +=
                u"%1: the report's total of %2 disagrees with its times. The times were taken."_s.arg(
                    row.name, row.duration);
    }
}

Result<TeamsReport> ReportReader::read()
{
    std::vector<const TeamsRow*> rows;
    for (const auto* table : {&m_tables.participants, &m_tables.joins, &m_tables.events}) {
        for (const TeamsRow& row : *table)
            rows.push_back(&row);
    }
    if (const auto failure = m_calendar.settle(rows))
        return *failure;
    for (const TeamsRow& row : m_tables.participants) {
        if (!row.joined.isEmpty())
            m_attendees.of(row);
    }
    if (const auto failure = readJoins(m_tables.joins))
        return *failure;
    readEvents();
    readParticipants();
    compareTotals();
    TeamsReport report;
    report.title = m_tables.title;
    report.hasEmailColumn = m_tables.hasEmailColumn;
    report.attendees = std::move(m_attendees.all());
    report.warnings = m_warnings;
    return report;
}

} // namespace

Result<std::variant<TeamsReport, UnknownTable>> readReport(const QByteArray& file, const SessionTime& session,
                                                           const std::optional<ColumnMapping>&)
{
    const auto tables = teamsTables(file);
    if (!tables)
        return tables.failure();
    auto report = ReportReader(*tables, session).read();
    if (!report)
        return report.failure();
    const auto wasInside = [&](const TeamsAttendee& one) {
        return !unionInside(one.intervals, session).empty();
    };
    if (std::ranges::none_of(report->attendees, wasInside)) {
        return refused(
            u"This is another meeting's report: nobody in it was there from %1. Nothing was changed."_s.arg(
                timeSpan(session.span())));
    }
    return std::variant<TeamsReport, UnknownTable>(*std::move(report));
}

Result<UnknownTable> tableToMap(const QByteArray& file)
{
    const auto table = CsvTable::read(file);
    if (!table)
        return table.failure();
    UnknownTable unknown;
    unknown.headings = table->headings();
    unknown.guess = {unknown.headings, QList<ColumnUse>(unknown.headings.size(), ColumnUse::Ignored)};
    constexpr size_t most = 5;
    for (const CsvRow& row : table->rows()) {
        if (unknown.samples.size() == most)
            break;
        QStringList cells = row.cells;
        cells.resize(unknown.headings.size());
        unknown.samples.push_back(cells);
    }
    return unknown;
}

QString attendeeKey(QStringView name)
{
    static const QRegularExpression suffix(u"\\((?:external|guest|unverified)\\)"_s);
    QStringList words = folded(name).remove(suffix).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

} // namespace ledforum
