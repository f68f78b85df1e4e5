// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>

namespace ledforum {

/// CPD credits, kept in hundredths so that quarter credits add up exactly. One credit is one hour of
/// educational content, breaks excluded (AoMRC).
class Credits final
{
public:
    constexpr Credits() = default;
    [[nodiscard]] static constexpr Credits ofHundredths(int hundredths) { return Credits(hundredths); }
    [[nodiscard]] constexpr int hundredths() const { return m_hundredths; }
    [[nodiscard]] constexpr bool isNone() const { return m_hundredths == 0; }
    /// "1", "0.5", "0.75": no trailing zeros.
    [[nodiscard]] QString text() const { return QString::number(m_hundredths / 100.0, 'g', 6); }
    friend constexpr auto operator<=>(Credits, Credits) = default;
    friend constexpr Credits operator+(Credits a, Credits b)
    {
        return Credits(a.m_hundredths + b.m_hundredths);
    }

private:
    constexpr explicit Credits(int hundredths)
        : m_hundredths(hundredths)
    {
    }
    int m_hundredths = 0;
};

} // namespace ledforum
