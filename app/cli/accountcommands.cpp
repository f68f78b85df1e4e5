// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/accountcommands.h"

#include "app/forum/forum.h"
#include "app/security/accounts.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Result<> activate(CommandCall& call)
{
    const QString person = call.positional(0);
    const auto code = call.prompt().secret("LED_FORUM_CODE", u"Code from your invitation"_s);
    if (!code)
        return code.failure();
    auto typed = call.prompt().secret("LED_FORUM_PASSWORD", u"New password"_s);
    if (!typed)
        return typed.failure();
    const SecretBytes password = SecretBytes::ofPassword(*typed);
    const auto activated = call.forum().accounts().activate(person, *code, password);
    if (!activated)
        return activated.failure();
    call.output().object({{u"person"_s, person}, {u"active"_s, true}},
                         {u"The account of %1 is active. Sign in with the new password."_s.arg(person)});
    return Done();
}

} // namespace

std::vector<Command> accountCommands()
{
    return {{u"account activate"_s,
             u"Set a password with the code of an invitation"_s,
             CommandNeeds::Forum,
             {u"PERSON"_s},
             {},
             &activate}};
}

} // namespace ledforum
