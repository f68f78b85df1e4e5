// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/registerservice.h"
#include "app/attendance/signinsheetservice.h"
#include "app/documents/document.h"
#include "ui/shell/page.h"

namespace ledforum {

/// A sheet that was just printed.
struct PrintedSheet
{
    SheetOfSession of;
    Document document;
};

/// What can be done with sheets of paper, what can be undone with its name on the undo stack.
class SheetActs final
{
public:
    explicit SheetActs(const PageContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<PrintedSheet> print(TeachingSessionId session) const;
    /// Of a print that nobody took: the sheet can be typed back all the same.
    void putAway(const SheetOfSession& sheet) const;
    Result<> setNotUsed(const SheetOfSession& sheet) const;
    Result<SheetTyped> typeBack(const SheetOfSession& sheet, const SheetEntries& entries,
                                std::optional<int> onPaper) const;
    /// Who signed and is not listed, with no more than a name: done at once, with an undo of its own.
    Result<Person> addSigned(const SheetOfSession& sheet, const QString& fullName) const;
    /// What closing the register would do once these rows are typed back; nothing where it cannot be read.
    [[nodiscard]] std::optional<RegisterCounts> countsWith(const SheetContent& sheet,
                                                           const SheetEntries& entries) const;

private:
    [[nodiscard]] SignInSheetService& sheets() const;

    const PageContext& m_context;
};

/// "K7M-4QX of 10 November": outstanding sheets, for a line; empty when there are none.
[[nodiscard]] QString outstandingWords(const std::vector<SheetOfSession>& sheets);

} // namespace ledforum
