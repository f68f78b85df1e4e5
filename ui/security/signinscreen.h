// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/security/entrancescreen.h"

namespace ledforum {

class Button;
class Forum;
class PasswordField;
class TextField;

/// E-mail address or professional number, and password. Whatever is wrong, the sentence is the same.
class SignInScreen final : public EntranceScreen
{
    Q_OBJECT

public:
    explicit SignInScreen(Forum& forum, QWidget* parent = nullptr);

    /// Empties what the one before typed, and fills in the name where it is known.
    void start(const QString& name = {});
    /// What the signing in is for, such as "To book 3.20pm, Tuesday 8 December".
    void setPurpose(const QString& purpose) { setSubtitle(purpose); }
    /// As if the password had been typed.
    void signInWith(const QString& password);

Q_SIGNALS:
    void activationAsked();
    /// A forgotten password; `name` as it was typed.
    void recoveryAsked(const QString& name);

protected:
    void clear() override;
    void beRefused() override;

private:
    void signIn();

    TextField* m_name;
    PasswordField* m_password;
    Button* m_signIn;
};

} // namespace ledforum
