// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeimport.h"

#include "app/programme/topicfile.h"
#include "database/types/textfold.h"

#include <QHash>

#include <algorithm>
#include <deque>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Neither over nor called off.
bool isAhead(const TeachingSession& session)
{
    return session.state == TeachingState::Planned || session.state == TeachingState::Published;
}

/// Where planned and published sessions treat which topic already.
QHash<QString, QDate> datesByTitle(const std::vector<TeachingSession>& sessions)
{
    QHash<QString, QDate> dates;
    for (const TeachingSession& session : sessions) {
        if (isAhead(session))
            dates.insert(folded(session.title), session.span.date);
    }
    return dates;
}

} // namespace

Result<std::vector<ProgrammeTopic>> readTopics(const QByteArray& file)
{
    const Result<CsvTable> table = CsvTable::read(file);
    if (!table)
        return table.failure();
    const TopicReader reader(*table);
    if (!reader.hasTitles())
        return refused(u"The file has no column “Title” in its first line. Nothing was imported."_s);
    Result<std::vector<ProgrammeTopic>> topics =
        readLines<ProgrammeTopic>(*table, [&](const CsvRow& row) { return reader.topicOf(row); });
    if (topics && topics->empty())
        return refused(u"The file has a heading and no topic. Nothing was imported."_s);
    return topics;
}

ProgrammeImport matchTopics(const std::vector<ProgrammeTopic>& topics,
                            const std::vector<TeachingSession>& sessions)
{
    std::deque<TeachingSession> untitled;
    for (const TeachingSession& session : sessions) {
        if (session.isUntitled && isAhead(session))
            untitled.push_back(session);
    }
    std::ranges::stable_sort(untitled, {},
                             [](const TeachingSession& session) { return session.span.startMoment(); });

    const QHash<QString, QDate> known = datesByTitle(sessions);
    ProgrammeImport result;
    for (const ProgrammeTopic& topic : topics) {
        if (const auto date = known.constFind(folded(topic.title)); date != known.constEnd()) {
            result.present.push_back({topic, *date});
        } else if (untitled.empty()) {
            result.leftOver.push_back(topic);
        } else {
            result.filled.push_back({filledWith(untitled.front(), topic), topic.line});
            untitled.pop_front();
        }
    }
    return result;
}

} // namespace ledforum
