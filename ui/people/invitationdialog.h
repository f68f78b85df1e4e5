// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/accounts.h"

#include <QDialog>

namespace ledforum {

/// Shows a one-time code, once: large enough to be read out, and to be copied.
class InvitationDialog final : public QDialog
{
    Q_OBJECT

public:
    InvitationDialog(const QString& fullName, const Invitation& invitation, QWidget* parent);
};

} // namespace ledforum
