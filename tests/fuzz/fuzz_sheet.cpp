// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamsreport.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// A table of people, by a mapping that the input makes up; where it makes up none, by its own headings.
void tryInput(const QByteArray& input)
{
    const auto table = tableToMap(input);
    if (!table)
        return;
    fuzz::require(table->guess.uses.size() == table->headings.size());
    for (const QStringList& sample : table->samples)
        fuzz::require(sample.size() == table->headings.size());
    ColumnMapping mapping = table->guess;
    const QList<ColumnUse>& uses = allColumnUses();
    for (qsizetype i = 0; i < mapping.uses.size(); ++i) {
        const auto chosen = qsizetype(uchar(input[i % input.size()])) % (2 * uses.size());
        if (chosen < uses.size())
            mapping.uses[i] = uses[chosen];
    }
    const auto said = mapping == table->guess ? std::nullopt : std::optional(mapping);
    const auto read = readReport(input, fuzz::session(), said);
    fuzz::require(read || !read.failure().sentence.isEmpty());
    const auto* report = read ? std::get_if<TeamsReport>(&*read) : nullptr;
    if (!report)
        return;
    fuzz::require(report->columns.uses.size() == report->columns.headings.size());
    for (const TeamsAttendee& one : report->attendees)
        (void)attendeeKey(one.name);
}
