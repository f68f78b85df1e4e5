// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"
#include "ui/programme/termcell.h"

class QCheckBox;

namespace ledforum {

class ClinicsOfDay;
class TextField;

/// Closes a day: says what stands on it, and offers to cancel that.
class CloseDayDialog final : public ActDialog
{
    Q_OBJECT

public:
    CloseDayDialog(const TermCell& cell, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QStringList worthSaying(const QStringList& remarks) const override;

private:
    QDate m_date;
    TextField* m_reason;
    QCheckBox* m_session;
    ClinicsOfDay* m_clinics;
};

} // namespace ledforum
