// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the report reader for lists: of events, a line for every coming and going, and of people who
// signed in.

#include "app/attendance/headingwords.h"
#include "app/attendance/pastregisters.h"
#include "app/attendance/reportreader.h"
#include "app/attendance/teamsmoment.h"
#include "app/attendance/wordtable.h"
#include "app/common/wording.h"

#include <algorithm>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

struct Event
{
    UtcSecond at;
    const ReportRow* row;
    size_t person;
};

/// What the words of the action column mean: by the words themselves, and else by what nobody's list begins
/// with, since everybody comes before they go.
QHash<QString, EventAction> meaningOfActions(const std::vector<Event>& events)
{
    QHash<QString, EventAction> meanings;
    QSet<size_t> seen;
    QSet<QString> first;
    for (const Event& event : events) {
        const QString word = event.row->action.toString();
        if (!seen.contains(event.person))
            first.insert(word);
        seen.insert(event.person);
        if (!meanings.contains(word))
            meanings.insert(word, eventActionFrom(word).value_or(EventAction::Joins));
    }
    for (auto meaning = meanings.begin(); meaning != meanings.end(); ++meaning) {
        if (!eventActionFrom(meaning.key()) && !first.contains(meaning.key()))
            *meaning = EventAction::Leaves;
    }
    return meanings;
}

/// How people say on a sheet that they are there, or why they are not.
std::optional<MarkStatus> statusFrom(QStringView text)
{
    static constexpr WordTable::Row words[] = {
        {int(MarkStatus::Present),
         u"online inperson teams msteams virtual virtually remote remotely facetoface hybrid zoom signedin "
         u"inroom room ja oui si sim tak anwesend presente obecny obecna aanwezig teilgenommen"},
        {int(MarkStatus::Late),
         u"verspatet zuspat enretard tarde inritardo atrasado spozniony spozniona telaat"},
        {int(MarkStatus::Apologies),
         u"leave onleave annualleave studyleave oncall nights onnights nightshift notreleased nonworkingday "
         u"excused entschuldigt excuse excusee excusado justificado giustificato usprawiedliwiony "
         u"usprawiedliwiona afgemeld"},
        {int(MarkStatus::DidNotAttend),
         u"nein non nao nie nee abwesend absente ausente assente nieobecny nieobecna afwezig"},
    };
    static const WordTable others(words);
    if (const auto known = pastStatusFrom(text))
        return known;
    const auto found = others.valueOf(wordKey(text));
    return found ? std::optional(MarkStatus(*found)) : std::nullopt;
}

/// On a sheet: a number alone counts minutes, and "1:05" hours and minutes.
std::optional<std::chrono::seconds> writtenLength(QStringView text)
{
    constexpr qsizetype mostDigits = 4;
    bool isNumber = false;
    const int minutes = text.toInt(&isNumber);
    if (isNumber)
        return minutes >= 0 && text.size() <= mostDigits
                   ? std::optional<std::chrono::seconds>(std::chrono::minutes(minutes))
                   : std::nullopt;
    if (const auto seconds = parseDuration(text))
        return std::chrono::seconds(*seconds);
    const auto clock = text.contains(u':') ? parseWrittenTime(text) : std::nullopt;
    return clock ? std::optional(std::chrono::seconds(QTime(0, 0).secsTo(*clock))) : std::nullopt;
}

} // namespace

/// "Joined", "Joined before" and "Left", each device of a person for itself.
void ReportReader::readEvents(size_t table)
{
    std::vector<Event> events;
    const std::vector<ReportRow>& rows = m_tables.tables[table].rows;
    for (size_t i = 0; i < rows.size(); ++i) {
        const RowTimes times = m_calendar.times(table, i);
        const auto person = times.joined ? personOf(rows[i]) : std::nullopt;
        if (person)
            events.push_back({*times.joined, &rows[i], *person});
    }
    if (!events.empty() && events.back().at < events.front().at)
        std::ranges::reverse(events); // the latest first: so are those of one second
    std::ranges::stable_sort(events, [](const Event& a, const Event& b) { return a.at < b.at; });
    const QHash<QString, EventAction> meanings = meaningOfActions(events);

    std::map<std::pair<size_t, QStringView>, UtcSecond> thereSince;
    for (const Event& event : events) {
        const std::pair key(event.person, event.row->device);
        const auto joined = thereSince.find(key);
        const bool leaves = meanings.value(event.row->action.toString()) == EventAction::Leaves;
        if (!leaves) {
            thereSince.try_emplace(key, event.at);
        } else if (joined != thereSince.end()) {
            m_attendees.at(event.person).intervals.push_back({joined->second, event.at});
            thereSince.erase(joined);
        } else {
            m_warnings += u"Line %1: %2 leaves without having joined; the line was left out."_s.arg(
                QString::number(event.row->line), event.row->name);
        }
    }
    for (const auto& [key, since] : thereSince)
        m_attendees.at(key.first).intervals.push_back({since, std::max(since, m_session.end())});
}

