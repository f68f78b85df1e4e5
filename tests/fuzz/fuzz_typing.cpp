// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/sheettyping.h"
#include "database/attendance/sheetcode.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// What is typed from a sheet on paper: its code in the first line, its rows below.
void tryInput(const QByteArray& input)
{
    const QString text = QString::fromUtf8(input);
    const qsizetype first = text.indexOf(u'\n');
    if (const auto code = SheetCode::parse(QStringView(text).first(std::max<qsizetype>(first, 0))))
        fuzz::require(SheetCode::parse(code->value()) == code);
    const SheetCode made = SheetCode::of(quint32(qHash(input)));
    fuzz::require(SheetCode::parse(made.value().toLower()) == made);
    static const SheetFrame frame{.expected = 40, .spares = 5, .session = fuzz::session().span()};
    const auto entries = readSheetEntries(text.sliced(first + 1), frame);
    fuzz::require(entries || !entries.failure().sentence.isEmpty());
    if (!entries)
        return;
    int number = 0;
    for (const SheetEntry& entry : *entries) {
        fuzz::require(entry.number > number && entry.number <= frame.lastNumber());
        number = entry.number;
        fuzz::require(entry.name.isEmpty() || frame.isSpare(entry.number));
        fuzz::require(!entry.arrived || !entry.left || *entry.arrived < *entry.left);
    }
}
