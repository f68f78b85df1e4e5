// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/csvfile.h"
#include "app/programme/programmeimport.h"

namespace ledforum {

/// Reads the topic of each line of a table, by the headings that `readTopics` describes.
class TopicReader final
{
public:
    explicit TopicReader(const CsvTable& table);

    [[nodiscard]] bool hasTitles() const { return m_title >= 0; }
    /// Refused with a sentence when the line does not hold what it should.
    [[nodiscard]] Result<ProgrammeTopic> topicOf(const CsvRow& row) const;

private:
    qsizetype m_width;
    qsizetype m_title, m_area, m_clinical, m_speaker, m_role, m_email, m_outcomes, m_leadershipDomain,
        m_specialties; ///< -1 where there is none
};

[[nodiscard]] TeachingSession filledWith(TeachingSession session, const ProgrammeTopic& topic);

/// All of them, the first twenty by their sentences; nothing was imported.
[[nodiscard]] Failure badLinesFailure(const std::vector<BadLine>& badLines);

/// What `read(row)` makes of each line; refused, with every bad line named.
template <class Line, class Read>
Result<std::vector<Line>> readLines(const CsvTable& table, Read read)
{
    std::vector<Line> lines;
    std::vector<BadLine> badLines;
    for (const CsvRow& row : table.rows()) {
        if (Result<Line> line = read(row))
            lines.push_back(*std::move(line));
        else
            badLines.push_back({row.line, line.failure().sentence});
    }
    if (!badLines.empty())
        return badLinesFailure(badLines);
    return lines;
}

} // namespace ledforum
