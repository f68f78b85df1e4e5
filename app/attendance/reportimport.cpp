// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reportimport.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// For so many of the unmatched somebody is suggested: nobody reads more, and each is compared with everyone.
constexpr size_t mostSuggestedFor = 200;

bool isSaidInWordsAlone(const TeamsAttendee& attendee)
{
    return attendee.intervals.empty() &&
           (attendee.status == MarkStatus::Apologies || attendee.status == MarkStatus::DidNotAttend);
}

bool areOfOneMeeting(const AttendanceReport& one, const AttendanceReport& other)
{
    return one.meetingStart && one.source == other.source && one.meetingStart == other.meetingStart;
}

/// How many participants it knows, and for how many seconds it saw them.
std::pair<qint64, qint64> extentOf(const TeamsReport& report)
{
    std::chrono::seconds sum{0};
    for (const TeamsAttendee& attendee : report.attendees) {
        for (const JoinedInterval& there : attendee.intervals)
            sum += there.to - there.from;
    }
    return {qint64(report.attendees.size()), sum.count()};
}

} // namespace

AttendanceReport describedReport(const ReadReport& file)
{
    AttendanceReport report;
    report.source = file.report.kind == ReportKind::Teams ? SightingSource::Teams : SightingSource::Sheet;
    report.digest = file.digest;
    report.meetingStart = file.report.meetingStart;
    report.extent = extentOf(file.report);
    return report;
}

std::vector<const ReadReport*> withoutStale(const std::vector<ReadReport>& files)
{
    std::vector<const ReadReport*> kept;
    std::vector<AttendanceReport> described; // one for each that is kept
    for (const ReadReport& file : files) {
        const AttendanceReport report = describedReport(file);
        const auto rival = std::ranges::find_if(described, [&](const AttendanceReport& one) {
            return one.digest == report.digest || areOfOneMeeting(one, report);
        });
        if (rival == described.end()) {
            kept.push_back(&file);
            described.push_back(report);
        } else if (report.extent > rival->extent) {
            kept[size_t(rival - described.begin())] = &file;
            *rival = report;
        }
    }
    return kept;
}

ReportImport::ReportImport(const RegisterBook& book, const std::vector<AttendanceReport>& reports,
                           const SessionTime& session, const CreditsRule& rule)
    : m_before(book)
    , m_after(book)
    , m_reports(reports)
    , m_session(session)
    , m_rule(rule)
{
}

/// A report that was taken while the meeting went on is not to undo the one that was taken after it.
bool ReportImport::isStale(const AttendanceReport& stored) const
{
    return std::ranges::any_of(m_reports, [&](const AttendanceReport& earlier) {
        return earlier.digest != stored.digest && areOfOneMeeting(earlier, stored) &&
               earlier.extent > stored.extent;
    });
}

/// The same report, and staler ones of its meeting, give way to it.
void ReportImport::makeRoomFor(const AttendanceReport& stored, ReportUndo::File& file)
{
    for (const AttendanceReport& earlier : m_reports) {
        const bool isSame = earlier.digest == stored.digest;
        if (!isSame && !areOfOneMeeting(earlier, stored))
            continue;
        if (isSame)
            file = {*earlier.id, false};
        else
            m_undo.replaced.push_back(earlier);
        const auto sightings = m_after.forget(*earlier.id);
        m_undo.sightings.insert(m_undo.sightings.end(), sightings.begin(), sightings.end());
    }
}

