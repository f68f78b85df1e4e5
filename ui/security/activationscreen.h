// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/cardscreen.h"

namespace ledforum {

class Forum;
class PasswordField;
class TextField;

/// The first sign-in: who one is, the one-time code of the invitation, and a password of one's own.
class ActivationScreen final : public CardScreen
{
    Q_OBJECT

public:
    explicit ActivationScreen(Forum& forum, QWidget* parent = nullptr);
    void start();

Q_SIGNALS:
    /// The account works; `name` is what was typed, to sign in with.
    void activated(const QString& name);

private:
    void activate();

    Forum& m_forum;
    TextField* m_name;
    TextField* m_code;
    PasswordField* m_password;
    PasswordField* m_again;
};

} // namespace ledforum
