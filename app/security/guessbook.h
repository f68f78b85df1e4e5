// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/bootclock.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace ledforum {

/// A guess that has been counted. It counts until its name was proven, or for five minutes.
struct Guess
{
    quint64 name = 0;                ///< digest of whose account it was made at, or one of GuessBook's own
    std::chrono::milliseconds at{0}; ///< since the computer's start
    bool isAnswered = false;         ///< whether the program that made it has said that it was wrong
    friend bool operator==(const Guess&, const Guess&) = default;
};

/// The guesses of the last five minutes, as they lie in the file: one block of one size, sealed under the
/// computer's start, so that a copy of the file does not say who tried what and when. Programs of this
/// computer can find that number out, and so who is signing in.
///
/// After another start the block cannot be read, and nobody knows how long the start took. What stands beside
/// it in the clear is how many guesses the most tried name had; each name then begins with as many, made at
/// the start. That is why restarting the computer wins no guess.
///
/// Beside the guesses it keeps when the computer was started, by the latest that its clock has shown.
class GuessBook final
{
public:
    /// What of it still counts now; an absent block is an empty book.
    [[nodiscard]] static GuessBook opened(const QByteArray& block, const BootMoment& now);
    [[nodiscard]] QByteArray sealed() const;

    /// 8 bytes of BLAKE2b.
    [[nodiscard]] static quint64 nameOf(const QByteArray& whose);

    [[nodiscard]] std::chrono::milliseconds waitFor(quint64 name) const;
    /// How many guesses count against the name.
    [[nodiscard]] size_t countOf(quint64 name) const;
    /// Whether a program is still trying a guess at this name.
    [[nodiscard]] bool isBeingTried(quint64 name) const;
    /// Counts a guess made now. A full book counts it against a sixteenth of all names together.
    [[nodiscard]] Guess add(quint64 name);
    /// It was wrong.
    void answer(const Guess& guess);
    /// It was right: those before it at the same name count no longer.
    void clear(const Guess& guess);

    /// What the computer's clock shows; only the latest counts.
    void see(const QDateTime& clock);
    /// What the time is at least, whatever the clock shows by now: the latest that it showed since the
    /// computer's start, and as long after it as has gone by. Nothing where none was seen.
    [[nodiscard]] std::optional<QDateTime> atLeast() const;

private:
    explicit GuessBook(BootMoment now)
        : m_now(std::move(now))
    {
    }
    void readFrom(const QByteArray& block);
    void carryOver(size_t guesses);
    [[nodiscard]] size_t mostAtOneName() const;

    BootMoment m_now;
    std::vector<Guess> m_guesses;         // in order of time
    std::chrono::milliseconds m_start{0}; // of the computer, by the latest clock, since 1970; 0: not seen
};

} // namespace ledforum
