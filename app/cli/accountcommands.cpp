// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/accountcommands.h"

#include "app/common/wording.h"
#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "app/security/threewords.h"

#include <QJsonArray>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// A secret that stays in unlocked memory no longer than it takes to read it.
Result<SecretBytes> password(const CommandCall& call, const char* variable, const QString& question)
{
    auto typed = call.prompt().secret(variable, question);
    if (!typed)
        return typed.failure();
    return SecretBytes::ofPassword(*typed);
}

RecoverySheet wanted(const CommandCall& call)
{
    return call.has(u"recovery-sheet"_s) ? RecoverySheet::Yes : RecoverySheet::No;
}

/// What was done, and the code of a new sheet where one was made.
void report(const CommandCall& call, QJsonObject object, QStringList lines, const QString& sheetCode)
{
    if (!sheetCode.isEmpty()) {
        object[u"recovery_code"_s] = sheetCode;
        lines += u"Recovery code: %1"_s.arg(sheetCode);
        lines += u"It is shown once. Keep it on paper, away from the workstation: it sets a new password."_s;
    }
    call.output().object(object, lines);
}

Result<> activate(CommandCall& call)
{
    const QString person = call.positional(0);
    const auto code = call.prompt().secret("LED_FORUM_CODE", u"Code from your invitation"_s);
    if (!code)
        return code.failure();
    const auto next = password(call, "LED_FORUM_PASSWORD", u"New password"_s);
    if (!next)
        return next.failure();
    auto attempt = call.forum().accounts().beginActivation(person);
    if (!attempt)
        return attempt.failure();
    attempt->tryCode(*code, *next, wanted(call));
    const auto entered = call.forum().accounts().finishActivation(*std::move(attempt));
    if (!entered)
        return entered.failure();
    report(call, {{u"person"_s, person}, {u"active"_s, true}},
           {u"The account of %1 is active. Sign in with the new password."_s.arg(person)},
           entered->sheetCode);
    return Done();
}

Result<> recover(CommandCall& call)
{
    const QString person = call.positional(0);
    const auto code = call.prompt().secret("LED_FORUM_RECOVERY_CODE", u"Code from your recovery sheet"_s);
    if (!code)
        return code.failure();
    const auto next = password(call, "LED_FORUM_NEW_PASSWORD", u"New password"_s);
    if (!next)
        return next.failure();
    auto attempt = call.forum().accounts().beginRecovery(person);
    if (!attempt)
        return attempt.failure();
    attempt->tryCode(*code, *next, wanted(call));
    const auto entered = call.forum().accounts().finishRecovery(*std::move(attempt));
    if (!entered)
        return entered.failure();
    QStringList lines = {
        u"%1 has a new password. All that was readable before is readable again."_s.arg(person)};
    if (entered->sheetCode.isEmpty())
        lines += u"The code is used up: make a new sheet with “account recovery-sheet”."_s;
    report(call, {{u"person"_s, person}, {u"recovered"_s, true}}, lines, entered->sheetCode);
    return Done();
}

Result<> changePassword(CommandCall& call)
{
    const auto present = password(call, "LED_FORUM_PASSWORD", u"Present password"_s);
    if (!present)
        return present.failure();
    const auto next = password(call, "LED_FORUM_NEW_PASSWORD", u"New password"_s);
    if (!next)
        return next.failure();
    const auto changed = call.forum().accounts().changePassword(call.actor(), *present, *next);
    if (!changed)
        return changed.failure();
    call.output().object({{u"changed"_s, true}},
                         {u"Your password is changed. Your recovery sheet, if you have one, stays good."_s});
    return Done();
}

Result<> makeRecoverySheet(CommandCall& call)
{
    const auto present = password(call, "LED_FORUM_PASSWORD", u"Present password"_s);
    if (!present)
        return present.failure();
    const auto code = call.forum().accounts().makeRecoverySheet(call.actor(), *present);
    if (!code)
        return code.failure();
    report(call, {}, {u"A sheet made before stops working."_s}, *code);
    return Done();
}

Result<> status(CommandCall& call)
{
    Accounts& accounts = call.forum().accounts();
    if (call.has(u"acknowledge"_s)) {
        if (const auto done = accounts.acknowledgeReset(call.actor()); !done)
            return done;
    }
    const auto own = accounts.own(call.actor());
    if (!own)
        return own.failure();
    QStringList lines = {u"%1, %2"_s.arg(call.actor().name(), own->hasRecoverySheet
                                                                  ? u"with a recovery sheet"_s
                                                                  : u"without a recovery sheet"_s)};
    QJsonArray notices;
    for (const AccountNotice& notice : own->notices) {
        notices += notice.sentence;
        lines += notice.sentence;
    }
    QJsonArray resets;
    for (const QDate day : own->resets)
        resets += day.toString(Qt::ISODate);
    call.output().object({{u"name"_s, call.actor().name()},
                          {u"recovery_sheet"_s, own->hasRecoverySheet},
                          {u"cover_pin"_s, own->hasCoverPin},
                          {u"resets"_s, resets},
                          {u"notices"_s, notices}},
                         lines);
    return Done();
}

Result<> words(CommandCall& call)
{
    const QString drawn = threeWords();
    call.output().object({{u"words"_s, drawn}}, {drawn});
    return Done();
}

} // namespace

std::vector<Command> accountCommands()
{
    const QStringList person = {u"PERSON"_s};
    const auto sheet = option(u"recovery-sheet"_s, u"also make a recovery sheet, and show its code once"_s);
    return {
        {u"account activate"_s,
         u"Set a password with the code of an invitation"_s,
         CommandNeeds::Forum,
         person,
         {sheet},
         &activate},
        {u"account recover"_s,
         u"Set a password with the code of a recovery sheet"_s,
         CommandNeeds::Forum,
         person,
         {sheet},
         &recover},
        {u"account password"_s, u"Change your own password"_s, CommandNeeds::SignIn, {}, {}, &changePassword},
        {u"account recovery-sheet"_s,
         u"Make a code that stands in for a forgotten password"_s,
         CommandNeeds::SignIn,
         {},
         {},
         &makeRecoverySheet},
        {u"account status"_s,
         u"What there is to know about your own account"_s,
         CommandNeeds::SignIn,
         {},
         {option(u"acknowledge"_s, u"do not show the notice of a reset again"_s)},
         &status},
        {u"account words"_s, u"Draw three words for a password"_s, CommandNeeds::Nothing, {}, {}, &words}};
}

} // namespace ledforum
