// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/accesspolicy.h"

#include "app/security/actor.h"

#include <iterator>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// Who may beside the roles: nobody else, everybody (also who has not signed in), or the check-in desk.
enum class Others { None, All, Desk };

struct Rule
{
    Permission permission;
    Others others;
    Roles roles;
    QLatin1StringView act; ///< completes "… may"
};

constexpr Roles led = Role::Led;
constexpr Roles tutor = Role::Tutor;
constexpr Roles staff = Roles(Role::Administrator) | Role::Tutor;
constexpr Roles everyone = staff | Role::Led;

/// The whole policy.
constexpr Rule rules[] = {
    {Permission::SeeNextSession, Others::All, everyone, "see the next session"_L1},
    {Permission::SeeProgramme, Others::None, everyone, "see the programme"_L1},
    {Permission::SeeOwnRecords, Others::None, everyone, "see their own records"_L1},
    {Permission::ManageOwnAccount, Others::None, everyone, "look after their own account"_L1},
    {Permission::BookOwnAppointment, Others::None, led, "book a 1:1 for themselves"_L1},
    {Permission::ReplyToSessions, Others::None, led, "reply to a session for themselves"_L1},
    {Permission::KeepDrafts, Others::None, everyone, "keep drafts"_L1},
    {Permission::SeeAppointments, Others::None, tutor, "see who has booked a 1:1"_L1},
    {Permission::ManageAppointments, Others::None, tutor, "book, block or cancel the 1:1s of others"_L1},
    {Permission::EditProgramme, Others::None, staff, "change the programme"_L1},
    {Permission::ManagePeople, Others::None, staff, "see and change the people of the forum"_L1},
    {Permission::GrantAdministrator, Others::None, staff, "grant the administrator's role"_L1},
    {Permission::GrantTutor, Others::None, tutor, "grant the tutor's role"_L1},
    {Permission::TakeRegister, Others::None, staff, "take registers"_L1},
    {Permission::CheckIn, Others::Desk, staff, "check people in"_L1},
    {Permission::IssueCertificates, Others::None, staff, "issue certificates"_L1},
    {Permission::SignCertificates, Others::None, tutor, "give an image of their signature"_L1},
    {Permission::SeeInsights, Others::None, staff, "see patterns of attendance"_L1},
    {Permission::ManageForum, Others::None, staff, "change the forum's settings"_L1},
    {Permission::SeeSealedAudit, Others::None, tutor, "read the sealed audit"_L1},
    {Permission::ExportPersonalData, Others::None, staff, "export what is kept about a person"_L1},
    {Permission::ExportConfidential, Others::None, tutor, "export what is kept in confidence"_L1},
    {Permission::ErasePeople, Others::None, tutor, "erase what is kept about a person"_L1},
    {Permission::DeleteDueRecords, Others::None, staff, "delete registers and certificates that are due"_L1},
    {Permission::DeleteDueConfidential, Others::None, tutor, "delete messages and notes that are due"_L1},
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
    return rule && (rule->others == Others::All || (rule->roles & roles));
}

std::optional<Failure> refusal(const Actor& actor, Permission permission)
{
    const Rule* rule = ruleFor(permission);
    const bool isDesks = rule && rule->others == Others::Desk && actor.duty();
    if (isDesks || allows(actor.roles(), permission))
        return std::nullopt;
    const QString act = rule ? QString(rule->act) : u"do this"_s;
    if (!actor.isSignedIn())
        return Failure{FailureCode::NotAllowed,
                       u"Sign in first: nobody may %1 without signing in."_s.arg(act)};
    return Failure{FailureCode::NotAllowed,
                   u"Only %1 may %2."_s.arg(holders(rule ? rule->roles : Roles()), act)};
}

} // namespace ledforum
