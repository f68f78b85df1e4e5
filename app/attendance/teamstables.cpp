// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/teamstables.h"

#include "app/common/csvfile.h"
#include "database/types/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString headingKey(const QString& heading)
{
    return folded(heading).remove(u"(utc)"_s).remove(u' ').remove(u'-');
}

/// Where a table has what; -1 where it has it not.
struct Columns
{
    qsizetype name = -1;
    qsizetype firstJoin = -1;
    qsizetype lastLeave = -1;
    qsizetype join = -1;
    qsizetype leave = -1;
    qsizetype duration = -1;
    qsizetype action = -1;
    qsizetype timestamp = -1;
    QList<qsizetype> emails; ///< the best first
    bool isUtc = false;

    [[nodiscard]] bool isHeading() const { return name >= 0 && (firstJoin >= 0 || join >= 0 || isEvents()); }
    [[nodiscard]] bool isEvents() const { return action >= 0 && timestamp >= 0; }
};

Columns columnsOf(const QStringList& headings)
{
    QStringList keys;
    for (const QString& heading : headings)
        keys += headingKey(heading);
    const auto find = [&](const QStringList& names) {
        for (const QString& name : names) {
            if (const qsizetype found = keys.indexOf(name); found >= 0)
                return found;
        }
        return qsizetype(-1);
    };
    Columns columns{.name = find({u"name"_s, u"fullname"_s, u"participantname"_s, u"participant"_s}),
                    .firstJoin = find({u"firstjoin"_s, u"firstjointime"_s}),
                    .lastLeave = find({u"lastleave"_s, u"lastleavetime"_s}),
                    .join = find({u"jointime"_s, u"joined"_s, u"joinedat"_s}),
                    .leave = find({u"leavetime"_s, u"left"_s, u"leftat"_s}),
                    .duration = find({u"inmeetingduration"_s, u"duration"_s, u"meetingduration"_s}),
                    .action = find({u"useraction"_s, u"action"_s}),
                    .timestamp = find({u"timestamp"_s, u"utceventtimestamp"_s}),
                    .emails = {},
                    .isUtc = headings.join(u' ').contains(u"utc"_s, Qt::CaseInsensitive)};
    for (const QString& name :
         {u"email"_s, u"emailaddress"_s, u"registrationemail"_s, u"participantid(upn)"_s, u"upn"_s}) {
        if (const qsizetype found = find({name}); found >= 0)
            columns.emails += found;
    }
    return columns;
}

TeamsRow rowFrom(const CsvRow& cells, const Columns& columns)
{
    TeamsRow row;
    row.line = cells.line;
    row.name = cells.cell(columns.name);
    for (const qsizetype column : columns.emails) {
        const QString email = cells.cell(column).toLower();
        if (email.contains(u'@') && !row.emails.contains(email))
            row.emails += email;
    }
    const qsizetype joined = columns.isEvents()       ? columns.timestamp
                             : columns.firstJoin >= 0 ? columns.firstJoin
                                                      : columns.join;
    row.joined = cells.cell(joined);
    row.left = columns.isEvents() ? QString()
                                  : cells.cell(columns.firstJoin >= 0 ? columns.lastLeave : columns.leave);
    row.duration = cells.cell(columns.duration);
    row.action = cells.cell(columns.action);
    row.isUtc = columns.isUtc;
    return row;
}

/// "2. Participants", alone on its line. What follows is no longer the table before it.
bool isSection(const CsvRow& row)
{
    static const QRegularExpression numbered(u"\\A\\d+\\.\\s*\\D"_s);
    const bool isAlone = row.cells.mid(1).join(QString()).trimmed().isEmpty();
    return isAlone && numbered.match(row.cell(0)).hasMatch();
}

void readSummary(const CsvRow& row, TeamsTables& tables)
{
    const QString label = headingKey(row.cell(0));
    if (label == "meetingtitle"_L1)
        tables.title = row.cell(1);
    if (label == "attendedparticipants"_L1 || label == "totalnumberofparticipants"_L1 ||
        label == "totalparticipants"_L1) {
        bool isNumber = false;
        const int count = row.cell(1).toInt(&isNumber);
        tables.attended = isNumber ? std::optional(count) : std::nullopt;
    }
}

/// A cell without the quotation marks around it.
QString unquoted(const QString& cell)
{
    const QString text = cell.trimmed();
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return cell;
    return text.sliced(1, text.size() - 2).replace(u"\"\""_s, u"\""_s);
}

/// A name may hold a single quotation mark that Teams does not double; between tabs it can do no harm.
std::vector<CsvRow> splitAtTabs(const QString& text)
{
    std::vector<CsvRow> rows;
    int line = 0;
    for (const QString& written : text.split(u'\n')) {
        ++line;
        if (written.trimmed().isEmpty())
            continue;
        CsvRow row{line, written.split(u'\t')};
        std::ranges::transform(row.cells, row.cells.begin(), unquoted);
        rows.push_back(row);
    }
    return rows;
}

Result<std::vector<CsvRow>> rowsOf(const QByteArray& file)
{
    const auto text = decodedText(file);
    if (!text)
        return text.failure();
    const QChar separator = text->contains(u'\t') ? QChar(u'\t') : separatorOf(*text);
    auto rows = csvRows(*text, separator);
    if (!rows && separator == u'\t')
        return splitAtTabs(*text);
    return rows;
}

} // namespace

Result<TeamsTables> teamsTables(const QByteArray& file)
{
    const auto rows = rowsOf(file);
    if (!rows)
        return rows.failure();
    TeamsTables tables;
    std::optional<Columns> columns;
    bool hasTable = false;
    for (const CsvRow& row : *rows) {
        const Columns found = columnsOf(row.cells);
        if (isSection(row)) {
            columns.reset();
        } else if (found.isHeading()) {
            columns = found;
            hasTable = true;
            tables.hasEmailColumn = tables.hasEmailColumn || !found.emails.isEmpty();
        } else if (!columns) {
            readSummary(row, tables);
        } else {
            auto& table = columns->isEvents()       ? tables.events
                          : columns->firstJoin >= 0 ? tables.participants
                                                    : tables.joins;
            table.push_back(rowFrom(row, *columns));
        }
    }
    if (!hasTable) {
        return refused(u"This is not an attendance report of Teams in English: no line names the columns for "
                       u"people and for "
                       "when they joined. Nothing was changed."_s);
    }
    return tables;
}

} // namespace ledforum
