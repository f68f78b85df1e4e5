// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How files of past sessions are read; what becomes of them is in pastprogramme.cpp.

#include "app/common/wording.h"
#include "app/programme/pastprogramme.h"
#include "app/programme/sessionrules.h"
#include "app/programme/topicfile.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000; // before it, a date is a slip of the pen

/// Reads where and when, beside the topic.
class PastReader final
{
public:
    PastReader(const CsvTable& table, const ForumSettings& settings, QDate today)
        : m_topics(table)
        , m_settings(settings)
        , m_today(today)
        , m_date(table.column({u"Date"_s, u"Session date"_s, u"Day"_s}))
        , m_start(table.column({u"Start"_s, u"Start time"_s, u"Time"_s, u"From"_s}))
        , m_end(table.column({u"End"_s, u"End time"_s, u"To"_s, u"Until"_s}))
        , m_minutes(table.column({u"Minutes"_s, u"Length"_s, u"Duration"_s}))
        , m_venue(table.column({u"Venue"_s, u"Room"_s, u"Place"_s}))
    {
    }

    [[nodiscard]] bool hasDatesAndTitles() const { return m_date >= 0 && m_topics.hasTitles(); }

    [[nodiscard]] Result<PastSession> read(const CsvRow& row) const
    {
        const Result<ProgrammeTopic> topic = m_topics.topicOf(row);
        if (!topic)
            return topic.failure();
        const Result<LocalSpan> span = spanOf(row);
        if (!span)
            return span.failure();
        TeachingSession session;
        session.span = *span;
        session.venue = row.cell(m_venue).isEmpty() ? m_settings.site : row.cell(m_venue);
        session.state = TeachingState::Held;
        Result<TeachingSession> checked = checkedSession(filledWith(session, *topic));
        if (!checked)
            return checked.failure();
        for (Speaker& speaker : checked->speakers)
            speaker.state = SpeakerState::Thanked; // nothing is left to be asked of them
        return PastSession{row.line, *checked};
    }

private:
    [[nodiscard]] Result<LocalSpan> spanOf(const CsvRow& row) const
    {
        const Result<QDate> date = dateOf(row.cell(m_date));
        if (!date)
            return date.failure();
        const Result<QTime> start = timeOf(row.cell(m_start), m_settings.teachingStart);
        if (!start)
            return start.failure();
        const Result<int> minutes = minutesOf(row, *start);
        if (!minutes)
            return minutes.failure();
        return LocalSpan{*date, *start, *minutes};
    }

    [[nodiscard]] Result<QDate> dateOf(const QString& text) const
    {
        const QDate date = parseWrittenDate(text);
        if (!date.isValid() || date.year() < firstYear)
            return refused(u"“%1” is not a date; write it as 2025-02-11 or 11/02/2025."_s.arg(text));
        if (date >= m_today)
            return refused(u"%1 is not past; lay it out with “programme generate”."_s.arg(longDate(date)));
        return date;
    }

    [[nodiscard]] static Result<QTime> timeOf(const QString& text, QTime otherwise)
    {
        QTime time = text.isEmpty() ? otherwise : parseTime(text);
        if (!time.isValid())
            time = QTime::fromString(text, u"H:mm:ss"_s); // as spreadsheets write it
        if (!time.isValid())
            return refused(u"“%1” is not a time; write it as 14:00 or 2pm."_s.arg(text));
        return time;
    }

    /// By Minutes, else by End, else the forum's own.
    [[nodiscard]] Result<int> minutesOf(const CsvRow& row, QTime start) const
    {
        const QString minutes = row.cell(m_minutes);
        const QString end = row.cell(m_end);
        bool isNumber = true;
        const int byMinutes = minutes.isEmpty() ? m_settings.teachingMinutes : minutes.toInt(&isNumber);
        if (!isNumber)
            return refused(u"“%1” is not a number of minutes."_s.arg(minutes));
        if (end.isEmpty())
            return byMinutes;
        const Result<QTime> until = timeOf(end, {});
        if (!until)
            return until.failure();
        const int byEnd = start.secsTo(*until) / 60;
        if (byEnd <= 0)
            return refused(u"It ends at %1, and starts at %2."_s.arg(timeOfDay(*until), timeOfDay(start)));
        if (!minutes.isEmpty() && byMinutes != byEnd)
            return refused(u"%1 minutes from %2 on do not end at %3."_s.arg(minutes, timeOfDay(start),
                                                                            timeOfDay(*until)));
        return byEnd;
    }

    TopicReader m_topics;
    const ForumSettings& m_settings;
    QDate m_today;
    qsizetype m_date, m_start, m_end, m_minutes, m_venue;
};

std::vector<BadLine> repeated(const std::vector<PastSession>& past)
{
    std::vector<BadLine> badLines;
    for (auto later = past.begin(); later != past.end(); ++later) {
        const auto earlier = std::find_if(past.begin(), later, [&](const PastSession& one) {
            return one.session.span.startMoment() == later->session.span.startMoment();
        });
        if (earlier != later)
            badLines.push_back(
                {later->line,
                 u"line %1 has a session at %2 on %3 already."_s.arg(earlier->line)
                     .arg(timeOfDay(later->session.span.start), longDate(later->session.span.date))});
    }
    return badLines;
}

} // namespace

Result<std::vector<PastSession>> readPastSessions(const QByteArray& file, const ForumSettings& settings,
                                                  QDate today)
{
    const Result<CsvTable> table = CsvTable::read(file);
    if (!table)
        return table.failure();
    const PastReader reader(*table, settings, today);
    if (!reader.hasDatesAndTitles())
        return refused(
            u"The file needs columns “Date” and “Title” in its first line. Nothing was imported."_s);
    Result<std::vector<PastSession>> past =
        readLines<PastSession>(*table, [&](const CsvRow& row) { return reader.read(row); });
    if (!past)
        return past;
    if (past->empty())
        return refused(u"The file has a heading and no session. Nothing was imported."_s);
    if (const std::vector<BadLine> badLines = repeated(*past); !badLines.empty())
        return badLinesFailure(badLines);
    return past;
}

} // namespace ledforum
