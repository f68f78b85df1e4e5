// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/csvfile.h"
#include "database/people/person.h"

namespace ledforum {

class PersonStore;

/// What an import does with one line.
struct PersonChange
{
    int line = 0;
    std::optional<PersonId> known; ///< nothing: a new person
    PersonDetails details;
};

/// What an import would do, or did. With a bad line nothing is imported.
struct PeopleImport
{
    std::vector<PersonChange> changes; ///< people to add and to update, in the order of the file
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    std::vector<BadLine> badLines;

    /// "39 people added, 1 updated, none unchanged."
    [[nodiscard]] QString summary() const;
};

/// Reads a file of people against those known. Keys: the e-mail address, then the professional number. A
/// known person is updated by the columns that the file has; an empty cell leaves what is known. Throws
/// DatabaseError. Refused when the file is no table, or has neither a name nor a key in its heading.
[[nodiscard]] Result<PeopleImport> plannedImport(const PersonStore& people, const QByteArray& file);

} // namespace ledforum
