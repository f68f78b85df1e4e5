// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/invitationslips.h"
#include "ui/people/inviteesmodel.h"
#include "ui/widgets/formdialog.h"

#include <functional>

class QComboBox;

namespace ledforum {

class FormField;
class ProgressPanel;

/// People who are invited together: those chosen in the list, an intake, everybody without an account.
struct InviteeGroup
{
    QString name; ///< "Intake August 2026"
    std::vector<Invitee> people = {};
};

/// Invites many at once, one after the other, and can be stopped in between: who was invited by then stays
/// invited, and slips() has their codes.
class BatchInviteDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Invites one; slow.
    using Invite = std::function<Result<PrintedSlip>(const Person& person)>;

    /// `groups` is not empty.
    BatchInviteDialog(std::vector<InviteeGroup> groups, Invite invite, QWidget* parent);
    void reject() override;

    /// Of everybody who was invited, in the order of the list.
    [[nodiscard]] const std::vector<PrintedSlip>& slips() const { return m_slips; }
    /// Why the batch ended before its end; empty when it did not.
    [[nodiscard]] const QString& problem() const { return m_problem; }

protected:
    Result<> apply() override;

private:
    void showGroup();
    [[nodiscard]] const InviteeGroup& group() const;

    std::vector<InviteeGroup> m_groups;
    Invite m_invite;
    QComboBox* m_choice;
    FormField* m_choiceField;
    InviteesModel* m_model;
    ProgressPanel* m_progress;
    std::vector<PrintedSlip> m_slips;
    QString m_problem;
    bool m_isStopped = false;
};

} // namespace ledforum
