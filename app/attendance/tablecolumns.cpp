// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/tablecolumns.h"

#include "app/attendance/headingwords.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Of several columns of one use only the best counts; addresses may stand in several.
void keepBest(TableColumns& columns, const QList<HeadingMeaning>& meanings)
{
    for (const ColumnUse use : allColumnUses()) {
        if (use == ColumnUse::Ignored || use == ColumnUse::Email)
            continue;
        qsizetype best = columns.column(use);
        for (qsizetype i = 0; i < meanings.size(); ++i) {
            if (columns.mapping.uses[i] == use && meanings[i].rank < meanings[best].rank)
                best = i;
        }
        for (qsizetype i = 0; i < meanings.size(); ++i) {
            if (columns.mapping.uses[i] == use && i != best)
                columns.mapping.uses[i] = ColumnUse::Ignored;
        }
    }
}

/// "Nom" and "Prénom", "Nome" and "Cognome": beside one half, the general word means the other. Beside both,
/// as in the report of a registration, it is the whole name.
void settleNames(TableColumns& columns)
{
    QList<ColumnUse>& uses = columns.mapping.uses;
    const qsizetype name = columns.column(ColumnUse::Name);
    const qsizetype first = columns.column(ColumnUse::FirstName);
    const qsizetype last = columns.column(ColumnUse::LastName);
    if (name < 0)
        return;
    if (first >= 0 && last >= 0)
        uses[first] = uses[last] = ColumnUse::Ignored;
    else if (first >= 0)
        uses[name] = ColumnUse::LastName;
    else if (last >= 0)
        uses[name] = ColumnUse::FirstName;
}

QList<qsizetype> emailColumns(const QList<ColumnUse>& uses, const QList<HeadingMeaning>& meanings)
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < uses.size(); ++i) {
        if (uses[i] == ColumnUse::Email)
            found += i;
    }
    std::ranges::stable_sort(found,
                             [&](qsizetype a, qsizetype b) { return meanings[a].rank < meanings[b].rank; });
    return found;
}

} // namespace

void settleDay(TableColumns& columns)
{
    const QStringList& headings = columns.mapping.headings;
    columns.day = -1;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (columns.mapping.uses[i] != ColumnUse::Ignored)
            continue;
        const HeadingMeaning meaning = meaningOfHeading(headings[i]);
        if (meaning.isDay) {
            columns.day = i;
            return;
        }
        if (meaning.use == ColumnUse::Joined && columns.day < 0)
            columns.day = i;
    }
}

TableColumns columnsByHeadings(const QStringList& headings)
{
    TableColumns columns;
    columns.mapping.headings = headings;
    QList<HeadingMeaning> meanings;
    for (const QString& heading : headings) {
        const HeadingMeaning meaning = meaningOfHeading(heading);
        meanings += meaning;
        columns.mapping.uses += meaning.use;
        columns.isOncePerPerson = columns.isOncePerPerson || meaning.isOncePerPerson;
        columns.isOfTeams = columns.isOfTeams || meaning.isOfTeams;
        columns.isUtc = columns.isUtc || meaning.isUtc;
        if (meaning.isSignature)
            columns.signature = columns.mapping.uses.size() - 1;
        if (!meaning.isKnown && !heading.trimmed().isEmpty())
            columns.unknown += heading.simplified();
        if (wordKey(heading) == u"sessionid"_s)
            columns.device = columns.mapping.uses.size() - 1;
    }
    keepBest(columns, meanings);
    settleNames(columns);
    columns.emails = emailColumns(columns.mapping.uses, meanings);
    columns.isPersonKnown = columns.hasPeople();
    settleDay(columns);
    return columns;
}

TableColumns columnsByMapping(const ColumnMapping& mapping)
{
    TableColumns columns = columnsByHeadings(mapping.headings);
    columns.mapping = mapping;
    columns.unknown.clear(); // somebody has said that they do not count
    columns.emails = emailColumns(mapping.uses, QList<HeadingMeaning>(mapping.uses.size()));
    columns.isMapped = true;
    if (columns.signature >= 0 && mapping.uses[columns.signature] != ColumnUse::Ignored)
        columns.signature = -1;
    columns.isPersonKnown = columns.hasPeople();
    settleDay(columns);
    columns.isOfTeams = mapping.has(ColumnUse::Action) || mapping.has(ColumnUse::Duration);
    return columns;
}

} // namespace ledforum
