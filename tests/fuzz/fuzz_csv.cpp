// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/csvcells.h"
#include "app/common/csvfile.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// The rows of any text file.
void tryInput(const QByteArray& input)
{
    const auto table = CsvTable::read(input);
    fuzz::require(table || !table.failure().sentence.isEmpty());
    if (table)
        (void)table->column({QStringLiteral("Name"), QStringLiteral("E-mail")});
    const auto text = decodedText(input);
    if (!text)
        return;
    const QChar separator = separatorOf(*text);
    const auto strict = csvRows(*text, separator);
    const auto lenient = CsvCells::read(*text, separator, CsvCells::Quotes::LiteralInside);
    // What nobody closed is letters; only what is too much is refused.
    fuzz::require(lenient || lenient.failure().sentence.contains(QStringLiteral("more than")));
    if (strict) {
        int line = 0;
        for (const CsvRow& row : *strict) {
            fuzz::require(row.line > line && !row.cells.isEmpty());
            line = row.line;
        }
    }
}
