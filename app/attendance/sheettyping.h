// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/types/localmoment.h"

#include <optional>
#include <vector>

namespace ledforum {

/// One signed row of a sheet, as it is typed back.
struct SheetEntry
{
    int number = 0;
    std::optional<QTime> arrived = std::nullopt; ///< nothing: from the session's start
    std::optional<QTime> left = std::nullopt;    ///< nothing: to its end
    QString name = {}; ///< on a spare row who signed there: a name, a GMC number or an e-mail address

    friend bool operator==(const SheetEntry&, const SheetEntry&) = default;
};
using SheetEntries = std::vector<SheetEntry>;

/// What the numbers and times of a sheet may be.
struct SheetFrame
{
    int expected = 0; ///< rows with a name, from 1
    int spares = 0;   ///< numbered on
    LocalSpan session;

    [[nodiscard]] int lastNumber() const { return expected + spares; }
    [[nodiscard]] bool isSpare(int number) const { return number > expected && number <= lastNumber(); }
};

/// Reads what somebody types from a sheet, divided by spaces, commas or lines: numbers ("17"), ranges
/// ("1-60"), "all" (every row with a name), after a number when they arrived ("17 2.20pm"), left ("17
/// -2.40pm") or both ("17 2.20pm-2.40pm"), and after a spare row's number who signed there ("213 Ann Adams").
/// A time without am or pm is the one within the session, if there is one. By number; a row that comes twice
/// counts once, with what was said of it last. Refused, naming the word, when one is none of these.
[[nodiscard]] Result<SheetEntries> readSheetEntries(const QString& text, const SheetFrame& frame);

/// "2.20pm", "-2.40pm" or "2.20pm-2.40pm", written over the entry's times. False when it is no time at all;
/// refused when nobody can have come or gone then.
[[nodiscard]] Result<bool> readSheetTimes(const QString& word, const SheetFrame& frame, SheetEntry& entry);

/// Puts an entry in its place by number, over the one of the same row.
void putEntry(SheetEntries& entries, const SheetEntry& entry);

} // namespace ledforum
