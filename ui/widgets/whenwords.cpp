// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/whenwords.h"

#include "app/common/wording.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString dayWords(QDate day, QDate today)
{
    if (day == today)
        return u"Today"_s;
    if (day == today.addDays(1))
        return u"Tomorrow"_s;
    const QString whole = longDate(day);
    return day.year() == today.year() ? whole.chopped(5) : whole;
}

} // namespace ledforum
