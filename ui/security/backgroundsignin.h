// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"

#include <functional>

class QObject;

namespace ledforum {

class Forum;

/// As the window signs in: whoever has to wait is told so at once. Runs Argon2id.
[[nodiscard]] Result<Actor> signedIn(Forum& forum, const QString& name, const SecretBytes& password);

/// Signs in without letting the window stand still: all of it, with what a sign-in opens and seals, runs on
/// another thread and by a way of its own into the file. `done` is called on the window's thread, later, and
/// not at all when `context` has gone by then.
void signInInBackground(QObject* context, Forum& forum, const QString& name, SecretBytes password,
                        std::function<void(Result<Actor>)> done);

/// What is said where one's name is not asked for: a wrong password is called that.
[[nodiscard]] QString wrongPasswordSentence(const Failure& failure);

} // namespace ledforum
