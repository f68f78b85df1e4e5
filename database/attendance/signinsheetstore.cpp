// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/signinsheetstore.h"

#include "database/sqlite/connection.h"
#include "database/sqlite/statement.h"
#include "database/sqlite/storedvalue.h"

#include <QSet>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<PersonId> maybePerson(const Statement& row, int column)
{
    const auto id = row.optionalInteger(column);
    return id ? std::optional(PersonId(*id)) : std::nullopt;
}

SignInSheet sheetFrom(const Statement& row)
{
    const QString what = u"A sign-in sheet"_s;
    SignInSheet sheet{.id = SignInSheetId(row.integer(0)),
                      .session = TeachingSessionId(row.integer(1)),
                      .code = stored(SheetCode::parse(row.text(2)), what),
                      .expected = int(row.integer(3)),
                      .spares = int(row.integer(4)),
                      .printedAt = QDateTime::fromString(row.text(5), Qt::ISODate),
                      .printedBy = maybePerson(row, 6)};
    if (!row.isNull(7))
        sheet.settled = {.at = QDateTime::fromString(row.text(7), Qt::ISODate),
                         .by = maybePerson(row, 8),
                         .outcome = stored(sheetOutcomeFrom(row.text(9)), what)};
    return sheet;
}

std::optional<SignInSheet> onlyOne(std::vector<SignInSheet> sheets)
{
    return sheets.empty() ? std::nullopt : std::optional(std::move(sheets.front()));
}

} // namespace

std::vector<SignInSheet> SignInSheetStore::list(const SignInSheetFilter& filter) const
{
    Statement statement(m_connection, sqlFile(u"attendance/sign_in_sheets.sql"));
    statement.bindAll(filter.id, filter.code, filter.session);
    std::vector<SignInSheet> sheets;
    while (statement.next())
        sheets.push_back(sheetFrom(statement));
    return sheets;
}

std::optional<SignInSheet> SignInSheetStore::find(SignInSheetId sheet) const
{
    return onlyOne(list({.id = sheet}));
}

std::optional<SignInSheet> SignInSheetStore::find(const SheetCode& code) const
{
    return onlyOne(list({.code = code}));
}

std::vector<SignInSheet> SignInSheetStore::ofPerson(PersonId person) const
{
    Statement statement(m_connection, u"SELECT sheet_id FROM sign_in_sheet_row WHERE person_id = ?"_s);
    statement.bind(person);
    QSet<SignInSheetId> theirs;
    while (statement.next())
        theirs.insert(SignInSheetId(statement.integer(0)));
    std::vector<SignInSheet> sheets = list();
    std::erase_if(sheets, [&](const SignInSheet& sheet) { return !theirs.contains(sheet.id); });
    return sheets;
}

std::vector<SheetRow> SignInSheetStore::rows(SignInSheetId sheet) const
{
    Statement statement(m_connection, u"SELECT number, person_id FROM sign_in_sheet_row "
                                      "WHERE sheet_id = ? ORDER BY number"_s);
    statement.bind(sheet);
    std::vector<SheetRow> rows;
    while (statement.next())
        rows.push_back({int(statement.integer(0)), PersonId(statement.integer(1))});
    return rows;
}

SignInSheetId SignInSheetStore::insert(const SignInSheet& sheet, const std::vector<PersonId>& expected)
{
    Statement statement(m_connection, sqlFile(u"attendance/add_sign_in_sheet.sql"));
    statement.bindAll(sheet.session, sheet.code, expected.size(), sheet.spares,
                      sheet.printedAt.toUTC().toString(Qt::ISODate), sheet.printedBy);
    const SignInSheetId id(statement.insertedId());
    std::vector<SheetRow> rows;
    for (const PersonId person : expected)
        rows.push_back({int(rows.size()) + 1, person});
    addRows(id, rows);
    return id;
}

void SignInSheetStore::putSpares(const SignInSheet& sheet, const std::vector<SheetRow>& rows)
{
    Statement(m_connection, u"DELETE FROM sign_in_sheet_row WHERE sheet_id = ? AND number > ?"_s)
        .bindAll(sheet.id, sheet.expected)
        .run();
    addRows(sheet.id, rows);
}

void SignInSheetStore::addRows(SignInSheetId sheet, const std::vector<SheetRow>& rows)
{
    if (rows.empty())
        return;
    Statement statement(m_connection,
                        u"INSERT INTO sign_in_sheet_row (sheet_id, number, person_id) VALUES (?, ?, ?)"_s);
    for (const SheetRow& row : rows)
        statement.bindAll(sheet, row.number, row.person).run();
}

void SignInSheetStore::settle(SignInSheetId sheet, const std::optional<SheetSettlement>& settlement)
{
    std::optional<QString> at;
    std::optional<QString> outcome;
    if (settlement) {
        at = settlement->at.toUTC().toString(Qt::ISODate);
        outcome = codeOf(settlement->outcome);
    }
    Statement(m_connection,
              u"UPDATE sign_in_sheet SET settled_at = ?, settled_by = ?, outcome = ? WHERE id = ?"_s)
        .bindAll(at, settlement ? settlement->by : std::nullopt, outcome, sheet)
        .run();
}

} // namespace ledforum
