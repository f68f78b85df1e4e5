// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How files of past registers are read; what they mean here is in pastregisters.cpp.

#include "app/attendance/pastregisters.h"
#include "app/common/wording.h"
#include "database/types/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// The forum's session lasts an hour or so: what is longer than this was not meant as minutes.
constexpr int mostMinutes = 600;

/// Where a file says who a row is about.
struct WhoColumns
{
    explicit WhoColumns(const CsvTable& table)
        : email(table.column({u"E-mail"_s, u"E-mail address"_s}))
        , number(table.column({u"GMC number"_s, u"GMC no"_s, u"GMC no."_s, u"GMC"_s, u"Number"_s}))
        , name(table.column({u"Name"_s, u"Full name"_s, u"Doctor"_s}))
        , firstName(table.column({u"First name"_s, u"Forename"_s, u"Given name"_s}))
        , surname(table.column({u"Surname"_s, u"Last name"_s, u"Family name"_s}))
    {
    }
    [[nodiscard]] bool any() const { return email >= 0 || number >= 0 || name >= 0 || surname >= 0; }
    [[nodiscard]] PastLine lineOf(const CsvRow& row) const
    {
        const QString full = row.cell(name);
        return {.line = row.line,
                .email = row.cell(email),
                .number = row.cell(number),
                .name =
                    full.isEmpty() ? (row.cell(firstName) + u' ' + row.cell(surname)).simplified() : full};
    }

    qsizetype email;
    qsizetype number;
    qsizetype name;
    qsizetype firstName;
    qsizetype surname;
};

/// Whole minutes: "45", "45 min".
std::optional<int> minutesFrom(const QString& text)
{
    static const QRegularExpression shape(u"\\A(\\d{1,3})\\s*(?:m|mins?|minutes?)?\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() > mostMinutes)
        return std::nullopt;
    return match.captured(1).toInt();
}

QString needsMinutes(MarkStatus status)
{
    return u"“%1” needs the minutes attended."_s.arg(displayName(status));
}

/// What is wrong with a status and minutes; empty where nothing is.
QString readWord(PastWord& word, const QString& status, const QString& minutes)
{
    if (!minutes.isEmpty()) {
        word.minutes = minutesFrom(minutes);
        if (!word.minutes)
            return u"“%1” is not a number of minutes."_s.arg(excerptOf(minutes));
    }
    if (!status.isEmpty()) {
        word.status = pastStatusFrom(status);
        if (!word.status)
            return u"“%1” is not a status: present, late, left early, apologies or did not attend."_s.arg(
                excerptOf(status));
    }
    if (!word.status && !word.minutes)
        return u"It says neither a status nor minutes."_s;
    const bool isPartial = word.status == MarkStatus::Late || word.status == MarkStatus::LeftEarly;
    return isPartial && !word.minutes ? needsMinutes(*word.status) : QString();
}

PastFile longForm(const CsvTable& table, const WhoColumns& who, qsizetype dateColumn)
{
    const qsizetype startColumn = table.column({u"Start"_s, u"Start time"_s, u"Time"_s});
    const qsizetype statusColumn = table.column({u"Status"_s, u"Attendance"_s, u"Attended"_s, u"Present"_s});
    const qsizetype minutesColumn = table.column({u"Minutes"_s, u"Minutes attended"_s, u"Mins"_s});
    PastFile file;
    for (const CsvRow& row : table.rows()) {
        PastLine line = who.lineOf(row);
        line.date = parseWrittenDate(row.cell(dateColumn));
        line.dateLine = row.line;
        QString problem;
        if (const QString start = row.cell(startColumn); !start.isEmpty()) {
            line.start = parseTime(start);
            if (!line.start->isValid())
                problem = u"“%1” is not a time of day."_s.arg(excerptOf(start));
        }
        if (!line.date.isValid())
            problem =
                u"“%1” is not a date; write 2025-03-04 or 4/3/2025."_s.arg(excerptOf(row.cell(dateColumn)));
        if (problem.isEmpty())
            problem = readWord(line.word, row.cell(statusColumn), row.cell(minutesColumn));
        if (problem.isEmpty())
            file.lines.push_back(line);
        else
            file.badLines.push_back({row.line, problem});
    }
    return file;
}

/// What is wrong with a cell of a wide sheet; empty where nothing is.
QString readCell(PastWord& word, const QString& cell)
{
    // In a sheet of ticks 1 and 0 are ticks, not minutes.
    if (pastStatusFrom(cell) || !minutesFrom(cell))
        return readWord(word, cell, {});
    return readWord(word, {}, cell);
}

PastFile wideForm(const CsvTable& table, const WhoColumns& who, const std::map<qsizetype, QDate>& dates)
{
    constexpr int headingLine = 1;
    PastFile file;
    for (const CsvRow& row : table.rows()) {
        for (const auto& [column, date] : dates) {
            const QString cell = row.cell(column);
            if (cell.isEmpty())
                continue;
            PastLine line = who.lineOf(row);
            line.date = date;
            line.dateLine = headingLine;
            const QString problem = readCell(line.word, cell);
            if (problem.isEmpty())
                file.lines.push_back(line);
            else
                file.badLines.push_back({row.line, u"%1: %2"_s.arg(plainDate(date), problem)});
        }
    }
    return file;
}

} // namespace

QString PastLine::who() const
{
    return !name.isEmpty() ? name : !email.isEmpty() ? email : number;
}

std::optional<MarkStatus> pastStatusFrom(QStringView text)
{
    static const QHash<QString, MarkStatus> words = [] {
        QHash<QString, MarkStatus> known;
        const auto add = [&](MarkStatus status, const QStringList& spellings) {
            for (const QString& spelling : spellings)
                known.insert(spelling, status);
        };
        add(MarkStatus::Present, {u"present"_s, u"p"_s, u"attended"_s, u"yes"_s, u"y"_s, u"true"_s, u"1"_s,
                                  u"✓"_s, u"✔"_s, u"☑"_s});
        add(MarkStatus::Late, {u"late"_s, u"arrived late"_s, u"came late"_s});
        add(MarkStatus::LeftEarly, {u"left early"_s});
        add(MarkStatus::Apologies, {u"apologies"_s, u"apology"_s, u"sent apologies"_s, u"apologies sent"_s});
        add(MarkStatus::DidNotAttend, {u"did not attend"_s, u"dna"_s, u"absent"_s, u"not present"_s, u"no"_s,
                                       u"n"_s, u"false"_s, u"0"_s, u"✗"_s, u"✘"_s});
        return known;
    }();
    const QString word = folded(text).replace(u'-', u' ').replace(u'_', u' ').simplified();
    const auto found = words.constFind(word);
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

Result<PastFile> readPastRegisters(const QByteArray& bytes)
{
    const auto table = CsvTable::read(bytes);
    if (!table)
        return table.failure();
    const WhoColumns who(*table);
    if (!who.any())
        return refused(u"No column says who attended: E-mail, GMC number or Name. Nothing was imported."_s);
    if (const qsizetype date = table->column({u"Date"_s, u"Session date"_s}); date >= 0)
        return longForm(*table, who, date);
    std::map<qsizetype, QDate> dates;
    for (qsizetype i = 0; i < table->headings().size(); ++i) {
        if (const QDate date = parseWrittenDate(table->headings()[i]); date.isValid())
            dates.insert({i, date});
    }
    if (dates.empty())
        return refused(u"There is neither a column Date nor one headed by a date. Nothing was imported."_s);
    return wideForm(*table, who, dates);
}

} // namespace ledforum
