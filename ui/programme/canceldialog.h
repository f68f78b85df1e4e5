// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"
#include "ui/programme/termcell.h"

namespace ledforum {

class ClinicsOfDay;
class TextField;

/// Cancels a session with its reason, and the 1:1s of its day if wanted.
class CancelDialog final : public ActDialog
{
    Q_OBJECT

public:
    /// `cell` has a session.
    CancelDialog(const TermCell& cell, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;

private:
    TeachingSession m_session;
    TextField* m_reason;
    ClinicsOfDay* m_clinics;
};

} // namespace ledforum
