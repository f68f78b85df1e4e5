// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "app/appointments/clinicmaker.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QSpinBox;

namespace ledforum {

/// An extra clinic: when, how long, in which pieces, where.
class ClinicPlanDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(const ClinicPlan& plan)>;

    ClinicPlanDialog(const ClinicPlan& plan, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    Apply m_apply;
    DateField* m_date;
    TimeField* m_start;
    QSpinBox* m_minutes;
    QSpinBox* m_slotMinutes;
    TextField* m_venue;
};

/// A clinic to another day, time or place.
class ClinicMoveDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(LocalMoment start, const QString& venue)>;

    /// `affected` says whom it touches.
    ClinicMoveDialog(const ClinicView& clinic, const QString& affected, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    Apply m_apply;
    DateField* m_date;
    TimeField* m_start;
    TextField* m_venue;
};

/// Cancels a clinic, with the reason that doctors read.
class ClinicCancelDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(const QString& reason)>;

    ClinicCancelDialog(const ClinicView& clinic, const QString& affected, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    Apply m_apply;
    TextField* m_reason;
};

} // namespace ledforum
