// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/creditsrule.h"

#include "app/common/wording.h"
#include "database/forum/forumsettings.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// What the rule makes of the minutes, before they become credits.
struct Reckoning
{
    int attended;    ///< inside the session
    bool isWhole;    ///< nothing missing, or no more than the tolerance
    int steps;       ///< full steps attended
    int stepMinutes; ///< at least 1, whatever the settings say
};

Reckoning reckon(int attendedMinutes, int sessionMinutes, const CreditsRule& rule)
{
    const int session = std::max(0, sessionMinutes);
    const int attended = std::clamp(attendedMinutes, 0, session);
    const int step = std::max(1, rule.stepMinutes);
    return {attended, attended > 0 && session - attended <= std::max(0, rule.toleranceMinutes),
            attended / step, step};
}

QString inWords(int number)
{
    static const std::array words{u"no"_s,  u"one"_s,   u"two"_s,   u"three"_s, u"four"_s, u"five"_s,
                                  u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s,  u"ten"_s};
    return number < int(words.size()) ? words.at(size_t(number)) : QString::number(number);
}

/// "two quarter-hours", "one step of 20 minutes"
QString stepsInWords(int steps, int stepMinutes)
{
    const auto named = [&](const QString& one, const QString& many) {
        return u"%1 %2"_s.arg(inWords(steps), steps == 1 ? one : many);
    };
    switch (stepMinutes) {
    case 15:
        return named(u"quarter-hour"_s, u"quarter-hours"_s);
    case 30:
        return named(u"half-hour"_s, u"half-hours"_s);
    case 60:
        return named(u"hour"_s, u"hours"_s);
    default:
        return named(u"step"_s, u"steps"_s) + u" of "_s + counted(stepMinutes, u"minute"_s, u"minutes"_s);
    }
}

} // namespace

CreditsRule creditsRuleOf(const ForumSettings& settings)
{
    return {.toleranceMinutes = settings.creditsToleranceMinutes,
            .stepMinutes = settings.creditsStepMinutes,
            .minutesPerCredit = settings.minutesPerCredit};
}

Credits creditsFor(int attendedMinutes, int sessionMinutes, const CreditsRule& rule)
{
    const Reckoning reckoning = reckon(attendedMinutes, sessionMinutes, rule);
    const int counting = reckoning.isWhole ? sessionMinutes : reckoning.steps * reckoning.stepMinutes;
    return Credits::ofHundredths(counting * 100 / std::max(1, rule.minutesPerCredit));
}

QString explain(int attendedMinutes, int sessionMinutes, const CreditsRule& rule)
{
    const Reckoning reckoning = reckon(attendedMinutes, sessionMinutes, rule);
    const QString attended =
        counted(reckoning.attended, u"minute attended"_s, u"minutes attended"_s) + u": "_s;
    if (reckoning.isWhole && reckoning.attended == sessionMinutes)
        return attended + u"the whole session"_s;
    if (reckoning.isWhole)
        return attended + u"counts as the whole session, since no more than %1 missing"_s.arg(
                              counted(rule.toleranceMinutes, u"minute is"_s, u"minutes are"_s));
    if (reckoning.steps == 0)
        return attended + u"less than "_s + stepsInWords(1, reckoning.stepMinutes);
    return attended + stepsInWords(reckoning.steps, reckoning.stepMinutes);
}

} // namespace ledforum
