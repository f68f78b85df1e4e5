// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/register.h"

#include "app/attendance/replyrules.h"

namespace ledforum {

RegisterCounts Register::counts() const
{
    RegisterCounts counts;
    counts.listed = int(rows.size());
    for (const RegisterRow& row : rows) {
        if (!row.mark) {
            ++counts.unmarked;
            if (statusOnClosing(row.reply) == MarkStatus::Apologies)
                ++counts.unmarkedWithApologies;
        } else if (row.mark->status == MarkStatus::Apologies)
            ++counts.apologies;
        else if (row.mark->status == MarkStatus::DidNotAttend)
            ++counts.didNotAttend;
        else
            ++counts.attended;
    }
    return counts;
}

Credits Register::creditsOf(const Mark& mark) const
{
    return creditsFor(mark.minutes, session.span.minutes, creditsRule);
}

} // namespace ledforum
