// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <vector>

namespace ledforum {

/// How far back guesses count.
inline constexpr std::chrono::minutes guessWindow{5};
/// Never more than these within the window.
inline constexpr size_t mostGuesses = 10;
/// So many in a row are not delayed.
inline constexpr size_t freeGuesses = 5;

/// How long to wait before the next guess at a name; zero when it may be made now. `earlier` are the guesses
/// made before, in order of time and in time since the computer's start. Ends by itself within the window,
/// and asking too early does not lengthen it.
[[nodiscard]] std::chrono::milliseconds waitBeforeGuess(const std::vector<std::chrono::milliseconds>& earlier,
                                                        std::chrono::milliseconds now);

/// "Too many tries. Wait 40 seconds, then try again." Whatever the name.
[[nodiscard]] QString tooManyGuesses(std::chrono::milliseconds wait);

} // namespace ledforum
