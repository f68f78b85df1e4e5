// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/appointmentviews.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

/// The tutor chooses one of the times that can be booked: to move an appointment to, or for a follow-up.
class TimeDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Apply = std::function<Result<>(const SlotView& slot)>;

    struct Words
    {
        QString title;
        QString action;
        QString help; ///< a line under the times
    };

    TimeDialog(const Words& words, std::vector<SlotView> times, Apply apply, QWidget* parent);

protected:
    Result<> apply() override;

private:
    std::vector<SlotView> m_times;
    Apply m_apply;
    QComboBox* m_time;
};

} // namespace ledforum
