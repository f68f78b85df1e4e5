// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/backgroundsignin.h"

#include "app/forum/forum.h"
#include "app/security/accounts.h"
#include "ui/widgets/background.h"

namespace ledforum {

void signInInBackground(QObject* context, Forum& forum, const QString& name, SecretBytes password,
                        std::function<void(Result<Actor>)> done)
{
    Result<SignInAttempt> begun = forum.accounts().beginSignIn(name);
    if (!begun) {
        done(begun.failure());
        return;
    }
    inBackground(
        context,
        [attempt = *std::move(begun), password = std::move(password)]() mutable {
            attempt.tryPassword(password);
            return std::move(attempt);
        },
        [&forum, done = std::move(done)](SignInAttempt attempt) {
            done(forum.accounts().finishSignIn(std::move(attempt)));
        });
}

} // namespace ledforum
