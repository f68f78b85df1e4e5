// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/minutesrule.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

class TextField;
class TimeField;

/// Edits one person's mark: status, time of arrival, time of leaving; and why, where a closed register is
/// corrected.
class MarkDialog final : public FormDialog
{
    Q_OBJECT

public:
    enum class Kind { Mark, Correction };
    /// The reason is that of a correction.
    using Apply = std::function<Result<>(const MarkRequest&, const QString& reason)>;

    /// `who` as people read it; `request` is what the fields show first.
    MarkDialog(const QString& who, const MarkRequest& request, Kind kind, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void followStatus();

    Apply m_apply;
    QComboBox* m_status;
    TimeField* m_arrived;
    TimeField* m_left;
    TextField* m_reason = nullptr; ///< of a correction only
};

} // namespace ledforum
