// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/passwordentry.h"

#include "app/security/accounts.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

SecretBytes takePassword(PasswordField& field)
{
    QString text = field.text();
    field.clear();
    return SecretBytes::ofPassword(text);
}

Result<SecretBytes> takeNewPassword(PasswordField& first, PasswordField& second)
{
    SecretBytes password = takePassword(first);
    const SecretBytes again = takePassword(second);
    const bool isSame = std::ranges::equal(password.part(0, password.size()), again.part(0, again.size()));
    const bool isGood = Accounts::isGoodPassword(password);
    if (isGood && isSame)
        return password;
    first.setFocus();
    return refused(isGood ? u"The two passwords are not the same. Please type the password twice again."_s
                          : Accounts::passwordRule());
}

} // namespace ledforum
