// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/invitationslips.h"

#include <QDialog>

namespace ledforum {

/// Shows a one-time code, once: large enough to be read out; to be copied, or printed as a slip.
class InvitationDialog final : public QDialog
{
    Q_OBJECT

public:
    InvitationDialog(const InvitationSlip& slip, QWidget* parent);

Q_SIGNALS:
    /// To be printed, or saved.
    void slipAsked();
};

} // namespace ledforum
