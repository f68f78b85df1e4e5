// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/accountcommands.h"
#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/documents/document.h"
#include "app/forum/forum.h"
#include "app/forum/settings.h"
#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/invitationslips.h"

#include <QFile>
#include <QJsonArray>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const InvitationSlip& slip)
{
    return {{u"id"_s, slip.person.value()},
            {u"full_name"_s, slip.name},
            {u"sign_in_name"_s, slip.signInName},
            {u"code"_s, slip.invitation.code},
            {u"expires_on"_s, isoDate(slip.invitation.expiresOn)},
            {u"reset"_s, slip.invitation.isReset}};
}

Result<> invitePerson(CommandCall& call)
{
    const auto person = call.forum().people().find(call.actor(), call.positional(0));
    if (!person)
        return person.failure();
    const auto invitation = call.forum().accounts().invite(call.actor(), person->id);
    if (!invitation)
        return invitation.failure();
    const QString name = person->fullName.value();
    QJsonObject object = identityOf(*person);
    object[u"code"_s] = invitation->code;
    object[u"expires_on"_s] = isoDate(invitation->expiresOn);
    object[u"reset"_s] = invitation->isReset;
    QStringList lines = {u"Code for %1: %2"_s.arg(name, invitation->code),
                         u"It works once, until %1."_s.arg(longDate(invitation->expiresOn))};
    if (invitation->isReset) {
        object[u"warning"_s] = invitation->warning(name);
        lines += invitation->warning(name);
    }
    call.output().object(object, lines);
    return Done();
}

Result<std::vector<PersonId>> intakeOf(CommandCall& call)
{
    const auto intake = Intake::parse(call.value(u"intake"_s));
    if (!intake)
        return refused(
            u"“%1” is no month, such as 2026-08. Nobody was invited."_s.arg(call.value(u"intake"_s)));
    const auto people = call.forum().people().list(call.actor());
    if (!people)
        return people.failure();
    std::vector<PersonId> persons;
    for (const Person& person : *people) {
        if (person.intake == intake)
            persons.push_back(person.id);
    }
    if (persons.empty())
        return notFound(
            u"Nobody of the intake of %1 is on the lists. Nobody was invited."_s.arg(intake->text()));
    return persons;
}

/// Whoever has a slip can sign in as somebody: nobody else of the computer reads the file.
Result<> printSlips(CommandCall& call, const std::vector<InvitationSlip>& slips)
{
    const auto settings = call.forum().settings().current();
    if (!settings)
        return settings.failure();
    const QString path = call.value(u"slips"_s);
    const auto written = writePdf(invitationSlips(slips, settings->name, settings->site), path);
    if (written)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return written;
}

Result<> inviteIntake(CommandCall& call)
{
    const auto persons = intakeOf(call);
    if (!persons)
        return persons.failure();
    const auto invited = call.forum().accounts().inviteAll(call.actor(), *persons);
    if (!invited)
        return invited.failure();
    QJsonArray rows;
    QStringList lines;
    for (const InvitationSlip& slip : invited->slips) {
        rows += jsonOf(slip);
        lines +=
            u"%1  %2, until %3"_s.arg(slip.invitation.code, slip.name, longDate(slip.invitation.expiresOn));
    }
    call.output().object(
        {{u"invited"_s, rows}, {u"left_out"_s, QJsonArray::fromStringList(invited->leftOut)}},
        lines + invited->leftOut);
    return call.has(u"slips"_s) ? printSlips(call, invited->slips) : Result<>(Done());
}

Result<> invite(CommandCall& call)
{
    const bool isOne = !call.positional(0).isEmpty();
    if (isOne == call.has(u"intake"_s))
        return refused(u"Name one person, or an intake with --intake. Nobody was invited."_s);
    return isOne ? invitePerson(call) : inviteIntake(call);
}

} // namespace

std::vector<Command> invitationCommands()
{
    return {{u"people invite"_s,
             u"Make one-time codes for a first sign-in; for somebody with an account, a reset"_s,
             CommandNeeds::SignIn,
             {u"[PERSON]"_s},
             {option(u"intake"_s, u"everybody of this intake who has no account yet, such as 2026-08"_s,
                     u"MONTH"_s),
              option(u"slips"_s, u"with --intake: the codes as slips to cut out, too"_s, u"FILE.pdf"_s)},
             &invite}};
}

} // namespace ledforum
