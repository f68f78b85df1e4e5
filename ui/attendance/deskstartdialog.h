// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "database/programme/teachingsession.h"
#include "ui/widgets/formdialog.h"

class QRadioButton;

namespace ledforum {

struct PageContext;

/// Starts the check-in desk of a session, staffed unless told otherwise. Accepted, it has a duty.
class DeskStartDialog final : public FormDialog
{
    Q_OBJECT

public:
    DeskStartDialog(PageContext& context, const TeachingSession& session, QWidget* parent);
    [[nodiscard]] const std::optional<DeskDuty>& duty() const { return m_duty; }

protected:
    Result<> apply() override;

private:
    PageContext& m_context;
    TeachingSessionId m_session;
    QRadioButton* m_staffed;
    QRadioButton* m_unstaffed;
    std::optional<DeskDuty> m_duty;
};

} // namespace ledforum
