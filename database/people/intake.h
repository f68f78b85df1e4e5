// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// The month in which a doctor's post began; August, December and April are usual. Years 1990 to 2100.
class Intake final
{
public:
    /// Reads 2026-08, 08/2026, 1/8/2026, August 2026 and Aug 26.
    [[nodiscard]] static std::optional<Intake> parse(QStringView text);

    /// "2026-08"
    [[nodiscard]] QString value() const;
    /// "August 2026"
    [[nodiscard]] QString text() const;

    friend bool operator==(const Intake&, const Intake&) = default;

private:
    Intake(int year, int month)
        : m_year(year)
        , m_month(month)
    {
    }
    int m_year;
    int m_month;
};

} // namespace ledforum
