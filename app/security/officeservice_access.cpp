// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/security/officeservice.h"
#include "app/security/vouching.h"
#include "database/security/auditstore.h"

#include <algorithm>

// Who can read what, for whoever answers for it.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const OfficeKey& key)
{
    const QString name = key.purpose == OfficePurpose::Office  ? u"tutor's office"_s
                         : key.purpose == OfficePurpose::Audit ? u"sealed audit"_s
                                                               : u"certificates"_s;
    return key.retiredOn ? u"%1 until %2"_s.arg(name, longDate(*key.retiredOn)) : name;
}

QString nameOf(Role role)
{
    return role == Role::Tutor           ? u"Deputy Clinical Tutor"_s
           : role == Role::Administrator ? u"Medical Education Team"_s
                                         : u"Doctor"_s;
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

bool OfficeService::isWordGood(PersonId person, Roles roles, const PinnedKeys& pinned) const
{
    const auto isSigned = [&](Role role, const PublicKeys& office) {
        const std::optional<QByteArray> word = m_roles.signatureOf(person, role);
        return !roles.testFlag(role) || (word && isRoleSigned(office, person, role, *word));
    };
    return isSigned(Role::Tutor, pinned.office) && isSigned(Role::Administrator, pinned.issuer);
}

AccessEntry OfficeService::accessOf(const Person& person, const std::vector<OfficeKey>& keys,
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
    entry.since = AuditStore(m_connection).lastGranted(person.id);
    entry.opens = openingOf(entry.held, holdsOffice);
    entry.reads = readingOf(person.roles, isWordGood(person.id, person.roles, pinned), holdsOffice);
    return entry;
}

Result<std::vector<AccessEntry>> OfficeService::access(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<std::vector<AccessEntry>> {
        const std::vector<OfficeKey> keys = m_keys.all();
        std::vector<AccessEntry> entries;
        for (const Person& person : m_people.list()) {
            if (person.roles)
                entries.push_back(accessOf(person, keys, actor.keys().pinned));
        }
        std::ranges::stable_sort(entries, {}, [](const AccessEntry& entry) { return rankOf(entry.roles); });
        return entries;
    });
}

QStringList OfficeService::accessLines(const std::vector<AccessEntry>& entries)
{
    QStringList lines;
    for (const AccessEntry& entry : entries) {
        QStringList roles;
        for (const Role role : {Role::Tutor, Role::Administrator, Role::Led}) {
            if (entry.roles.testFlag(role))
                roles += nameOf(role);
        }
        QString line = u"%1 (%2"_s.arg(entry.fullName, roles.join(u", "_s));
        line += entry.since ? u", since %1). "_s.arg(longDate(*entry.since)) : u"). "_s;
        line += entry.reads;
        if (!entry.held.isEmpty())
            line += u" Holds the keys of: %1."_s.arg(entry.held.join(u", "_s));
        if (!entry.pending.isEmpty())
            line += u" Waits for the keys of: %1."_s.arg(entry.pending.join(u", "_s));
        lines += line;
    }
    return lines;
}

} // namespace ledforum
