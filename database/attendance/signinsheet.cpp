// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/attendance/signinsheet.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString codeOf(SheetOutcome outcome)
{
    return outcome == SheetOutcome::Typed ? u"typed"_s : u"not-used"_s;
}

std::optional<SheetOutcome> sheetOutcomeFrom(QStringView text)
{
    for (const SheetOutcome outcome : {SheetOutcome::Typed, SheetOutcome::NotUsed}) {
        if (text == codeOf(outcome))
            return outcome;
    }
    return std::nullopt;
}

} // namespace ledforum
