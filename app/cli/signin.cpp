// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/signin.h"

#include "app/forum/forum.h"
#include "app/security/accounts.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Result<QString> whoAsks(const CommandCall& call)
{
    if (!call.has(u"as"_s))
        return Failure{FailureCode::SignInRefused, u"Say who you are with --as EMAIL-OR-GMC."_s};
    return call.value(u"as"_s);
}

Result<Actor> signIn(const CommandCall& call, Forum& forum)
{
    const Result<QString> who = whoAsks(call);
    if (!who)
        return who.failure();
    Result<QString> password = call.prompt().secret("LED_FORUM_PASSWORD", u"Password"_s);
    if (!password)
        return Failure{FailureCode::SignInRefused, password.failure().sentence};
    return forum.accounts().signIn(*who, SecretBytes::ofPassword(*password));
}

} // namespace ledforum
