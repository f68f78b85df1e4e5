// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/common/wording.h"
#include "app/security/accounts.h"
#include "app/security/codes.h"
#include "database/security/auditacts.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfInvitation = 14;

/// Signed by the highest office whose secret the inviter holds; nothing while they hold none.
std::optional<InvitationSeal> sealOf(const KeyRing& inviter, PersonId person, const SecretBytes& codeKey)
{
    const std::optional<KeyPair>& office = inviter.office ? inviter.office : inviter.issuer;
    if (!office)
        return std::nullopt;
    const QByteArray seal = invitationproof::sealedFor(office->publicKeys(), codeKey);
    return InvitationSeal{seal, invitationproof::signedSeal(*office, person, seal)};
}

QString signInNameOf(const Person& person)
{
    if (person.email)
        return person.email->value();
    return person.number ? person.number->value() : QString::number(person.id.value());
}

} // namespace

InvitationSlip InvitationSlip::of(const Person& person, const Invitation& invitation)
{
    return {person.id, person.fullName.value(), signInNameOf(person), invitation};
}

QString Invitation::warning(const QString& name) const
{
    if (!isReset)
        return {};
    return u"%1 has an account already: the code resets it. It opens nothing that was sealed before; only "
           u"the "
           "Deputy Clinical Tutor can make that readable again, once they have seen %1 in person. Until the "
           "code is used "
           "the present password goes on working."_s.arg(name);
}

void InvitationBatch::makeCodes(const std::function<bool(int)>& goesOn)
{
    int done = 0;
    for (Place& place : m_places) {
        if (goesOn && !goesOn(done))
            return;
        Invitation& invitation = place.slip.invitation;
        invitation.code = codes::random(codes::invitationGroups);
        place.code = invitationproof::keyFromCode(codes::normalised(invitation.code), place.slip.person,
                                                  invitation.expiresOn, m_cost, m_trusted);
        ++done;
    }
    m_isDone = true;
}

Result<InvitationSlip> Accounts::invitable(const Actor& actor, PersonId id) const
{
    const auto person = m_people.find(id);
    if (!person)
        return notFound(u"There is no such person. Nobody was invited."_s);
    const QString name = person->fullName.value();
    if (!person->isActive)
        return refused(u"%1 is deactivated. Reactivate them first; nobody was invited."_s.arg(name));
    if (person->roles.testFlag(Role::Tutor) && refusal(actor, Permission::GrantTutor))
        return Failure{
            FailureCode::NotAllowed,
            u"Only a Deputy Clinical Tutor may invite %1, who is one. Nobody was invited."_s.arg(name)};
    const auto account = m_accounts.ofPerson(id);
    const Invitation invitation{{}, m_clock.today().addDays(daysOfInvitation), account && account->keys};
    return InvitationSlip::of(*person, invitation);
}

Result<Invitation> Accounts::invite(const Actor& actor, PersonId person)
{
    const auto begun =
        m_operations.read(actor, Permission::ManagePeople, [&] { return invitable(actor, person); });
    if (!begun)
        return begun.failure();
    InvitationBatch batch;
    batch.m_cost = m_cost;
    batch.m_trusted = actor.keys().pinned;
    batch.m_places.push_back({*begun, {}});
    batch.makeCodes();
    const auto finished = finishInviting(actor, std::move(batch));
    if (!finished)
        return finished.failure();
    return finished->slips.front().invitation;
}

Result<InvitationSlips> Accounts::inviteAll(const Actor& actor, const std::vector<PersonId>& persons)
{
    auto batch = beginInviting(actor, persons);
    if (!batch)
        return batch.failure();
    batch->makeCodes();
    return finishInviting(actor, *std::move(batch));
}

Result<InvitationBatch> Accounts::beginInviting(const Actor& actor,
                                                const std::vector<PersonId>& persons) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<InvitationBatch> {
        InvitationBatch batch;
        batch.m_cost = m_cost;
        batch.m_trusted = actor.keys().pinned;
        for (const PersonId person : persons) {
            const auto slip = invitable(actor, person);
            if (!slip)
                batch.m_leftOut += slip.failure().sentence;
            else if (slip->invitation.isReset)
                batch.m_leftOut += u"%1 has an account already."_s.arg(slip->name);
            else
                batch.m_places.push_back({*slip, {}});
        }
        return batch;
    });
}

Result<InvitationSlips> Accounts::finishInviting(const Actor& actor, InvitationBatch batch)
{
    if (const auto no = refusal(actor, Permission::ManagePeople))
        return *no;
    if (!batch.m_isDone)
        return Failure{FailureCode::Cancelled,
                       u"Stopped. Nobody was invited, and codes given before still work."_s};
    std::vector<std::optional<InvitationSeal>> seals; // made before anybody waits for the file
    for (const auto& [slip, code] : batch.m_places)
        seals.push_back(sealOf(actor.keys(), slip.person, code.key));
    return m_operations.change(
        actor, Permission::ManagePeople, Area::Security,
        [&](AuditLog::Entry& audit) -> Result<InvitationSlips> {
            InvitationSlips made{{}, batch.m_leftOut};
            auto seal = seals.begin();
            for (const auto& [slip, code] : batch.m_places) {
                // Somebody may have been deactivated, made a tutor or signed in for the first time meanwhile.
                const auto still = invitable(actor, slip.person);
                if (!still)
                    return still.failure();
                if (still->invitation.isReset != slip.invitation.isReset)
                    return Failure{
                        FailureCode::Conflict,
                        u"%1 has signed in for the first time meanwhile. Nobody was invited."_s.arg(
                            slip.name)};
                m_accounts.setInvite(slip.person, {code.hash, slip.invitation.expiresOn}, *seal++);
                audit.note(slip.invitation.isReset ? auditacts::madeResetCode() : u"invited"_s, u"person"_s,
                           slip.person.value());
                made.slips.push_back(slip);
            }
            return made;
        });
}

Result<AccountStates> Accounts::states(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManagePeople, [&]() -> Result<AccountStates> {
        AccountStates states;
        for (const Account& account : m_accounts.all())
            states.emplace(account.person, account.state);
        return states;
    });
}

} // namespace ledforum
