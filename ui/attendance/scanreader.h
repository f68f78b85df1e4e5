// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace ledforum {

/// Tells a wedge scanner, which types a badge and then Enter, from fingers: at least six characters, one of
/// them a digit, none more than 50 ms after the one before. What comes so fast is held back until it is clear
/// what it is, so that a badge never shows as something typed.
class ScanReader final
{
public:
    static constexpr std::chrono::milliseconds longestGap{50};
    static constexpr qsizetype fewestCharacters = 6;

    /// A character at a moment of any clock that only goes forward. What was held back before and turns out
    /// to be typed comes back; the new character is held.
    [[nodiscard]] QString character(const QString& text, std::chrono::milliseconds at);
    struct Ended
    {
        QString typed = {};                         ///< what was held back, and is no badge
        std::optional<QString> scan = std::nullopt; ///< a badge
    };
    [[nodiscard]] Ended enter(std::chrono::milliseconds at);
    /// Nothing came for a while: what was held back is typed.
    [[nodiscard]] QString pause();
    [[nodiscard]] bool isHolding() const { return !m_held.isEmpty(); }

private:
    QString m_held;
    std::chrono::milliseconds m_last{0};
};

} // namespace ledforum
