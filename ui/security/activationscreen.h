// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/security/actor.h"
#include "ui/widgets/cardscreen.h"

namespace ledforum {

class Button;
class Forum;
class NewPasswordPanel;
class TextField;

/// The first sign-in: who one is, the one-time code of the invitation, and a password of one's own. It leads
/// straight in.
class ActivationScreen final : public CardScreen
{
    Q_OBJECT

public:
    explicit ActivationScreen(Forum& forum, QWidget* parent = nullptr);
    void start();
    /// Whom activated() told of; hands the keys over, once.
    [[nodiscard]] Actor takeActor();

Q_SIGNALS:
    /// The account works, and its owner is signed in.
    void activated();

private:
    void activate();
    void finish(Result<Actor> result);
    void setBusy(bool isBusy);

    Forum& m_forum;
    TextField* m_name;
    TextField* m_code;
    NewPasswordPanel* m_password;
    Button* m_activate;
    std::optional<Actor> m_actor;
};

} // namespace ledforum
