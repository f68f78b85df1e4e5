// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/cpdyear.h"

namespace ledforum {

CpdYear cpdYearOf(QDate date)
{
    const int year = date.month() >= 4 ? date.year() : date.year() - 1;
    return {QDate(year, 4, 1), QDate(year + 1, 3, 31)};
}

} // namespace ledforum
