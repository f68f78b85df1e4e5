// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accesspolicy.h"

#include "app/security/actor.h"

#include <iterator>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

enum class Nobody { May, MayNot };

struct Rule
{
    Permission permission;
    Nobody nobody;
    Roles roles;
    QLatin1StringView act; ///< completes "… may"
};

constexpr Roles led = Role::Led;
constexpr Roles tutor = Role::Tutor;
constexpr Roles staff = Roles(Role::Administrator) | Role::Tutor;
constexpr Roles everyone = staff | Role::Led;

/// The whole policy.
constexpr Rule rules[] = {
    {Permission::SeeNextSession, Nobody::May, everyone, "see the next session"_L1},
    {Permission::SeeProgramme, Nobody::MayNot, everyone, "see the programme"_L1},
    {Permission::SeeOwnRecords, Nobody::MayNot, everyone, "see their own records"_L1},
    {Permission::ManageOwnAccount, Nobody::MayNot, everyone, "look after their own account"_L1},
    {Permission::BookOwnAppointment, Nobody::MayNot, led, "book a 1:1 for themselves"_L1},
    {Permission::ReplyToSessions, Nobody::MayNot, led, "reply to a session for themselves"_L1},
    {Permission::KeepDrafts, Nobody::MayNot, everyone, "keep drafts"_L1},
    {Permission::SeeAppointments, Nobody::MayNot, tutor, "see who has booked a 1:1"_L1},
    {Permission::ManageAppointments, Nobody::MayNot, tutor, "book, block or cancel the 1:1s of others"_L1},
    {Permission::EditProgramme, Nobody::MayNot, staff, "change the programme"_L1},
    {Permission::ManagePeople, Nobody::MayNot, staff, "see and change the people of the forum"_L1},
    {Permission::GrantAdministrator, Nobody::MayNot, staff, "grant the administrator's role"_L1},
    {Permission::GrantTutor, Nobody::MayNot, tutor, "grant the tutor's role"_L1},
    {Permission::TakeRegister, Nobody::MayNot, staff, "take registers"_L1},
    {Permission::IssueCertificates, Nobody::MayNot, staff, "issue certificates"_L1},
    {Permission::SeeInsights, Nobody::MayNot, staff, "see patterns of attendance"_L1},
    {Permission::ManageForum, Nobody::MayNot, staff, "change the forum's settings"_L1},
    {Permission::SeeSealedAudit, Nobody::MayNot, tutor, "read the sealed audit"_L1},
    {Permission::ExportPersonalData, Nobody::MayNot, staff, "export what is kept about a person"_L1},
    {Permission::ExportConfidential, Nobody::MayNot, tutor, "export what is kept in confidence"_L1},
    {Permission::ErasePeople, Nobody::MayNot, tutor, "erase what is kept about a person"_L1},
    {Permission::DeleteDueRecords, Nobody::MayNot, staff,
     "delete registers and certificates that are due"_L1},
    {Permission::DeleteDueConfidential, Nobody::MayNot, tutor, "delete messages and notes that are due"_L1},
};

/// A permission that the table lacks is nobody's.
const Rule* ruleFor(Permission permission)
{
    for (const Rule& rule : rules) {
        if (rule.permission == permission)
            return &rule;
    }
    return nullptr;
}

QString holders(Roles roles)
{
    if (roles == led)
        return u"a doctor of the forum"_s;
    if (roles == tutor)
        return u"the Deputy Clinical Tutor"_s;
    if (roles == staff)
        return u"the Medical Education Team and the Deputy Clinical Tutor"_s;
    return u"someone with a role in the forum"_s;
}

} // namespace

bool allows(Roles roles, Permission permission)
{
    const Rule* rule = ruleFor(permission);
    return rule && (rule->nobody == Nobody::May || (rule->roles & roles));
}

std::optional<Failure> refusal(const Actor& actor, Permission permission)
{
    if (allows(actor.roles(), permission))
        return std::nullopt;
    const Rule* rule = ruleFor(permission);
    const QString act = rule ? QString(rule->act) : u"do this"_s;
    if (!actor.isSignedIn())
        return Failure{FailureCode::NotAllowed,
                       u"Sign in first: nobody may %1 without signing in."_s.arg(act)};
    return Failure{FailureCode::NotAllowed,
                   u"Only %1 may %2."_s.arg(holders(rule ? rule->roles : Roles()), act)};
}

} // namespace ledforum
