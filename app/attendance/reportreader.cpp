// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportreader.h"

#include "app/common/wording.h"

#include <algorithm>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 roundingSeconds = 60;

/// In the autumn night a time may mean either of two moments: those that agree with the stated duration, else
/// the first that are in order.
std::optional<JoinedInterval> meantInterval(const RowTimes& times, std::optional<qint64> stated)
{
    std::optional<JoinedInterval> inOrder;
    for (const auto& from : {times.joined, times.joinedAgain}) {
        for (const auto& to : {times.left, times.leftAgain}) {
            if (!from || !to || *to < *from)
                continue;
            if (stated && qAbs((*to - *from).count() - *stated) <= roundingSeconds)
                return JoinedInterval{*from, *to};
            if (!inOrder)
                inOrder = JoinedInterval{*from, *to};
        }
    }
    return inOrder;
}

/// Seconds of all intervals together, and of their union.
std::pair<qint64, qint64> sumAndUnion(std::vector<JoinedInterval> intervals)
{
    std::ranges::sort(intervals, {}, &JoinedInterval::from);
    std::chrono::seconds sum(0);
    std::chrono::seconds length(0);
    std::optional<UtcSecond> end;
    for (const JoinedInterval& interval : intervals) {
        sum += interval.to - interval.from;
        const UtcSecond from = end ? std::max(*end, interval.from) : interval.from;
        if (interval.to > from)
            length += interval.to - from;
        end = end ? std::max(*end, interval.to) : interval.to;
    }
    return {sum.count(), length.count()};
}

/// "line 3", "lines 3, 7, 9 and more"
QString linesInWords(const std::set<int>& lines)
{
    constexpr qsizetype most = 5;
    QStringList numbers;
    for (const int line : lines) {
        if (numbers.size() == most)
            break;
        numbers += QString::number(line);
    }
    return (lines.size() == 1 ? u"line "_s : u"lines "_s) + numbers.join(u", "_s) +
           (lines.size() > size_t(most) ? u" and more"_s : QString());
}

} // namespace

std::optional<size_t> ReportReader::personOf(const ReportRow& row)
{
    if (row.name.isEmpty() && row.emails.isEmpty() && row.number.isEmpty()) {
        m_nameless.insert(row.line);
        return std::nullopt;
    }
    return m_attendees.placeOf(row);
}

Result<std::optional<JoinedInterval>> ReportReader::intervalOf(size_t table, size_t index)
{
    const ReportRow& row = m_tables.tables[table].rows[index];
    const RowTimes times = m_calendar.times(table, index);
    if (!times.joined)
        return std::optional<JoinedInterval>();
    if (!times.left) // whoever has no leaving event stayed to the end
        return std::optional(JoinedInterval{*times.joined, std::max(*times.joined, m_session.end())});
    const auto interval = meantInterval(
        times, times.joinedAgain || times.leftAgain ? parseDuration(row.duration) : std::nullopt);
    if (!interval)
        return refused(u"Line %1: %2 leaves before joining. Nothing was changed."_s.arg(
            QString::number(row.line), row.name));
    return interval;
}

std::optional<Failure> ReportReader::readJoins(size_t table)
{
    const std::vector<ReportRow>& rows = m_tables.tables[table].rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto interval = intervalOf(table, i);
        if (!interval)
            return interval.failure();
        if (!*interval)
            continue;
        if (const auto person = personOf(rows[i]))
            m_attendees.at(*person).intervals.push_back(**interval);
    }
    return std::nullopt;
}

/// Where the activities leave someone out, the participants' own row speaks for them.
std::optional<Failure> ReportReader::readParticipants(size_t table)
{
    const std::vector<ReportRow>& rows = m_tables.tables[table].rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto interval = intervalOf(table, i);
        if (!interval)
            return interval.failure();
        const auto person = *interval ? personOf(rows[i]) : std::nullopt;
        if (!person)
            continue;
        TeamsAttendee& attendee = m_attendees.at(*person);
        if (m_hasJoins && attendee.intervals.empty())
            m_onlyOnceNamed += rows[i].name;
        if (attendee.intervals.empty() || !m_hasJoins)
            attendee.intervals.push_back(**interval);
    }
    return std::nullopt;
}

void ReportReader::compareTotals()
{
    const int attended = m_tables.summary.attended.value_or(-1);
    if (attended >= 0 && attended != int(m_attendees.size())) {
        m_warnings += u"The summary counts %1, the rows name %2. The rows were taken."_s
                          .arg(counted(attended, u"participant"_s, u"participants"_s))
                          .arg(m_attendees.size());
    }
    if (m_onlyOnceNamed.size() == 1)
        m_warnings +=
            u"%1 stands among the participants only; the first join and the last leaving were counted."_s.arg(
                m_onlyOnceNamed.front());
    else if (!m_onlyOnceNamed.isEmpty())
        m_warnings +=
            u"%1 people stand among the participants only, such as %2; their first join and last "
            "leaving were counted."_s.arg(QString::number(m_onlyOnceNamed.size()), m_onlyOnceNamed.front());
    if (!m_nameless.empty())
        m_warnings += u"%1 without a name, an e-mail address or a number left out: %2."_s.arg(
            counted(qsizetype(m_nameless.size()), u"row"_s, u"rows"_s), linesInWords(m_nameless));
    for (const ReportTable& table : m_tables.tables) {
        if (table.kind == TableKind::Participants)
            compareDurations(table);
    }
}

