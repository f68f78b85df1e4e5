// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"

#include <QMultiHash>

#include <optional>
#include <vector>

namespace ledforum {

/// The people by what a report or an old register may know of them. Keeps a reference to the people.
class Directory final
{
public:
    explicit Directory(const std::vector<Person>& people);

    [[nodiscard]] const Person* byId(PersonId id) const;
    /// Without regard to case.
    [[nodiscard]] const Person* byEmail(const QString& email) const;
    /// By the number of a member of the GMC.
    [[nodiscard]] const Person* byNumber(const QString& number) const;
    /// Everyone of that name, without regard to accents, the order of its words and "Dr".
    [[nodiscard]] std::vector<const Person*> byName(QStringView name) const;

private:
    const std::vector<Person>& m_people;
    QHash<PersonId, const Person*> m_byId;
    QHash<QString, const Person*> m_byEmail;
    QHash<QString, const Person*> m_byNumber;
    /// Made when first asked for: most reports have addresses, and folding thousands of names takes time.
    mutable std::optional<QMultiHash<QString, const Person*>> m_byName;
};

} // namespace ledforum
