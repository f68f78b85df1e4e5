// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"
#include "ui/widgets/fields.h"

#include <QGuiApplication>

namespace ledforum {

/// Empties the field and hands over what stood in it, in locked memory.
[[nodiscard]] SecretBytes takePassword(PasswordField& field);

/// Shows that the window works while Argon2id does, for a tenth of a second or so.
class BusyCursor final
{
public:
    BusyCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(BusyCursor)
};

} // namespace ledforum
