// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/credits.h"

#include <QDate>

namespace ledforum {

/// The physicians' CPD year: 1 April to 31 March, both included (RCPE).
struct CpdYear
{
    QDate first;
    QDate last;

    [[nodiscard]] bool has(QDate date) const { return first <= date && date <= last; }
    friend bool operator==(const CpdYear&, const CpdYear&) = default;
};

/// The year that a day belongs to.
[[nodiscard]] CpdYear cpdYearOf(QDate date);

/// What a doctor is advised to collect in one year; a guideline, not a law (AoMRC, RCPCH).
inline constexpr Credits yearlyTarget = Credits::ofHundredths(5000);

} // namespace ledforum
