// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/teamsreport.h"
#include "database/people/person.h"

#include <QHash>

namespace ledforum {

/// Why somebody may be whom a report means, the best reason first.
enum class Likeness {
    SameAddress, ///< the same before the "@", or the name written as an address
    SameName,    ///< without accents, in any order
    PartOfName,  ///< a name more or less, or an initial
    SimilarName  ///< another spelling
};

struct Suggestion
{
    Person person;
    Likeness likeness;

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// Whom the unmatched rows of a report may mean. Offers, which somebody has to confirm.
class NameSuggestions final
{
public:
    /// Of the active ones. Keeps a reference to the people.
    explicit NameSuggestions(const std::vector<Person>& people);

    /// At most three, best first; among equals in the people's order.
    [[nodiscard]] std::vector<Suggestion> of(const TeamsAttendee& attendee) const;

private:
    struct Candidate
    {
        const Person* person;
        QStringList words; ///< of the name, folded
        QString mailbox;   ///< of the address, before the "@"
    };

    std::vector<Candidate> m_candidates;
};

/// How many letters must be changed, added, left out or swapped with the next to make one word of the other;
/// `most` + 1 where it is more than `most`.
[[nodiscard]] int spellingDistance(QStringView one, QStringView other, int most);

} // namespace ledforum