/// What the sheet's own column says becomes what the times say where there are none.
void ReportReader::readSheetStatus(const ReportRow& row, TeamsAttendee& attendee)
{
    const bool wasThere =
        attendee.status != MarkStatus::Apologies && attendee.status != MarkStatus::DidNotAttend;
    if (!wasThere)
        return;
    attendee.intervals.push_back({m_session.start(), m_session.end()});
    if (attendee.status == MarkStatus::Late || attendee.status == MarkStatus::LeftEarly)
        m_warnings +=
            u"Line %1: %2 is marked “%3” without a time; the whole session was counted. Correct the mark "
            "by hand."_s.arg(QString::number(row.line), row.name, row.status);
}

Result<std::optional<JoinedInterval>> ReportReader::sheetInterval(size_t table, size_t index)
{
    const ReportRow& row = m_tables.tables[table].rows[index];
    const RowTimes times = m_calendar.times(table, index);
    if (!row.duration.isEmpty() && !times.left) {
        const auto length = writtenLength(row.duration);
        if (!length)
            return refused(u"Line %1: “%2” does not say how long %3 was there. Nothing was changed."_s.arg(
                QString::number(row.line), row.duration, row.name));
        const UtcSecond from = times.joined.value_or(m_session.start());
        return std::optional(JoinedInterval{from, from + *length});
    }
    if (!times.joined && times.left) // there from the start, since nothing else is said
        return std::optional(JoinedInterval{m_session.start(), std::max(m_session.start(), *times.left)});
    return intervalOf(table, index);
}

/// Whoever signed in was there: from the time of arrival where there is one, to the time of leaving.
std::optional<Failure> ReportReader::readSheet(size_t table)
{
    const ReportTable& sheet = m_tables.tables[table];
    const ColumnMapping& mapping = sheet.columns.mapping;
    const bool hasStatus = mapping.has(ColumnUse::Status);
    const bool hasLengthsOnly = mapping.has(ColumnUse::Duration) && !mapping.has(ColumnUse::Joined);
    int unsaid = 0;
    int ofOtherDays = 0;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        const ReportRow& row = sheet.rows[i];
        if (m_days.isOther(row.line)) {
            ++ofOtherDays;
            continue;
        }
        const auto status = hasStatus ? statusFrom(row.status) : std::nullopt;
        if (!row.status.isEmpty() && !status)
            return refused(u"Line %1: “%2” is not a status: present, late, left early, apologies or did not "
                           "attend. Nothing was changed."_s.arg(QString::number(row.line), row.status));
        const auto interval = sheetInterval(table, i);
        if (!interval)
            return interval.failure();
        if (!status && !*interval && (hasStatus || hasLengthsOnly || row.isUnsigned)) {
            unsaid += row.name.isEmpty() && row.emails.isEmpty() && row.number.isEmpty() ? 0 : 1;
            continue;
        }
        const auto person = personOf(row);
        if (!person)
            continue;
        TeamsAttendee& attendee = m_attendees.at(*person);
        attendee.status = status;
        if (*interval && status != MarkStatus::Apologies && status != MarkStatus::DidNotAttend)
            attendee.intervals.push_back(**interval);
        else
            readSheetStatus(row, attendee);
    }
    if (ofOtherDays > 0)
        m_warnings += u"%1 left out."_s.arg(
            counted(ofOtherDays, u"row of another day was"_s, u"rows of other days were"_s));
    if (unsaid > 0)
        m_warnings += u"%1 left out, since the sheet says nothing of them."_s.arg(
            counted(unsaid, u"person was"_s, u"people were"_s));
    return std::nullopt;
}

} // namespace ledforum
