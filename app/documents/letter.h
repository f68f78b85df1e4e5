// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"

#include <QDate>
#include <QStringList>

#include <variant>

namespace ledforum {

/// Rows of columns beneath their headings.
struct LetterTable
{
    QStringList headings = {};
    std::vector<qreal> shares = {}; ///< of the width, one a column
    std::vector<QStringList> rows = {};
    std::vector<qreal> bars = {}; ///< one a row where there are any, from 0 to 1: drawn in the last column
};

/// A letter on A4, as many pages as it takes.
struct Letter
{
    using Part = std::variant<QString, LetterTable>; ///< a paragraph, or a table

    QStringList sender = {}; ///< the first line stands out: the forum's name
    QDate date = {};
    QStringList recipient = {}; ///< name, role …
    QString subject = {};
    std::vector<Part> parts = {};
    QStringList signatory = {}; ///< name, role; without one it is no letter, and ends with its last part
    QString footnote = {};      ///< in small print at the foot of each page
};

/// The pages; a row of a table is never cut in two, and its headings stand again on the next page.
[[nodiscard]] std::vector<DocumentPage> letterPages(const Letter& letter);

} // namespace ledforum
