// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/security/copyattack.h"

#include <QSet>

namespace ledforum {

/// How often somebody guesses right who took a slot, and how often they would by chance. A guess between
/// several doctors who look alike counts in part, so that nothing but evidence moves the figure.
struct Outcome
{
    int cases = 0;
    double right = 0;
    double spread = 0; ///< sum of the squares of what evidence added

    void add(const std::vector<double>& scores, int truth)
    {
        const double best = *std::max_element(scores.begin(), scores.end());
        const auto isBest = [best](double score) { return score >= best - 1e-9; };
        const auto ties = std::count_if(scores.begin(), scores.end(), isBest);
        const double gained = isBest(scores[size_t(truth)]) ? 1.0 / double(ties) : 0;
        const double more = gained - 1.0 / double(scores.size());
        ++cases;
        right += gained;
        spread += more * more;
    }
    [[nodiscard]] double rate() const { return cases == 0 ? 0 : right / cases; }
    [[nodiscard]] double aboveChance() const { return cases == 0 ? 0 : rate() - 1.0 / Sittings::doctors; }
    /// What luck alone may make of it.
    [[nodiscard]] double standardError() const { return cases == 0 ? 0 : std::sqrt(spread) / cases; }
};

/// Strategies of guessing: each is handed all cases, and what it scores every doctor with may be learned from
/// all of them but the one in question.
namespace guesses {

using Scores = std::function<std::vector<double>(size_t)>;

inline Outcome outcomeOf(const std::vector<Case>& cases, Beside beside, const Scores& scores)
{
    Outcome outcome;
    for (size_t n = 0; n < cases.size(); ++n) {
        if (cases[n].beside == beside)
            outcome.add(scores(n), cases[n].doctor);
    }
    return outcome;
}

/// Whoever one sign points at.
inline Scores bySign(const std::vector<Case>& cases, int sign)
{
    return [&cases, sign](size_t n) {
        std::vector<double> scores;
        for (const Signs& signs : cases[n].signsOf)
            scores.push_back(signs[size_t(sign)]);
        return scores;
    };
}

/// All signs at once, each weighed by how often it was right in the other half of the cases.
inline Scores bySignsLearned(const std::vector<Case>& cases, Beside beside)
{
    std::array<std::array<double, SignCount>, 2> weights{};
    for (size_t half : {size_t(0), size_t(1)}) {
        std::array<double, SignCount> ofBooker{}, ofOthers{};
        double count = 0;
        for (size_t n = half; n < cases.size(); n += 2) {
            if (cases[n].beside != beside)
                continue;
            ++count;
            for (size_t doctor = 0; doctor < cases[n].signsOf.size(); ++doctor) {
                for (size_t sign = 0; sign < SignCount; ++sign)
                    (int(doctor) == cases[n].doctor ? ofBooker : ofOthers)[sign] +=
                        cases[n].signsOf[doctor][sign];
            }
        }
        const double others = count * (Sittings::doctors - 1);
        for (size_t sign = 0; sign < SignCount; ++sign)
            weights[half][sign] = std::log((ofBooker[sign] + 1) / (count + 10)) -
                                  std::log((ofOthers[sign] + 9) / (others + 90));
    }
    return [&cases, weights](size_t n) {
        std::vector<double> scores;
        for (const Signs& signs : cases[n].signsOf) {
            double score = 0;
            for (size_t sign = 0; sign < SignCount; ++sign)
                score += signs[sign] ? weights[1 - n % 2][sign] : 0;
            scores.push_back(score);
        }
        return scores;
    };
}

/// A byte of what is sealed, and whose it was when it had that value in another clinic: there the attacker
/// may have heard who came. Within a clinic a doctor's tag is one, so that a move shows as a move.
inline Scores byByte(const std::vector<Case>& cases, QByteArray Case::*field, qsizetype at)
{
    auto seen = std::make_shared<std::array<std::vector<size_t>, 256>>();
    for (size_t n = 0; n < cases.size(); ++n)
        (*seen)[quint8((cases[n].*field).at(at))].push_back(n);
    return [&cases, field, at, seen](size_t n) {
        std::vector<double> scores(Sittings::doctors);
        for (const size_t other : (*seen)[quint8((cases[n].*field).at(at))]) {
            if (cases[other].clinic != cases[n].clinic)
                scores[size_t(cases[other].doctor)] += 1;
        }
        return scores;
    };
}

/// Whoever held a slot of another clinic whose sealed bytes share a run of eight with this one's.
inline Scores bySharedRun(const std::vector<Case>& cases)
{
    auto holders = std::make_shared<QHash<QByteArray, QSet<size_t>>>();
    const auto runsOf = [](const Case& taken) {
        const QByteArray bytes = taken.tag + taken.envelope;
        QSet<QByteArray> runs;
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8)
            runs.insert(bytes.mid(at, 8));
        return runs;
    };
    for (size_t n = 0; n < cases.size(); ++n) {
        for (const QByteArray& run : runsOf(cases[n]))
            (*holders)[run].insert(n);
    }
    return [&cases, holders, runsOf](size_t n) {
        std::vector<double> scores(Sittings::doctors);
        for (const QByteArray& run : runsOf(cases[n])) {
            for (const size_t other : holders->value(run)) {
                if (cases[other].clinic != cases[n].clinic)
                    scores[size_t(cases[other].doctor)] += 1;
            }
        }
        return scores;
    };
}

} // namespace guesses

} // namespace ledforum
