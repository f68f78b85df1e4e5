// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/programmeplan.h"
#include "ui/programme/planmodel.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

class DateField;
class InlineMessage;
class PlainLabel;

/// Lays out a stretch of the programme: shows each date and what becomes of it while the stretch is being
/// typed.
class GenerateDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Plan = std::function<Result<ProgrammePlan>(const PlanRequest& request)>;

    /// `plan` says what would be done, `generate` does it.
    GenerateDialog(QDate from, QDate to, Plan plan, Plan generate, QWidget* parent);

protected:
    Result<> apply() override;

private:
    [[nodiscard]] Result<PlanRequest> request();
    [[nodiscard]] Result<std::optional<QDate>> optionalDate(DateField& field, const QString& sentence);
    void preview();
    void showPlan(const ProgrammePlan& plan);

    Plan m_plan;
    Plan m_generate;
    PlanModel m_model;
    DateField* m_from;
    DateField* m_to;
    DateField* m_anchor;
    DateField* m_clinicAnchor;
    QComboBox* m_slots;
    PlainLabel* m_summary;
};

/// "9 sessions and 9 clinics"; empty when there is nothing to add.
[[nodiscard]] QString addedWords(const ProgrammePlan& plan);

} // namespace ledforum
