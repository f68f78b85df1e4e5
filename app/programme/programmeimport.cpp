// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/programmeimport.h"

#include "app/common/csvfile.h"
#include "app/programme/sessionrules.h"
#include "database/types/textfold.h"

#include <QHash>

#include <algorithm>
#include <deque>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Where the columns of a file stand; -1 where it has none.
struct TopicColumns
{
    explicit TopicColumns(const CsvTable& table)
        : title(table.column({u"Title"_s, u"Topic"_s}))
        , area(table.column({u"Area"_s}))
        , clinical(table.column({u"Clinical"_s}))
        , speaker(table.column({u"Speaker"_s, u"Speakers"_s}))
        , role(table.column({u"Speaker role"_s, u"Role"_s}))
        , email(table.column({u"Speaker e-mail"_s, u"Speaker email"_s, u"E-mail"_s, u"Email"_s}))
        , outcomes(table.column({u"Learning outcomes"_s, u"Outcomes"_s}))
        , leadershipDomain(table.column({u"Leadership domain"_s}))
        , specialties(table.column({u"Specialties"_s, u"Specialty"_s}))
    {
    }
    qsizetype title, area, clinical, speaker, role, email, outcomes, leadershipDomain, specialties;
};

QStringList partsOf(const QString& cell)
{
    QStringList parts;
    for (const QString& part : cell.split(u';')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

/// Roles and addresses belong to names by their place, so that an empty one between two semicolons counts.
Result<std::vector<Speaker>> speakersOf(const QString& names, const QString& roles, const QString& emails)
{
    const QStringList nameList = names.split(u';');
    const QStringList roleList = roles.split(u';');
    const QStringList emailList = emails.split(u';');
    std::vector<Speaker> speakers;
    for (qsizetype i = 0; i < std::max({nameList.size(), roleList.size(), emailList.size()}); ++i) {
        Speaker speaker{nameList.value(i).trimmed(), roleList.value(i).trimmed()};
        const QString email = emailList.value(i).trimmed();
        speaker.email = EmailAddress::parse(email);
        if (!speaker.email && !email.isEmpty())
            return refused(u"“%1” is not an e-mail address."_s.arg(email));
        speakers.push_back(speaker);
    }
    return speakers;
}

Result<bool> yesOrNo(const QString& text, bool otherwise)
{
    const QString word = folded(text);
    if (word.isEmpty())
        return otherwise;
    if (QStringList{u"yes"_s, u"y"_s, u"true"_s, u"1"_s}.contains(word))
        return true;
    if (QStringList{u"no"_s, u"n"_s, u"false"_s, u"0"_s}.contains(word))
        return false;
    return refused(u"“%1” is neither yes nor no for Clinical."_s.arg(text));
}

Result<TeachingArea> areaOf(const QString& text)
{
    if (text.isEmpty())
        return TeachingArea::Other;
    if (const auto area = teachingAreaFrom(text))
        return *area;
    QStringList names;
    for (const TeachingArea area : allTeachingAreas())
        names.append(nameOf(area));
    return refused(u"“%1” is not an area; the areas are %2."_s.arg(text, names.join(u", "_s)));
}

bool hasTooManyCells(const CsvRow& row, qsizetype columns)
{
    return std::any_of(row.cells.begin() + std::min(columns, row.cells.size()), row.cells.end(),
                       [](const QString& cell) { return !cell.trimmed().isEmpty(); });
}

TeachingSession filledWith(TeachingSession session, const ProgrammeTopic& topic)
{
    session.title = topic.title;
    session.isUntitled = false;
    session.area = topic.area;
    session.isClinical = topic.isClinical;
    session.speakers = topic.speakers;
    session.outcomes = topic.outcomes;
    session.leadershipDomain = topic.leadershipDomain;
    session.specialties = topic.specialties;
    return session;
}

/// The topic as a session may hold it: the same rules as for one that is typed in.
Result<ProgrammeTopic> checkedTopic(ProgrammeTopic topic)
{
    TeachingSession session;
    session.span = {QDate(2000, 1, 1), QTime(14, 0), 60};
    const Result<TeachingSession> checked = checkedSession(filledWith(session, topic));
    if (!checked)
        return checked.failure();
    topic.title = checked->title;
    topic.speakers = checked->speakers;
    topic.outcomes = checked->outcomes;
    topic.leadershipDomain = checked->leadershipDomain;
    topic.specialties = checked->specialties;
    return topic;
}

Result<ProgrammeTopic> topicOf(const CsvRow& row, const TopicColumns& columns, qsizetype width)
{
    if (hasTooManyCells(row, width))
        return refused(
            u"it has %1 cells where the heading has %2; a text with a comma stands in quotation marks."_s
                .arg(row.cells.size())
                .arg(width));
    const Result<TeachingArea> area = areaOf(row.cell(columns.area));
    if (!area)
        return area.failure();
    const Result<bool> isClinical = yesOrNo(row.cell(columns.clinical), *area == TeachingArea::Clinical);
    if (!isClinical)
        return isClinical.failure();
    const Result<std::vector<Speaker>> speakers =
        speakersOf(row.cell(columns.speaker), row.cell(columns.role), row.cell(columns.email));
    if (!speakers)
        return speakers.failure();
    return checkedTopic({.line = row.line,
                         .title = row.cell(columns.title),
                         .area = *area,
                         .isClinical = *isClinical,
                         .speakers = *speakers,
                         .outcomes = partsOf(row.cell(columns.outcomes)),
                         .leadershipDomain = row.cell(columns.leadershipDomain),
                         .specialties = partsOf(row.cell(columns.specialties))});
}

Failure badLinesFailure(const std::vector<BadLine>& badLines)
{
    constexpr size_t most = 20;
    QStringList sentences;
    for (size_t i = 0; i < std::min(badLines.size(), most); ++i)
        sentences.append(badLines[i].sentence());
    if (badLines.size() > most)
        sentences.append(u"And %1 more."_s.arg(badLines.size() - most));
    sentences.append(u"Nothing was imported."_s);
    return refused(sentences.join(u'\n'));
}

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
    const TopicColumns columns(*table);
    if (columns.title < 0)
        return refused(u"The file has no column “Title” in its first line. Nothing was imported."_s);

    std::vector<ProgrammeTopic> topics;
    std::vector<BadLine> badLines;
    for (const CsvRow& row : table->rows()) {
        if (std::ranges::all_of(row.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); }))
            continue;
        if (Result<ProgrammeTopic> topic = topicOf(row, columns, table->headings().size()))
            topics.push_back(*std::move(topic));
        else
            badLines.push_back({row.line, topic.failure().sentence});
    }
    if (!badLines.empty())
        return badLinesFailure(badLines);
    if (topics.empty())
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
