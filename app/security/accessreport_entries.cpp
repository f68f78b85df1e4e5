// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/security/accessreport.h"
#include "app/security/vouching.h"

#include <algorithm>

// Who can read what, for whoever answers for it.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(OfficePurpose purpose)
{
    switch (purpose) {
    case OfficePurpose::Office:
        return u"tutor's office"_s;
    case OfficePurpose::Audit:
        return u"sealed audit"_s;
    case OfficePurpose::Issuer:
        break;
    }
    return u"certificates"_s;
}

QString nameOf(const OfficeKey& key)
{
    const QString name = nameOf(key.purpose);
    return key.retiredOn ? u"%1 until %2"_s.arg(name, longDate(*key.retiredOn)) : name;
}

/// Tutors first, then administrators, then doctors.
int rankOf(Roles roles)
{
    return roles.testFlag(Role::Tutor) ? 0 : roles.testFlag(Role::Administrator) ? 1 : 2;
}

/// Past 1:1s: with the key of an office that has passed on since.
QString openingOf(const QStringList& held, bool holdsOffice)
{
    if (holdsOffice)
        return u"Opens 1:1s"_s;
    if (!held.filter(u"tutor's office"_s).isEmpty())
        return u"Opens past 1:1s"_s;
    return held.isEmpty() ? QString() : u"Issues certificates"_s;
}

QString readingOf(Roles roles, bool isWordGood, bool holdsAll)
{
    if (!isWordGood)
        return u"Has a role that nobody has signed: it opens nothing."_s;
    if (roles.testFlag(Role::Tutor))
        return holdsAll
                   ? u"Everything: who books a 1:1 and why, notes, outcomes, the sealed audit, registers and "
                     "certificates."_s
                   : u"No 1:1 yet: somebody who holds the office's keys has to confirm them."_s;
    if (roles.testFlag(Role::Administrator))
        return u"People, programme, registers and certificates; of the 1:1s only which times are taken."_s;
    return u"Their own 1:1s, attendance and certificates."_s;
}

} // namespace

AccessReport::AccessReport(Connection& connection, Operations& operations)
    : m_operations(operations)
    , m_people(connection)
    , m_accounts(connection)
    , m_roles(connection)
    , m_keys(connection)
    , m_audit(connection)
{
}

bool AccessReport::isWordGood(PersonId person, Roles roles, const PinnedKeys& pinned) const
{
    const auto isSigned = [&](Role role, const PublicKeys& office) {
        const std::optional<QByteArray> word = m_roles.signatureOf(person, role);
        return !roles.testFlag(role) || (word && isRoleSigned(office, person, role, *word));
    };
    return isSigned(Role::Tutor, pinned.office) && isSigned(Role::Administrator, pinned.issuer);
}

AccessEntry AccessReport::accessOf(const Person& person, const std::vector<OfficeKey>& keys,
                                   const PinnedKeys& pinned) const
{
    AccessEntry entry{.person = person.id, .fullName = person.fullName.value(), .roles = person.roles};
    const std::optional<Account> account = m_accounts.ofPerson(person.id);
    bool holdsOffice = false;
    for (const Grant& grant : account ? m_keys.grantsTo(account->id) : std::vector<Grant>()) {
        const auto key = std::ranges::find(keys, grant.key, &OfficeKey::id);
        if (key == keys.end())
            continue;
        (grant.sealedSecret ? entry.held : entry.pending) += nameOf(*key);
        holdsOffice |= grant.sealedSecret && key->purpose == OfficePurpose::Office && !key->retiredOn;
    }
    entry.since = m_audit.lastGranted(person.id);
    entry.opens = openingOf(entry.held, holdsOffice);
    entry.reads = readingOf(person.roles, isWordGood(person.id, person.roles, pinned), holdsOffice);
    return entry;
}

Result<std::vector<AccessEntry>> AccessReport::entries(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<std::vector<AccessEntry>> {
        const std::vector<OfficeKey> keys = m_keys.all();
        std::vector<AccessEntry> all;
        for (const Person& person : m_people.list()) {
            if (person.roles)
                all.push_back(accessOf(person, keys, actor.keys().pinned));
        }
        std::ranges::stable_sort(all, {}, [](const AccessEntry& entry) { return rankOf(entry.roles); });
        return all;
    });
}

} // namespace ledforum
