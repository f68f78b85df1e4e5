// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/minutesrule.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

class TimeField;

/// Edits one person's mark: status, time of arrival, time of leaving.
class MarkDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(const MarkRequest&)>;

    /// `who` as people read it; `request` is what the fields show first.
    MarkDialog(const QString& who, const MarkRequest& request, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    void followStatus();

    Apply m_apply;
    QComboBox* m_status;
    TimeField* m_arrived;
    TimeField* m_left;
};

} // namespace ledforum
