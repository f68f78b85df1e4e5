// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/reporttables.h"

#include "app/attendance/headingwords.h"
#include "app/attendance/tablesplitter.h"
#include "app/attendance/teamsmoment.h"
#include "app/common/csvfile.h"
#include "database/types/textfold.h"

#include <QSet>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Single spaces, and none of the marks that turn the direction of text.
QString cleanName(QStringView cell)
{
    const auto isMark = [](QChar c) { return c.unicode() > 0xFF && c.category() == QChar::Other_Format; };
    QString name = cell.toString();
    if (std::ranges::any_of(name, isMark))
        name.removeIf(isMark);
    return std::move(name).simplified();
}

QString nameOf(const CsvCells::Row& row, const TableColumns& columns)
{
    if (columns.mapping.has(ColumnUse::Name))
        return cleanName(row.cell(columns.column(ColumnUse::Name)));
    const QString first = cleanName(row.cell(columns.column(ColumnUse::FirstName)));
    return (first + u' ' + cleanName(row.cell(columns.column(ColumnUse::LastName)))).trimmed();
}

ReportRow rowFrom(const CsvCells::Row& cells, const TableColumns& columns)
{
    const auto cell = [&](ColumnUse use) { return cells.cell(columns.column(use)).trimmed(); };
    ReportRow row;
    row.line = cells.line;
    row.name = nameOf(cells, columns);
    for (const qsizetype column : columns.emails) {
        const QStringView written = cells.cell(column).trimmed();
        if (!written.contains(u'@'))
            continue;
        const QString email = written.toString().toLower();
        if (!row.emails.contains(email))
            row.emails += email;
    }
    row.number = cell(ColumnUse::Number);
    row.joined = cell(ColumnUse::Joined);
    row.left = cell(ColumnUse::Left);
    row.duration = cell(ColumnUse::Duration);
    row.action = cell(ColumnUse::Action);
    row.status = cell(ColumnUse::Status);
    row.device = cells.cell(columns.device);
    return row;
}

void readSummary(const std::vector<CsvCells::Row>& rows, ReportSummary& summary)
{
    QStringView firstText;
    QStringView firstMoment;
    for (const CsvCells::Row& row : rows) {
        const QStringView value = row.cell(1).trimmed();
        const auto label = summaryLabelFrom(row.cell(0));
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (label == SummaryLabel::Title)
            summary.title = value.toString();
        else if (label == SummaryLabel::Attended && isNumber)
            summary.attended = number;
        else if (label == SummaryLabel::Start && summary.start.isEmpty())
            summary.start = value;
        else if (!label && firstText.isEmpty() && !value.isEmpty() && !isValue(value))
            firstText = value;
        else if (!label && firstMoment.isEmpty() && parseWrittenMoment(value))
            firstMoment = value;
        summary.isStartUtc = summary.isStartUtc || wordKey(row.cell(0)).endsWith(u"utc"_s);
    }
    // In a language unknown the title is the first of the words, and the start the first of the moments.
    if (summary.title.isEmpty())
        summary.title = firstText.toString();
    if (summary.start.isEmpty())
        summary.start = firstMoment;
}

std::vector<QStringList> samplesOf(const FoundTable& table)
{
    constexpr size_t most = 5;
    std::vector<QStringList> samples;
    for (const CsvCells::Row& row : table.rows) {
        if (samples.size() == most)
            break;
        QStringList& cells = samples.emplace_back();
        for (qsizetype column = 0; column < table.columns.mapping.headings.size(); ++column)
            cells += row.cell(column).trimmed().toString();
    }
    return samples;
}

ReportTable tableFrom(const FoundTable& found, TableKind kind)
{
    ReportTable table{kind, found.columns, {}};
    table.rows.reserve(found.rows.size());
    for (const CsvCells::Row& row : found.rows)
        table.rows.push_back(rowFrom(row, found.columns));
    return table;
}

/// Comings and goings under headings that nobody of Teams has: people wrote their times down.
bool isSheetOfTimes(const SplitFile& split, const FoundTable& found)
{
    return !found.columns.isOfTeams && !split.hasSections;
}

/// The tables with comings and goings. Of two in a language unknown the first is that of the participants, as
/// in every report.
std::vector<ReportTable> attendanceTables(const SplitFile& split)
{
    std::vector<const FoundTable*> found;
    for (const FoundTable& table : split.tables) {
        if (table.columns.isAttendance())
            found.push_back(&table);
    }
    std::vector<ReportTable> tables;
    const bool isKnown =
        std::ranges::any_of(found, [](const FoundTable* table) { return table->columns.isOncePerPerson; });
    for (const FoundTable* table : found) {
        const bool isFirstOfTwo = !isKnown && split.hasSections && found.size() > 1 && table == found.front();
        const TableKind kind = table->columns.isEvents()                        ? TableKind::Events
                               : isSheetOfTimes(split, *table)                  ? TableKind::Sheet
                               : table->columns.isOncePerPerson || isFirstOfTwo ? TableKind::Participants
                                                                                : TableKind::Joins;
        tables.push_back(tableFrom(*table, kind));
    }
    return tables;
}

