// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/closurestore.h"

#include <QDate>
#include <QString>

#include <vector>

namespace ledforum {

/// A bank holiday of England and Wales.
struct BankHoliday
{
    QDate date;
    QString title; ///< "Boxing Day (substitute day)"
    friend bool operator==(const BankHoliday&, const BankHoliday&) = default;
};

/// Easter Sunday of a year of the Gregorian calendar.
[[nodiscard]] QDate easterSunday(int year);

/// The bank holidays of a year, in order of date: by the Banking and Financial Dealings Act 1971 and the
/// royal proclamations as they have stood since 1978, with the moved and extra days of 2020, 2022 and 2023
/// (gov.uk).
[[nodiscard]] std::vector<BankHoliday> bankHolidaysOf(int year);

/// Both days included, in order of date; with the forum's own changes applied.
[[nodiscard]] std::vector<BankHoliday> bankHolidays(QDate first, QDate last,
                                                    const std::vector<BankHolidayChange>& changes);

} // namespace ledforum
