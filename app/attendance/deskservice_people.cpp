// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/deskservice.h"
#include "app/security/accountacts.h"
#include "app/security/doorpin.h"
#include "app/security/operations.h"

#include <algorithm>

// Door PINs, badges, and who was not listed.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// So that nobody fills the list of people at a desk where nobody stands.
constexpr auto mostUnstaffedNewcomers = 20;

Result<PersonDetails> detailsIn(const NewcomerForm& form)
{
    const auto name = PersonName::parse(form.fullName);
    if (!name)
        return refused(u"The name is missing, or longer than 120 characters. Nobody was added."_s);
    PersonDetails details{.fullName = *name};
    if (const QString typed = form.email.trimmed(); !typed.isEmpty()) {
        details.email = EmailAddress::parse(typed);
        if (!details.email)
            return refused(u"“%1” is not an e-mail address. Nobody was added."_s.arg(typed));
    }
    if (const QString typed = form.number.trimmed(); !typed.isEmpty()) {
        details.number = ProfessionalNumber::parse(ProfessionalBody::Gmc, typed);
        if (!details.number)
            return refused(u"“%1” is not a GMC number: it has 7 digits. Nobody was added."_s.arg(typed));
    }
    return details;
}

} // namespace

Result<DeskOutcome> DeskService::addUnlisted(const Actor& actor, TeachingSessionId id,
                                             const NewcomerForm& form)
{
    return m_operations.change(
        actor, Permission::CheckIn, Area::People, [&](AuditLog::Entry& audit) -> Result<DeskOutcome> {
            const auto session = openFor(actor, id);
            if (!session)
                return session.failure();
            const auto details = detailsIn(form);
            if (!details)
                return details.failure();
            const bool isUnstaffed = !isVouchedFor(actor);
            if (const auto known = knownAs(*details)) {
                if (isUnstaffed)
                    return refused(u"Somebody in the list has this e-mail address or number. Nobody was "
                                   "added: look for your name, or ask the Medical Education Team."_s);
                return gesture(actor, *session, *known, audit);
            }
            const auto here = std::ranges::count(m_door.newcomers(), id, &Newcomer::session);
            if (isUnstaffed && here >= mostUnstaffedNewcomers)
                return refused(u"So many people were added here already that the Medical Education Team has "
                               "to look first. Nobody was added."_s);
            if (gestureOf({}, timeOf(*session), utcSecond(m_clock.utcNow())) == DeskGesture::SessionOver)
                return refused(u"The session is over. Nobody was added."_s);
            const PersonId person = m_people.insert(*details, Role::Led);
            m_door.addNewcomer({person, id});
            audit.note(u"added at the desk"_s, u"person"_s, person.value());
            DeskOutcome outcome = gesture(actor, *session, *m_people.find(person), audit);
            outcome.undo->addedPerson = true;
            outcome.remark = u"The Medical Education Team completes what is missing."_s;
            return outcome;
        });
}

Result<Person> DeskService::addSigned(const Actor& actor, TeachingSessionId id, const QString& fullName)
{
    return m_operations.change(actor, Permission::TakeRegister, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<Person> {
                                   const auto session = sessionFor(actor, id);
                                   if (!session)
                                       return session.failure();
                                   const auto details = detailsIn({.fullName = fullName});
                                   if (!details)
                                       return details.failure();
                                   const PersonId person = m_people.insert(*details, Role::Led);
                                   m_door.addNewcomer({person, id});
                                   audit.note(u"added from a sign-in sheet"_s, u"person"_s, person.value());
                                   return *m_people.find(person);
                               });
}

std::optional<Person> DeskService::knownAs(const PersonDetails& details) const
{
    std::optional<Person> known;
    if (details.email)
        known = m_people.findByEmail(*details.email);
    if (!known && details.number)
        known = m_people.findByNumber(*details.number);
    return known;
}

Result<> DeskService::setOwnPin(const Actor& actor, const SecretBytes& pin)
{
    if (const auto no = refusal(actor, Permission::ManageOwnAccount))
        return *no;
    if (!isGoodDoorPin(pin))
        return refused(doorPinRule() + u" Nothing was changed."_s);
    const QString kept = keptDoorPin(pin, actor.person(), m_cost);
    return m_operations.change(actor, Permission::ManageOwnAccount, Area::Security,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   m_door.setPin(actor.person(), kept);
                                   const QString act = u"set own door PIN"_s;
                                   const qint64 person = actor.person().value();
                                   if (accountacts::isInTheOpen(actor.roles(), actor.keys().wasDoctor))
                                       audit.note(act, u"person"_s, person);
                                   else
                                       audit.noteSealed(act, u"person"_s, person);
                                   return Done();
                               });
}

Result<DoorState> DeskService::own(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManageOwnAccount, [&]() -> Result<DoorState> {
        const DoorCredential credential = m_door.of(actor.person());
        return DoorState{credential.pin.has_value(), credential.hasBadge};
    });
}

Result<> DeskService::setPin(const Actor& actor, PersonId person, const std::optional<SecretBytes>& pin)
{
    if (const auto no = refusal(actor, Permission::ManagePeople))
        return *no;
    if (pin && !isGoodDoorPin(*pin))
        return refused(doorPinRule() + u" Nothing was changed."_s);
    const std::optional<QString> kept = pin ? std::optional(keptDoorPin(*pin, person, m_cost)) : std::nullopt;
    return m_operations.change(
        actor, Permission::ManagePeople, Area::People, [&](AuditLog::Entry& audit) -> Result<> {
            if (const auto known = presentable(person); !known)
                return known.failure();
            m_door.setPin(person, kept);
            audit.note(kept ? u"set a door PIN"_s : u"removed a door PIN"_s, u"person"_s, person.value());
            return Done();
        });
}

Result<> DeskService::removeBadge(const Actor& actor, PersonId person)
{
    return m_operations.change(actor, Permission::ManagePeople, Area::People,
                               [&](AuditLog::Entry& audit) -> Result<> {
                                   if (const auto known = presentable(person); !known)
                                       return known.failure();
                                   m_door.setBadge(person, std::nullopt);
                                   audit.note(u"removed a badge"_s, u"person"_s, person.value());
                                   return Done();
                               });
}

Result<DoorState> DeskService::state(const Actor& actor, PersonId person) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<DoorState> {
        const DoorCredential credential = m_door.of(person);
        return DoorState{credential.pin.has_value(), credential.hasBadge};
    });
}

Result<std::vector<Newcomer>> DeskService::newcomers(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManagePeople,
                             [&]() -> Result<std::vector<Newcomer>> { return m_door.newcomers(); });
}

} // namespace ledforum