void ReportImport::fill(const ReadReport& file, const ReportMatch& match, const AttendanceReport& stored,
                        const std::function<AttendanceReportId()>& id)
{
    if (m_undo.files.empty() && m_outcome.columns.headings.isEmpty()) {
        m_outcome.kind = file.report.kind;
        m_outcome.meetingTitle = file.report.title;
        m_outcome.columns = file.report.columns;
    }
    if (isStale(stored)) {
        m_outcome.warnings +=
            u"A fuller report of this meeting was imported before: this one was left out."_s;
        return;
    }
    ReportUndo::File place{AttendanceReportId(0), true};
    makeRoomFor(stored, place);
    if (place.wasNew)
        place.report = id();
    m_undo.files.push_back(place);
    m_found.reserve(m_found.size() + qsizetype(match.people.size()));
    for (const ReportMatch::Line& line : match.people) {
        auto found = m_found.find(line.person->id);
        if (found == m_found.end())
            found = m_found.insert(line.person->id, {line.attendee->name, line.by, std::nullopt});
        if (isSaidInWordsAlone(*line.attendee))
            found->status = line.attendee->status;
        std::vector<Sighting> seen;
        for (const JoinedInterval& there : line.attendee->intervals)
            seen.push_back(
                {line.person->id, there.from, std::max(there.from, there.to), stored.source, place.report});
        m_after.see(line.person->id, seen);
    }
    m_outcome.warnings += file.report.warnings;
    m_unmatched.insert(m_unmatched.end(), match.unmatched.begin(), match.unmatched.end());
    list(match.ignored, m_outcome.ignored);
}

void ReportImport::list(const std::vector<const TeamsAttendee*>& from,
                        std::vector<UnmatchedAttendee>& to) const
{
    for (const TeamsAttendee* attendee : from)
        to.push_back(
            {attendee->name, attendee->emails.value(0), minutesInside(attendee->intervals, m_session)});
}

ImportEffect ReportImport::effectOf(const ImportedAttendance& line) const
{
    if (!line.before)
        return ImportEffect::New;
    if (line.before == line.mark)
        return line.mark.source == MarkSource::ByHand && !m_found[line.person.id].status
                   ? ImportEffect::KeptByHand
                   : ImportEffect::Same;
    return line.before->source == MarkSource::ByHand ? ImportEffect::KeptByHand : ImportEffect::Changed;
}

/// Nothing of somebody whom the import leaves as they were: not named, or invited and never there.
std::optional<ImportedAttendance> ReportImport::lineFor(const Person& person) const
{
    const std::optional<Mark>& before = m_before.mark(person.id);
    const std::optional<Mark>& after = m_after.mark(person.id);
    const auto found = m_found.constFind(person.id);
    if (found == m_found.constEnd()) { // what an earlier report said of them, no file says any more
        if (before == after || !before)
            return std::nullopt;
        return ImportedAttendance{.person = person,
                                  .reportName = {},
                                  .mark = after.value_or(*before),
                                  .effect = after ? ImportEffect::Changed : ImportEffect::Lost,
                                  .before = before};
    }
    if (!after)
        return std::nullopt;
    ImportedAttendance line{person, found->name, found->by, *after};
    line.before = before;
    line.effect = effectOf(line);
    return line;
}

TeamsImport ReportImport::finish(const std::vector<Person>& people)
{
    m_outcome.people.reserve(size_t(m_found.size()));
    for (const Person& person : people) { // in their order, by surname
        const auto found = m_found.constFind(person.id);
        if (found != m_found.constEnd() && found->status && !m_after.mark(person.id)) {
            m_undo.said.push_back({.person = person.id, .status = *found->status});
            m_after.say(m_undo.said.back());
        }
        if (auto line = lineFor(person)) {
            if (line->effect != ImportEffect::Lost)
                line->credits = creditsFor(line->mark.minutes, m_session.span().minutes, m_rule);
            m_outcome.people.push_back(*std::move(line));
        }
    }
    list(m_unmatched, m_outcome.unmatched);
    if (!m_unmatched.empty()) {
        const NameSuggestions suggestions(people);
        for (size_t i = 0; i < std::min(m_unmatched.size(), mostSuggestedFor); ++i)
            m_outcome.unmatched[i].suggestions = suggestions.of(*m_unmatched[i]);
    }
    return std::move(m_outcome);
}

} // namespace ledforum
