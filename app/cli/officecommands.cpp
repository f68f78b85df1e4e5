// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/officecommands.h"

#include "app/cli/json.h"
#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/people/peopleservice.h"
#include "app/security/accessreport.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(Roles roles)
{
    QJsonArray names;
    for (const Role role : allRoles) {
        if (roles.testFlag(role))
            names += toString(role);
    }
    return names;
}

QString codeOf(ConfirmationReason reason)
{
    switch (reason) {
    case ConfirmationReason::KeysAreNew:
        return u"keys-are-new"_s;
    case ConfirmationReason::NeverMet:
        return u"never-met"_s;
    case ConfirmationReason::InviteIsUnproven:
        break;
    }
    return u"invitation-not-proven"_s;
}

/// The person that the command names.
Result<Person> named(const CommandCall& call)
{
    return call.forum().people().find(call.actor(), call.positional(0));
}

/// The key code that was read out: from the option, the environment or a question.
Result<QString> keyCodeOf(const CommandCall& call, const Person& person)
{
    if (call.has(u"key-code"_s))
        return call.value(u"key-code"_s);
    return call.prompt().secret("LED_FORUM_KEY_CODE",
                                u"Key code that %1 reads out"_s.arg(person.fullName.value()));
}

Result<> shownCode(const CommandCall& call, const Result<QString>& code, const QString& what)
{
    if (!code)
        return code.failure();
    call.output().object(
        {{u"office_recovery_code"_s, *code}},
        {what, u"New recovery code of the tutor's office: %1"_s.arg(*code),
         u"It is shown once. Print it and lock it away; the code before it opens nothing now."_s});
    return Done();
}

Result<> recover(CommandCall& call)
{
    PersonId person = call.actor().person();
    QString keyCode;
    if (!call.positional(0).isEmpty()) {
        const auto other = named(call);
        if (!other)
            return other.failure();
        person = other->id;
        if (person != call.actor().person()) {
            const auto typed = keyCodeOf(call, *other);
            if (!typed)
                return typed.failure();
            keyCode = *typed;
        }
    }
    const auto code = call.prompt().secret("LED_FORUM_OFFICE_CODE", u"Recovery code of the tutor's office"_s);
    if (!code)
        return code.failure();
    return shownCode(call, call.forum().office().recover(call.actor(), *code, person, keyCode),
                     u"The tutor's office is open again."_s);
}

Result<> newRecoveryCode(CommandCall& call)
{
    return shownCode(call, call.forum().office().newRecoveryCode(call.actor()),
                     u"The tutor's office has a new recovery code."_s);
}

Result<> handOver(CommandCall& call)
{
    const auto person = named(call);
    if (!person)
        return person.failure();
    const HandOver how{
        .to = person->id, .removesSelf = !call.has(u"stay"_s), .givesPast = !call.has(u"without-past"_s)};
    return shownCode(
        call, call.forum().handOvers().handOver(call.actor(), how),
        u"%1 holds the tutor's office now. Everybody who is signed in has to sign in again."_s.arg(
            person->fullName.value()));
}

Result<> removeTutor(CommandCall& call)
{
    const auto person = named(call);
    if (!person)
        return person.failure();
    return shownCode(
        call, call.forum().handOvers().removeTutor(call.actor(), person->id),
        u"%1 is no Deputy Clinical Tutor any more, and the office has new keys. Everybody who is "
        "signed in has to sign in again."_s.arg(person->fullName.value()));
}

Result<> pending(CommandCall& call)
{
    const auto waiting = call.forum().office().pendingConfirmations(call.actor());
    if (!waiting)
        return waiting.failure();
    QJsonArray rows;
    for (const PendingConfirmation& each : *waiting) {
        const auto code = call.forum().office().keyCode(call.actor(), each.person);
        if (!code)
            return code.failure();
        rows += QJsonObject{{u"id"_s, each.person.value()},
                            {u"full_name"_s, each.fullName},
                            {u"roles"_s, jsonOf(each.roles)},
                            {u"reason"_s, codeOf(each.reason)},
                            {u"why"_s, each.why},
                            {u"key_code"_s, *code}};
    }
    call.output().list(rows, {{u"ID"_s, u"id"_s},
                              {u"Name"_s, u"full_name"_s},
                              {u"Key code"_s, u"key_code"_s},
                              {u"Why"_s, u"why"_s}});
    return Done();
}

