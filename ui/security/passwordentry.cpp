// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/passwordentry.h"

namespace ledforum {

SecretBytes takePassword(PasswordField& field)
{
    QString text = field.text();
    field.clear();
    return SecretBytes::ofPassword(text);
}

} // namespace ledforum
