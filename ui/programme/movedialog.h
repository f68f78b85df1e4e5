// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"

namespace ledforum {

class ClinicsOfDay;
class DateField;
class TimeField;

/// Moves a session to another day or time, and the 1:1s of its day along if wanted.
class MoveDialog final : public ActDialog
{
    Q_OBJECT

public:
    MoveDialog(const TeachingSession& session, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QStringList worthSaying(const QStringList& remarks) const override;

private:
    [[nodiscard]] LocalSpan to() const;

    TeachingSession m_session;
    DateField* m_date;
    TimeField* m_start;
    ClinicsOfDay* m_clinics;
};

} // namespace ledforum
