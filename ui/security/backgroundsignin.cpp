// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/backgroundsignin.h"

#include "app/security/accountacts.h"
#include "app/security/accounts.h"
#include "ui/shell/forumwork.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Result<Actor> signedIn(Forum& forum, const QString& name, const SecretBytes& password)
{
    Result<SignInAttempt> attempt = forum.accounts().beginSignIn(name);
    if (!attempt)
        return attempt.failure();
    attempt->tryPassword(password);
    return forum.accounts().finishSignIn(*std::move(attempt));
}

void signInInBackground(QObject* context, Forum& forum, const QString& name, SecretBytes password,
                        std::function<void(Result<Actor>)> done)
{
    inForumBackground(
        context, forum,
        [name, password = std::move(password)](Forum& own) { return signedIn(own, name, password); },
        std::move(done));
}

QString wrongPasswordSentence(const Failure& failure)
{
    const bool isWrong = failure.sentence == accountacts::signInRefused().sentence;
    return isWrong ? u"That is not your password. Nothing was opened; try it once more."_s : failure.sentence;
}

} // namespace ledforum
