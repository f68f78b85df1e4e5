// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/signinsheet.h"

namespace ledforum {

class Connection;

/// Which sheets are asked for.
struct SignInSheetFilter
{
    std::optional<SignInSheetId> id = std::nullopt;
    std::optional<SheetCode> code = std::nullopt;
    std::optional<TeachingSessionId> session = std::nullopt;
};

/// Sheets of paper and who stands on which row. Throws DatabaseError.
class SignInSheetStore final
{
public:
    explicit SignInSheetStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Outstanding ones first, then the newest first.
    [[nodiscard]] std::vector<SignInSheet> list(const SignInSheetFilter& filter = {}) const;
    [[nodiscard]] std::optional<SignInSheet> find(SignInSheetId sheet) const;
    [[nodiscard]] std::optional<SignInSheet> find(const SheetCode& code) const;
    /// On which a person stands, in the same order.
    [[nodiscard]] std::vector<SignInSheet> ofPerson(PersonId person) const;
    /// By number.
    [[nodiscard]] std::vector<SheetRow> rows(SignInSheetId sheet) const;

    /// Rows 1 to n for the people, in their order. The sheet's own id and its settlement are not read.
    SignInSheetId insert(const SignInSheet& sheet, const std::vector<PersonId>& expected);
    /// Who signed on the spare rows, in place of whoever stood there before.
    void putSpares(const SignInSheet& sheet, const std::vector<SheetRow>& rows);
    /// Nothing makes it outstanding again.
    void settle(SignInSheetId sheet, const std::optional<SheetSettlement>& settlement);

private:
    void addRows(SignInSheetId sheet, const std::vector<SheetRow>& rows);

    const Connection& m_connection;
};

} // namespace ledforum
