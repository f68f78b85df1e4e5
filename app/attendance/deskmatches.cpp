// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskrules.h"
#include "database/types/textfold.h"

#include <algorithm>

// Who is meant by what was typed.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewestOfName = 2;
constexpr qsizetype fewestOfOthers = 3;

/// How well somebody matches, from best to worst.
struct Fit
{
    enum Kind { Name, Address, Inside, None };
    Kind kind = None;
    int begun = 0; ///< words that are not whole
    friend auto operator<=>(const Fit&, const Fit&) = default;
};

/// "o'brien" gives o, brien and obrien.
QStringList wordsIn(QStringView folded)
{
    QStringList words;
    for (const QStringView word : folded.split(u' ', Qt::SkipEmptyParts)) {
        QString whole;
        QStringList parts(QString{});
        for (const QChar each : word) {
            if (each.isLetterOrNumber() || each.isMark() || each.isSurrogate()) {
                parts.last() += each;
                whole += each;
            } else if (!parts.last().isEmpty()) {
                parts += QString();
            }
        }
        parts.removeAll(QString());
        words += parts;
        if (parts.size() > 1)
            words += whole;
    }
    return words;
}

/// What was typed, word by word; what divides a word in a name may be typed or left out.
QStringList typedWords(const QString& folded)
{
    QStringList typed;
    for (const QStringView word : QStringView(folded).split(u' ', Qt::SkipEmptyParts)) {
        if (const QStringList words = wordsIn(word); !words.isEmpty())
            typed += words.last();
    }
    // The longest has the fewest words to go to, and chooses first.
    std::ranges::stable_sort(typed, std::greater(), &QString::size);
    return typed;
}

/// How many of the typed words are not whole, each in a word of its own; nothing where one is not found.
template <class Found>
std::optional<int> begunIn(QStringList words, const QStringList& typed, Found found)
{
    const auto take = [&words](auto matches) {
        const auto at = std::ranges::find_if(words, matches);
        if (at == words.end())
            return false;
        words.erase(at);
        return true;
    };
    QStringList rest;
    for (const QString& each : typed) {
        if (!take([&](const QString& word) { return word == each; }))
            rest += each;
    }
    for (const QString& each : rest) {
        if (!take([&](const QString& word) { return found(word, each); }))
            return std::nullopt;
    }
    return int(rest.size());
}

bool begins(const QString& word, const QString& typed)
{
    return word.startsWith(typed);
}

bool holds(const QString& word, const QString& typed)
{
    return word.contains(typed);
}

Fit fitOf(const DeskEntry& entry, const QStringList& typed)
{
    if (const auto begun = begunIn(entry.words, typed, &begins))
        return {Fit::Name, *begun};
    if (const auto begun = begunIn(entry.words + entry.address, typed, &begins))
        return {Fit::Address, *begun};
    if (const auto begun = begunIn(entry.words, typed, &holds))
        return {Fit::Inside, *begun};
    return {};
}

Fit fitOfNumber(const DeskEntry& entry, const QString& digits)
{
    if (entry.number == digits)
        return {Fit::Name, 0};
    const bool matches = entry.number.startsWith(digits) || entry.number.endsWith(digits);
    return matches ? Fit{Fit::Address, 1} : Fit{};
}

/// The digits that were typed and nothing else; empty where there is anything else.
QString digitsIn(QStringView typed)
{
    QString digits;
    for (const QChar each : typed) {
        if (each.isDigit())
            digits += QString::number(each.digitValue());
        else if (!each.isSpace())
            return {};
    }
    return digits;
}

bool isEnough(const Fit& fit, qsizetype letters)
{
    if (fit.kind == Fit::Name)
        return fit.begun == 0 || letters >= fewestOfName;
    return fit.kind == Fit::Address && letters >= fewestOfOthers;
}

} // namespace

DeskEntry deskEntry(const Person& person, bool isIn)
{
    DeskEntry entry{.person = person.id, .isIn = isIn};
    entry.words = wordsIn(folded(person.fullName.value()));
    if (person.email)
        entry.address = wordsIn(folded(person.email->value().section(u'@', 0, 0)));
    if (person.number)
        std::ranges::copy_if(person.number->value(), std::back_inserter(entry.number),
                             [](QChar each) { return each.isDigit(); });
    return entry;
}

DeskMatches deskMatches(const std::vector<DeskEntry>& entries, QStringView typed)
{
    const QString digits = digitsIn(typed);
    const QStringList words = digits.isEmpty() ? typedWords(folded(typed)) : QStringList();
    if (digits.isEmpty() && words.isEmpty())
        return {};
    struct Found
    {
        Fit fit;
        bool isIn;
        PersonId person;
    };
    std::vector<Found> found;
    for (const DeskEntry& entry : entries) {
        const Fit fit = digits.isEmpty() ? fitOf(entry, words) : fitOfNumber(entry, digits);
        if (fit.kind != Fit::None)
            found.push_back({fit, entry.isIn, entry.person});
    }
    std::ranges::stable_sort(found, {}, [](const Found& each) { return std::pair(each.fit, each.isIn); });
    DeskMatches matches;
    for (const Found& each : found)
        matches.persons.push_back(each.person);
    if (!found.empty()) {
        const Fit best = found.front().fit;
        const qsizetype letters = digits.isEmpty() ? words.join(QString()).size() : digits.size();
        matches.isClear = isEnough(best, letters) && std::ranges::count(found, best, &Found::fit) == 1;
    }
    return matches;
}

} // namespace ledforum
