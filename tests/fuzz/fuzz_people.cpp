// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/people/peopleimport.h"
#include "app/people/personform.h"
#include "database/people/personstore.h"
#include "tests/fuzz/fuzztarget.h"

#include <algorithm>
#include <array>

using namespace ledforum;

namespace {

Person known(int id, QStringView name, QStringView email, QStringView number)
{
    PersonDetails details{*PersonName::parse(name)};
    details.email = EmailAddress::parse(email);
    details.number = ProfessionalNumber::parse(ProfessionalBody::Gmc, number);
    details.intake = Intake::parse(u"August 2026");
    details.isInternationalGraduate = id == 1;
    return {details, PersonId(id)};
}

/// Stand for the database.
const std::array people = {known(1, u"Ann Lee", u"ann.lee@example.org", u"7012345"),
                           known(2, u"Ben Ode", u"ben.ode@example.org", u"7012346")};

std::optional<Person> first(auto isMeant)
{
    const auto found = std::ranges::find_if(people, isMeant);
    return found == people.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Person> PersonStore::findByEmail(const EmailAddress& email) const
{
    return first([&](const Person& person) { return person.email == email; });
}

std::optional<Person> PersonStore::findByNumber(const ProfessionalNumber& number) const
{
    return first([&](const Person& person) { return person.number == number; });
}

/// A file of people.
void tryInput(const QByteArray& input)
{
    static const int nothing = 0; // the store asks no connection here
    const PersonStore store(reinterpret_cast<const Connection&>(nothing));
    const auto import = plannedImport(store, input);
    fuzz::require(import || !import.failure().sentence.isEmpty());
    if (!import)
        return;
    fuzz::require(!import->summary().isEmpty());
    for (const PersonChange& change : import->changes) {
        const QString& profession = change.details.profession;
        fuzz::require(!usualProfessions().contains(profession) ||
                      usualBodyOf(profession) != ProfessionalBody::Other);
        fuzz::require(change.details.email || change.details.number);
    }
}
