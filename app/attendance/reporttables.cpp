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

/// Some reports have a word or a stroke where there is no time. A stroke for the arrival on a sheet may as
/// well mean that nobody came: it is not taken for anything.
QStringView withoutStroke(QStringView cell)
{
    const bool isStroke = std::ranges::all_of(cell, [](QChar c) { return c.isPunct() || c.isSymbol(); });
    return isStroke || cell.compare("n/a"_L1, Qt::CaseInsensitive) == 0 ? QStringView() : cell;
}

/// "Ann Lee <ann.lee@example.org>" has it in brackets.
QString addressIn(QStringView cell)
{
    const qsizetype open = cell.lastIndexOf(u'<');
    return (open >= 0 && cell.endsWith(u'>') ? cell.sliced(open + 1).chopped(1).trimmed() : cell)
        .toString()
        .toLower();
}

/// "GMC 7012345", and "'7012345" as spreadsheets are made to keep their noughts; other bodies' numbers have
/// letters of their own.
QStringView numberIn(QStringView cell)
{
    constexpr qsizetype gmcDigits = 7;
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const qsizetype first = std::ranges::find_if(cell, isDigit) - cell.begin();
    const QStringView digits = cell.sliced(first, std::min(gmcDigits, cell.size() - first));
    const QStringView behind = cell.sliced(first + digits.size());
    const QString before = wordKey(cell.first(first));
    const bool isGmc = digits.size() == gmcDigits && std::ranges::all_of(digits, isDigit) &&
                       (before.isEmpty() || before.startsWith(u"gmc"_s)) && wordKey(behind).isEmpty();
    return isGmc ? digits : cell;
}

ReportRow rowFrom(const CsvCells::Row& cells, const TableColumns& columns, bool isSheet)
{
    const auto cell = [&](ColumnUse use) { return cells.cell(columns.column(use)).trimmed(); };
    ReportRow row;
    row.line = cells.line;
    row.name = nameOf(cells, columns);
    for (const qsizetype column : columns.emails) {
        const QStringView written = cells.cell(column).trimmed();
        if (!written.contains(u'@'))
            continue;
        const QString email = addressIn(written);
        if (!row.emails.contains(email))
            row.emails += email;
    }
    row.number = numberIn(cell(ColumnUse::Number));
    row.joined = isSheet ? cell(ColumnUse::Joined) : withoutStroke(cell(ColumnUse::Joined));
    row.left = withoutStroke(cell(ColumnUse::Left));
    row.duration = cell(ColumnUse::Duration);
    row.action = cell(ColumnUse::Action);
    row.status = cell(ColumnUse::Status);
    row.isUnsigned = columns.signature >= 0 && cells.cell(columns.signature).isEmpty();
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
        table.rows.push_back(rowFrom(row, found.columns, kind == TableKind::Sheet));
    if (std::ranges::all_of(table.rows, &ReportRow::isUnsigned)) {
        for (ReportRow& row : table.rows)
            row.isUnsigned = false; // the column is as it was printed
    }
    return table;
}

/// Teams writes no time without its date.
bool hasTimesAlone(const FoundTable& found)
{
    const qsizetype column = found.columns.column(ColumnUse::Joined);
    const auto first = std::ranges::find_if(
        found.rows, [&](const CsvCells::Row& row) { return !row.cell(column).isEmpty(); });
    return first != found.rows.end() && parseWrittenTime(first->cell(column));
}

/// Comings and goings under headings that nobody of Teams has, or without dates: people wrote their times
/// down.
bool isSheetOfTimes(const SplitFile& split, const FoundTable& found)
{
    return !split.hasSections && (!found.columns.isOfTeams || hasTimesAlone(found));
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

/// One column of names, addresses or numbers, and no heading above it.
bool takeBareList(SplitFile& split)
{
    const auto has = [](auto holds) {
        return [holds](const CsvCells::Row& row) { return row.cells.size() == 1 && holds(row.cell(0)); };
    };
    const auto isAddress = [](QStringView cell) { return cell.contains(u'@'); };
    const auto isName = [](QStringView cell) {
        return std::ranges::none_of(cell, [](QChar c) { return c.isDigit() || c == u':'; });
    };
    const auto isNumber = [](QStringView cell) {
        constexpr qsizetype gmcDigits = 7;
        return cell.size() == gmcDigits && std::ranges::all_of(cell, [](QChar c) { return c.isDigit(); });
    };
    const auto holdsOnly = [&](auto holds) { return std::ranges::all_of(split.summary, has(holds)); };
    const QString heading = holdsOnly(isAddress)  ? u"Email"_s
                            : holdsOnly(isNumber) ? u"GMC number"_s
                            : holdsOnly(isName)   ? u"Name"_s
                                                  : QString();
    if (heading.isEmpty())
        return false;
    split.tables.push_back({columnsByHeadings({heading}), split.summary, true});
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

/// A list of people who signed in needs no times, but headings that say where the people stand. A report of
/// Teams is none, even where nobody can tell its times, nor what may be a list of comings and goings.
bool isSheet(const FoundTable& table, const ColumnMapping& guess)
{
    const TableColumns& columns = table.columns;
    if (!columns.isPersonKnown || !columns.hasPeople())
        return false;
    const bool saysWhoCame = columns.mapping.has(ColumnUse::Joined) || columns.mapping.has(ColumnUse::Status);
    if (columns.isMapped)
        return true;
    return !(columns.isOfTeams && !columns.mapping.has(ColumnUse::Joined)) && !guess.has(ColumnUse::Action) &&
           (saysWhoCame || !isListOfPeople(columns.mapping.headings));
}

} // namespace

Result<ReportTables> reportTables(const QByteArray& file, const std::optional<ColumnMapping>& mapping)
{
    const auto text = decodedText(file);
    if (!text)
        return text.failure();
    auto cells = reportCells(*text);
    if (!cells)
        return cells.failure();
    ReportTables tables;
    tables.cells = *std::move(cells);
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
    if (tables.tables.empty() && isSheet(*counts, tables.columns))
        tables.tables.push_back(tableFrom(*counts, TableKind::Sheet));
    if (tables.tables.empty())
        tables.unknown = unknownTable(tables);
    return tables;
}

} // namespace ledforum
