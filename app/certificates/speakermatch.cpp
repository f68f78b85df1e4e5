// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/speakermatch.h"

#include "database/types/textfold.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString withoutTitle(const QString& name)
{
    static const QStringList titles{u"dr"_s,   u"prof"_s, u"professor"_s, u"mr"_s, u"mrs"_s,
                                    u"miss"_s, u"ms"_s,   u"mx"_s,        u"sir"_s};
    QStringList words = folded(name).remove(u'.').split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && titles.contains(words.first()))
        words.removeFirst();
    return words.join(u' ');
}

} // namespace

std::optional<PersonId> personOf(const Speaker& speaker, const std::vector<Person>& people)
{
    if (speaker.email) {
        const auto same = std::ranges::find(people, speaker.email, &Person::email);
        if (same != people.end())
            return same->id;
    }
    const QString wanted = withoutTitle(speaker.name);
    std::optional<PersonId> found;
    for (const Person& person : people) {
        if (withoutTitle(person.fullName.value()) != wanted || (speaker.email && person.email))
            continue;
        if (found)
            return std::nullopt;
        found = person.id;
    }
    return found;
}

} // namespace ledforum