/// The table that somebody mapped, else the last with comings and goings, where each join stands, else the
/// largest.
const FoundTable* tableThatCounts(const SplitFile& split)
{
    const FoundTable* counts = nullptr;
    const auto weight = [](const FoundTable& table) {
        return std::tuple(table.columns.isMapped, table.columns.isAttendance(), table.isByHeadings,
                          table.columns.mapping.has(ColumnUse::Joined));
    };
    for (const FoundTable& table : split.tables) {
        if (!counts || weight(table) >= weight(*counts))
            counts = &table;
    }
    return counts;
}

/// One column of names or addresses, and no heading above it.
bool takeBareList(SplitFile& split)
{
    const auto has = [](auto holds) {
        return [holds](const CsvCells::Row& row) { return row.cells.size() == 1 && holds(row.cell(0)); };
    };
    const auto isAddress = [](QStringView cell) { return cell.contains(u'@'); };
    const auto isName = [](QStringView cell) {
        return std::ranges::none_of(cell, [](QChar c) { return c.isDigit() || c == u':'; });
    };
    const bool areAddresses = std::ranges::all_of(split.summary, has(isAddress));
    if (!areAddresses && !std::ranges::all_of(split.summary, has(isName)))
        return false;
    split.tables.push_back({columnsByHeadings({areAddresses ? u"Email"_s : u"Name"_s}), split.summary, true});
    return true;
}

/// Where no row looks like headings: the widest of the first rows stands for them.
void takeWidestAsHeadings(SplitFile& split)
{
    constexpr qsizetype nearTheTop = 10;
    if (split.summary.empty() || takeBareList(split))
        return;
    const auto top = split.summary.begin() + std::min(nearTheTop, qsizetype(split.summary.size()));
    const auto widest = std::max_element(split.summary.begin(), top, [](const auto& a, const auto& b) {
        return a.cells.size() < b.cells.size();
    });
    QStringList headings;
    for (const QStringView cell : widest->cells)
        headings += cell.trimmed().toString();
    split.tables.push_back({columnsByHeadings(headings), {widest + 1, split.summary.end()}, false});
}

/// Headings that the people of the forum are exported with: who stands below them need not have been there.
bool isListOfPeople(const QStringList& headings)
{
    static const QSet<QString> keys{u"grade"_s, u"specialty"_s, u"speciality"_s, u"intake"_s,
                                    u"profession"_s};
    return std::ranges::any_of(
        headings, [](const QString& heading) { return keys.contains(folded(heading.trimmed())); });
}

UnknownTable unknownTable(const ReportTables& file)
{
    const QString sentence =
        isListOfPeople(file.columns.headings)
            ? u"This is not an attendance report but looks like a list of the forum's people. If it says who "
              u"was "
              "there, say which columns hold them."_s
            : u"The columns of this file could not be told: say which of them hold the people, and which the "
              "times."_s;
    return {file.columns.headings, file.samples, file.columns, sentence};
}

/// A list of people who signed in needs no times, but headings that say where the people stand.
bool isSheet(const FoundTable& table)
{
    const bool isMapped = table.columns.isMapped;
    return table.columns.isPersonKnown && table.columns.hasPeople() &&
           (isMapped || !isListOfPeople(table.columns.mapping.headings));
}

} // namespace

Result<ReportTables> reportTables(const QByteArray& file, const std::optional<ColumnMapping>& mapping)
{
    const auto text = decodedText(file);
    if (!text)
        return text.failure();
    ReportTables tables;
    tables.cells = reportCells(*text);
    if (tables.cells.rowCount() == 0)
        return refused(u"The file is empty. Nothing was changed."_s);
    SplitFile split = splitTables(tables.cells, mapping);
    if (split.tables.empty())
        takeWidestAsHeadings(split);
    for (FoundTable& table : split.tables) {
        if (!table.columns.isMapped)
            completeByContent(table.columns, table.rows);
    }
    const FoundTable* counts = tableThatCounts(split);
    if (mapping && !(counts && counts->columns.isMapped))
        return refused(u"The file has no table with these headings: %1. Nothing was changed."_s.arg(
            mapping->headings.join(u", "_s)));
    if (!counts)
        return refused(u"The file has no table of people. Nothing was changed."_s);
    readSummary(split.summary, tables.summary);
    tables.columns =
        counts->columns.isMapped ? counts->columns.mapping : guessedColumns(counts->columns, counts->rows);
    tables.samples = samplesOf(*counts);
    tables.tables = attendanceTables(split);
    if (tables.tables.empty() && isSheet(*counts))
        tables.tables.push_back(tableFrom(*counts, TableKind::Sheet));
    if (tables.tables.empty())
        tables.unknown = unknownTable(tables);
    return tables;
}

} // namespace ledforum
