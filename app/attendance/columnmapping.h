// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace ledforum {

/// What a column of a report or a sign-in sheet holds.
enum class ColumnUse {
    Ignored,
    Name,
    FirstName,
    LastName,
    Email,
    Number, ///< of the professional body, GMC
    Joined, ///< when somebody came; of a list of events: when each of them was
    Left,
    Duration,
    Action, ///< of a list of events: "Joined", "Left"
    Status  ///< "present", "late", "apologies"
};

/// "ignored", "name", "first-name", …: as stored, and on the command line.
[[nodiscard]] QString codeOf(ColumnUse use);
[[nodiscard]] std::optional<ColumnUse> columnUseFrom(QStringView text);
/// "First name": as people read it.
[[nodiscard]] QString displayName(ColumnUse use);
/// In the order in which people choose among them.
[[nodiscard]] const QList<ColumnUse>& allColumnUses();

/// What the columns of a file hold, by their headings: as guessed, or as somebody said.
struct ColumnMapping
{
    QStringList headings;  ///< as the file writes them
    QList<ColumnUse> uses; ///< one a heading

    /// The headings' SHA-256, 32 bytes, without regard to case, accents and space: what the mapping is found
    /// by.
    [[nodiscard]] QByteArray digest() const;
    /// `{"columns":["name","ignored"]}`: the uses alone, since headings may hold anything.
    [[nodiscard]] QString toJson() const;
    /// Refused when it is no such JSON, or has not one use a heading.
    [[nodiscard]] static Result<ColumnMapping> fromJson(QStringView json, const QStringList& headings);

    [[nodiscard]] bool has(ColumnUse use) const { return uses.contains(use); }
    /// Why nobody can be read with it, a sentence: it names no people, or a use twice that stands once.
    /// Nothing where it will do.
    [[nodiscard]] std::optional<QString> problem() const;
    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// A table whose columns could not all be told: what the mapping page shows.
struct UnknownTable
{
    QStringList headings;
    std::vector<QStringList> samples; ///< its first rows, at most five, as wide as the headings
    ColumnMapping guess;
    QString sentence; ///< what could not be told
};

} // namespace ledforum
