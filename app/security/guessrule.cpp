// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/guessrule.h"

#include "app/common/wording.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// After the fifth guess, the sixth, …: all ten take more than two minutes.
constexpr seconds delays[] = {seconds(5), seconds(10), seconds(20), seconds(40), seconds(60)};
static_assert(freeGuesses + std::size(delays) == mostGuesses);

} // namespace

milliseconds waitBeforeGuess(const std::vector<milliseconds>& earlier, milliseconds now)
{
    const auto first = std::ranges::find_if(
        earlier, [now](milliseconds guess) { return now - guess < milliseconds(guessWindow); });
    const auto count = static_cast<size_t>(earlier.end() - first);
    if (count < freeGuesses)
        return milliseconds(0);
    const milliseconds ends = count < mostGuesses
                                  ? earlier.back() + delays[count - freeGuesses]
                                  : *(earlier.end() - mostGuesses) + milliseconds(guessWindow);
    return std::max(ends - now, milliseconds(0));
}

QString tooManyGuesses(milliseconds wait)
{
    constexpr auto longestInSeconds = seconds(90);
    const auto inSeconds = std::chrono::ceil<seconds>(wait);
    const QString time =
        inSeconds <= longestInSeconds
            ? counted(inSeconds.count(), u"second"_s, u"seconds"_s)
            : counted(std::chrono::ceil<std::chrono::minutes>(wait).count(), u"minute"_s, u"minutes"_s);
    return u"Too many tries. Wait %1, then try again."_s.arg(time);
}

} // namespace ledforum