void ReportReader::compareDurations(const ReportTable& table)
{
    struct Stated
    {
        QString name;
        QStringList written;
        qint64 seconds = 0;
    };
    std::map<size_t, Stated> statedOf; // somebody may stand in several rows, each with a part of the time
    for (const ReportRow& row : table.rows) {
        const auto stated = row.joined.isEmpty() ? std::nullopt : parseDuration(row.duration);
        const auto person = stated ? personOf(row) : std::nullopt;
        if (!person)
            continue;
        Stated& total = statedOf[*person];
        total.name = row.name;
        total.written += row.duration.toString();
        total.seconds += *stated;
    }
    for (const auto& [person, stated] : statedOf) {
        // Teams counts a person on two devices twice in some reports, and once in others.
        const auto [sum, length] = sumAndUnion(m_attendees.at(person).intervals);
        if (qAbs(stated.seconds - sum) > roundingSeconds && qAbs(stated.seconds - length) > roundingSeconds)
            m_warnings +=
                u"%1: the report's total of %2 disagrees with its times. The times were taken."_s.arg(
                    stated.name, stated.written.join(u" and "_s));
    }
}

void ReportReader::warnOfColumns()
{
    QStringList unknown;
    for (const ReportTable& table : m_tables.tables)
        unknown += table.columns.unknown;
    unknown.removeDuplicates();
    if (!unknown.isEmpty())
        m_warnings += u"Columns that are not known were left out: %1."_s.arg(unknown.join(u", "_s));
}

std::optional<Failure> ReportReader::nobodyInside()
{
    const bool isSheet = m_tables.isSheet();
    bool hasTimes = false;
    for (size_t i = 0; i < m_attendees.size(); ++i) {
        const TeamsAttendee& one = m_attendees.at(i);
        if (isSheet && one.intervals.empty())
            return std::nullopt; // says of somebody that they did not come
        hasTimes = hasTimes || !one.intervals.empty();
        if (!unionInside(one.intervals, m_session).empty())
            return std::nullopt;
    }
    if (!isSheet)
        return refused(
            u"This is another meeting's report: nobody in it was there from %1. Nothing was changed."_s.arg(
                timeSpan(m_session.span())));
    return refused(hasTimes
                       ? u"Nobody on this sheet was there from %1 by its times. To count everyone on it as "
                         "there all the time, leave its times out. Nothing was changed."_s.arg(
                             timeSpan(m_session.span()))
                       : u"The sheet names nobody. Nothing was changed."_s);
}

std::optional<Failure> ReportReader::readTables(TableKind kind)
{
    for (size_t i = 0; i < m_tables.tables.size(); ++i) {
        if (m_tables.tables[i].kind != kind)
            continue;
        std::optional<Failure> failure;
        if (kind == TableKind::Joins)
            failure = readJoins(i);
        else if (kind == TableKind::Participants)
            failure = readParticipants(i);
        else if (kind == TableKind::Sheet)
            failure = readSheet(i);
        else
            readEvents(i);
        if (failure)
            return failure;
    }
    return std::nullopt;
}

Result<TeamsReport> ReportReader::read()
{
    if (const auto failure = m_calendar.settle(m_tables))
        return *failure;
    if (const auto failure = m_days.otherDay())
        return *failure;
    for (const ReportTable& table : m_tables.tables) {
        m_hasJoins = m_hasJoins || table.kind == TableKind::Joins;
        for (const ReportRow& row : table.rows) { // in the order in which the report names them first
            if (table.kind == TableKind::Participants && !row.joined.isEmpty() && !row.name.isEmpty())
                (void)m_attendees.placeOf(row);
        }
    }
    for (const TableKind kind :
         {TableKind::Joins, TableKind::Events, TableKind::Sheet, TableKind::Participants}) {
        if (const auto failure = readTables(kind))
            return *failure;
    }
    if (const auto failure = nobodyInside())
        return *failure;
    compareTotals();
    warnOfColumns();
    TeamsReport report;
    report.kind = m_tables.isSheet() ? ReportKind::SignInSheet : ReportKind::Teams;
    report.title = m_tables.summary.title;
    const bool isUtc = m_tables.summary.isStartUtc || m_tables.tables.front().columns.isUtc;
    report.meetingStart = m_calendar.maybe(m_tables.summary.start, isUtc);
    report.columns = m_tables.columns;
    report.attendees = m_attendees.take();
    report.warnings = m_warnings;
    report.hasEmailColumn =
        m_tables.isSheet() // an anonymous form has the column, and nothing in it
            ? std::ranges::any_of(report.attendees,
                                  [](const TeamsAttendee& one) { return !one.emails.isEmpty(); })
            : std::ranges::any_of(m_tables.tables, [](const ReportTable& table) {
                  return table.columns.mapping.has(ColumnUse::Email);
              });
    return report;
}

} // namespace ledforum
