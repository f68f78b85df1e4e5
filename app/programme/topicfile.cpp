// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/topicfile.h"

#include "app/programme/sessionrules.h"
#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

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

TopicReader::TopicReader(const CsvTable& table)
    : m_width(table.headings().size())
    , m_title(table.column({u"Title"_s, u"Topic"_s}))
    , m_area(table.column({u"Area"_s}))
    , m_clinical(table.column({u"Clinical"_s}))
    , m_speaker(table.column({u"Speaker"_s, u"Speakers"_s}))
    , m_role(table.column({u"Speaker role"_s, u"Role"_s}))
    , m_email(table.column({u"Speaker e-mail"_s, u"Speaker email"_s, u"E-mail"_s, u"Email"_s}))
    , m_outcomes(table.column({u"Learning outcomes"_s, u"Outcomes"_s}))
    , m_leadershipDomain(table.column({u"Leadership domain"_s}))
    , m_specialties(table.column({u"Specialties"_s, u"Specialty"_s}))
{
}

Result<ProgrammeTopic> TopicReader::topicOf(const CsvRow& row) const
{
    if (hasTooManyCells(row, m_width))
        return refused(
            u"it has %1 cells where the heading has %2; a text with a comma stands in quotation marks."_s
                .arg(row.cells.size())
                .arg(m_width));
    const Result<TeachingArea> area = areaOf(row.cell(m_area));
    if (!area)
        return area.failure();
    const Result<bool> isClinical = yesOrNo(row.cell(m_clinical), *area == TeachingArea::Clinical);
    if (!isClinical)
        return isClinical.failure();
    const Result<std::vector<Speaker>> speakers =
        speakersOf(row.cell(m_speaker), row.cell(m_role), row.cell(m_email));
    if (!speakers)
        return speakers.failure();
    return checkedTopic({.line = row.line,
                         .title = row.cell(m_title),
                         .area = *area,
                         .isClinical = *isClinical,
                         .speakers = *speakers,
                         .outcomes = partsOf(row.cell(m_outcomes)),
                         .leadershipDomain = row.cell(m_leadershipDomain),
                         .specialties = partsOf(row.cell(m_specialties))});
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

} // namespace ledforum
