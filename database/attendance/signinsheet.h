// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/sheetcode.h"
#include "database/types/typedid.h"

#include <QDateTime>

#include <vector>

namespace ledforum {

/// What became of a sheet of paper.
enum class SheetOutcome { Typed, NotUsed };

/// "typed", "not-used": as stored, and on the command line.
[[nodiscard]] QString codeOf(SheetOutcome outcome);
[[nodiscard]] std::optional<SheetOutcome> sheetOutcomeFrom(QStringView text);

struct SheetSettlement
{
    QDateTime at; ///< UTC
    std::optional<PersonId> by = std::nullopt;
    SheetOutcome outcome = SheetOutcome::Typed;

    friend bool operator==(const SheetSettlement&, const SheetSettlement&) = default;
};

/// A row that bears somebody's name: whoever was expected, and on a spare row whoever was typed back for it.
struct SheetRow
{
    int number = 0; ///< as printed, from 1
    PersonId person;

    friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

/// A sheet of paper on which people sign in.
struct SignInSheet
{
    SignInSheetId id;
    TeachingSessionId session;
    SheetCode code;
    int expected = 0;         ///< rows with a name, numbered from 1
    int spares = 0;           ///< empty ones, numbered on
    QDateTime printedAt = {}; ///< UTC
    std::optional<PersonId> printedBy = std::nullopt;
    std::optional<SheetSettlement> settled = std::nullopt; ///< nothing: the sheet is outstanding

    [[nodiscard]] bool isOutstanding() const { return !settled; }
    [[nodiscard]] int lastNumber() const { return expected + spares; }
    friend bool operator==(const SignInSheet&, const SignInSheet&) = default;
};

} // namespace ledforum