Result<> confirm(CommandCall& call)
{
    const auto person = named(call);
    if (!person)
        return person.failure();
    const auto code = keyCodeOf(call, *person);
    if (!code)
        return code.failure();
    const auto confirmed = call.forum().office().confirm(call.actor(), person->id, *code);
    if (!confirmed)
        return confirmed.failure();
    QJsonObject object = identityOf(*person);
    object[u"confirmed"_s] = true;
    call.output().object(object,
                         {u"%1 is confirmed: these keys are theirs."_s.arg(person->fullName.value())});
    return Done();
}

Result<> keyCode(CommandCall& call)
{
    OfficeService& office = call.forum().office();
    if (call.positional(0).isEmpty()) {
        const auto own = office.ownKeyCode(call.actor());
        if (!own)
            return own.failure();
        call.output().object({{u"key_code"_s, *own}}, {u"Your key code: %1"_s.arg(*own)});
        return Done();
    }
    const auto person = named(call);
    if (!person)
        return person.failure();
    const auto code = office.keyCode(call.actor(), person->id);
    if (!code)
        return code.failure();
    QJsonObject object = identityOf(*person);
    object[u"key_code"_s] = *code;
    call.output().object(object, {u"Key code of %1: %2"_s.arg(person->fullName.value(), *code)});
    return Done();
}

Result<> listAccess(CommandCall& call)
{
    const auto entries = call.forum().access().entries(call.actor());
    if (!entries)
        return entries.failure();
    QJsonArray rows;
    for (const AccessEntry& entry : *entries)
        rows += QJsonObject{{u"id"_s, entry.person.value()},
                            {u"full_name"_s, entry.fullName},
                            {u"roles"_s, jsonOf(entry.roles)},
                            {u"since"_s, entry.since ? QJsonValue(isoDate(*entry.since)) : QJsonValue()},
                            {u"keys_held"_s, QJsonArray::fromStringList(entry.held)},
                            {u"keys_pending"_s, QJsonArray::fromStringList(entry.pending)},
                            {u"reads"_s, entry.reads}};
    call.output().list(rows, {{u"Name"_s, u"full_name"_s},
                              {u"Roles"_s, u"roles"_s},
                              {u"Since"_s, u"since"_s},
                              {u"Holds the keys of"_s, u"keys_held"_s},
                              {u"Waits for the keys of"_s, u"keys_pending"_s},
                              {u"Can read"_s, u"reads"_s}});
    return Done();
}

} // namespace

std::vector<Command> officeCommands()
{
    const auto needs = CommandNeeds::SignIn;
    const QCommandLineOption keyCodeOption =
        option(u"key-code"_s, u"the key code that the person reads out from their own screen"_s, u"CODE"_s);
    return {
        {u"office recover"_s,
         u"Open the tutor's office with its recovery code, for oneself or for PERSON"_s,
         needs,
         {u"[PERSON]"_s},
         {keyCodeOption},
         &recover},
        {u"office recovery-code"_s,
         u"Make a new recovery code of the tutor's office; the one before stops working"_s,
         needs,
         {},
         {},
         &newRecoveryCode},
        {u"office hand-over"_s,
         u"Hand the tutor's office to PERSON, with new keys for all that is to come"_s,
         needs,
         {u"PERSON"_s},
         {option(u"stay"_s, u"remain tutor beside the new one"_s),
          option(u"without-past"_s, u"the new tutor does not read the 1:1s that have been"_s)},
         &handOver},
        {u"office remove"_s,
         u"Take PERSON out of the tutor's office, which then gets new keys"_s,
         needs,
         {u"PERSON"_s},
         {},
         &removeTutor},
        {u"office pending"_s,
         u"List who waits to be confirmed in person, and why"_s,
         needs,
         {},
         {},
         &pending},
        {u"office confirm"_s,
         u"Confirm that PERSON's keys are theirs, by the key code that they read out"_s,
         needs,
         {u"PERSON"_s},
         {keyCodeOption},
         &confirm},
        {u"office key-code"_s,
         u"Print the key code of PERSON, or of whoever is signed in"_s,
         needs,
         {u"[PERSON]"_s},
         {},
         &keyCode},
        {u"access list"_s, u"List who can read what, and which keys they hold"_s, needs, {}, {}, &listAccess},
    };
}

} // namespace ledforum
