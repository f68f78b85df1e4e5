// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/people/peopleimport.h"
#include "app/people/personform.h"
#include "app/security/leavers.h"
#include "database/attendance/doorstore.h"
#include "database/people/personstore.h"
#include "database/people/specialtystore.h"

namespace ledforum {

class Actor;
class Operations;

/// The people of the forum, for administrators and tutors.
class PeopleService final
{
public:
    PeopleService(Connection& connection, Operations& operations, const ForumClock& clock);

    /// In order of surname; searched as one types.
    [[nodiscard]] Result<std::vector<Person>> list(const Actor& actor, const PersonFilter& filter = {}) const;
    [[nodiscard]] Result<Person> person(const Actor& actor, PersonId id) const;
    /// A PERSON as people name them: an e-mail address, a professional number or an id. NotFound names what
    /// was asked for.
    [[nodiscard]] Result<Person> find(const Actor& actor, const QString& reference) const;
    /// In order of name. Everyone signed in may see them.
    [[nodiscard]] Result<std::vector<Specialty>> specialties(const Actor& actor) const;

    /// A new doctor (Role::Led). Refused, saying who has it, when the e-mail address or the number is
    /// someone's.
    Result<Person> add(const Actor& actor, const PersonForm& form);
    /// The person as they are now. Refused as `add` is. Whoever was added at a desk is complete by it.
    Result<Person> edit(const Actor& actor, PersonId id, const PersonForm& form);
    /// They leave the lists and can't sign in; registers and certificates keep them. Undone by `reactivate`.
    /// Nobody deactivates themselves. What is kept is counted from the day; a return takes it back.
    Result<Person> deactivate(const Actor& actor, PersonId id);
    Result<Person> reactivate(const Actor& actor, PersonId id);

    /// The dry run: what `importFile` would do, with every bad line.
    [[nodiscard]] Result<PeopleImport> previewImport(const Actor& actor, const QByteArray& file) const;
    /// All of it or nothing: with a bad line nothing is changed, and the result names the bad lines.
    Result<PeopleImport> importFile(const Actor& actor, const QByteArray& file);

private:
    Result<Person> setActive(const Actor& actor, PersonId id, bool isActive);
    [[nodiscard]] std::optional<Failure> clash(const PersonDetails& details,
                                               std::optional<PersonId> self) const;
    [[nodiscard]] Result<Person> known(PersonId id) const;

    Operations& m_operations;
    const ForumClock& m_clock;
    PersonStore m_people;
    SpecialtyStore m_specialties;
    Leavers m_leavers;
    DoorStore m_door;
};

} // namespace ledforum
