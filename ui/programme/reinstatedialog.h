// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/actdialog.h"

class QComboBox;

namespace ledforum {

/// Brings a cancelled session back.
class ReinstateDialog final : public ActDialog
{
    Q_OBJECT

public:
    ReinstateDialog(const TeachingSession& session, const PageContext& context, QWidget* parent);

protected:
    [[nodiscard]] Result<ProgrammeAct> act() override;
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString sentence() const override;

private:
    TeachingSession m_session;
    QComboBox* m_state;
};

} // namespace ledforum
