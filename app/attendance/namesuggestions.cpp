// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/namesuggestions.h"

#include "database/types/textfold.h"

#include <algorithm>
#include <array>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostSuggestions = 3;

/// Titles say nothing of who somebody is.
bool isTitle(const QString& word)
{
    static const QStringList titles{u"dr"_s, u"mr"_s, u"mrs"_s, u"ms"_s, u"miss"_s, u"prof"_s};
    return titles.contains(word);
}

/// The words of a name or a mailbox: letters alone, in order of the alphabet.
QStringList wordsOf(const QString& text)
{
    QString spaced = text;
    for (QChar& letter : spaced) {
        if (!letter.isLetter() && letter != u'\'')
            letter = u' ';
    }
    QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1)
        words.removeIf(isTitle);
    words.sort();
    return words;
}

QString mailboxOf(const QString& address)
{
    return folded(address.section(u'@', 0, 0));
}

bool isSpelledAlike(const QString& one, const QString& other)
{
    if (one == other)
        return true;
    const auto length = std::min(one.size(), other.size());
    const int most = length < 4 ? 0 : length < 8 ? 1 : 2;
    return most > 0 && spellingDistance(one, other, most) <= most;
}

/// Whether each word of `few` is one of `many`, no word of which serves twice.
template <class Same>
bool areAmong(const QStringList& few, QStringList many, Same same)
{
    return std::ranges::all_of(few, [&](const QString& word) {
        const auto found =
            std::ranges::find_if(many, [&](const QString& other) { return same(word, other); });
        if (found == many.end())
            return false;
        many.erase(found);
        return true;
    });
}

bool isPartOf(const QString& word, const QString& other)
{
    return word == other || (word.size() == 1 && other.startsWith(word)) ||
           (other.size() == 1 && word.startsWith(other));
}

/// One of them has words that the other lacks, or initials; at least one whole word is in both.
bool isPartOfName(const QStringList& given, const QStringList& name)
{
    const QStringList& few = given.size() <= name.size() ? given : name;
    const QStringList& many = given.size() <= name.size() ? name : given;
    const bool sharesAWord =
        std::ranges::any_of(few, [&](const QString& word) { return word.size() > 1 && many.contains(word); });
    return sharesAWord && areAmong(few, many, isPartOf);
}

bool isSimilarName(const QStringList& given, const QStringList& name)
{
    if (given.size() == name.size() && given.size() > 1 && areAmong(given, name, isSpelledAlike))
        return true;
    // "Mei Lin" for "Meilin".
    return given.size() != name.size() && isSpelledAlike(given.join(QString()), name.join(QString()));
}

/// The participant as a name is compared with it.
struct Sought
{
    QStringList name; ///< its words
    QStringList mailboxes;
    QList<QStringList> addressWords; ///< of the mailboxes that look like a name

    explicit Sought(const TeamsAttendee& attendee)
        : name(wordsOf(attendeeKey(attendee.name)))
    {
        for (const QString& email : attendee.emails) {
            mailboxes += mailboxOf(email);
            if (const QStringList words = wordsOf(mailboxes.back()); words.size() > 1)
                addressWords += words;
        }
    }
};

std::optional<Likeness> likenessOf(const Sought& sought, const QStringList& name, const QString& mailbox)
{
    if (sought.addressWords.contains(name) || (!mailbox.isEmpty() && sought.mailboxes.contains(mailbox)))
        return Likeness::SameAddress;
    if (name.isEmpty())
        return std::nullopt;
    if (sought.name == name)
        return Likeness::SameName;
    const bool isPart = isPartOfName(sought.name, name) ||
                        std::ranges::any_of(sought.addressWords, [&](const QStringList& words) {
                            return isPartOfName(words, name);
                        });
    if (isPart)
        return Likeness::PartOfName;
    return isSimilarName(sought.name, name) ? std::optional(Likeness::SimilarName) : std::nullopt;
}

} // namespace

int spellingDistance(QStringView one, QStringView other, int most)
{
    if (std::abs(one.size() - other.size()) > most)
        return most + 1;
    // Rows of the table of distances between beginnings: this one, the one before, and the one before that.
    std::array<std::vector<int>, 3> rows;
    rows.fill(std::vector<int>(size_t(other.size()) + 1));
    for (size_t j = 0; j < rows[0].size(); ++j)
        rows[0][j] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        std::vector<int>& row = rows[size_t(i) % 3];
        const std::vector<int>& above = rows[size_t(i - 1) % 3];
        row[0] = int(i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = size_t(j);
            const int changed = above[at - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[at] = std::min({changed, above[at] + 1, row[at - 1] + 1});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], rows[size_t(i - 2) % 3][at - 2] + 1);
        }
    }
    return std::min(rows[size_t(one.size()) % 3].back(), most + 1);
}

NameSuggestions::NameSuggestions(const std::vector<Person>& people)
{
    m_candidates.reserve(people.size());
    for (const Person& person : people) {
        if (person.isActive)
            m_candidates.push_back({&person, wordsOf(folded(person.fullName.value())),
                                    person.email ? mailboxOf(person.email->value()) : QString()});
    }
}

std::vector<Suggestion> NameSuggestions::of(const TeamsAttendee& attendee) const
{
    const Sought sought(attendee);
    std::vector<std::pair<Likeness, const Person*>> alike;
    for (const Candidate& one : m_candidates) {
        if (const auto likeness = likenessOf(sought, one.words, one.mailbox))
            alike.emplace_back(*likeness, one.person);
    }
    std::ranges::stable_sort(alike, {}, &std::pair<Likeness, const Person*>::first);
    alike.resize(std::min(alike.size(), mostSuggestions));
    std::vector<Suggestion> suggestions;
    for (const auto& [likeness, person] : alike)
        suggestions.push_back({*person, likeness});
    return suggestions;
}

} // namespace ledforum
