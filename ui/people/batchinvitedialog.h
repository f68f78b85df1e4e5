// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/invitation.h"
#include "ui/people/inviteesmodel.h"
#include "ui/widgets/formdialog.h"

#include <atomic>
#include <functional>

class QComboBox;

namespace ledforum {

class FormField;
class LongWork;
class ProgressPanel;

/// People who are invited together: those chosen in the list, an intake, everybody without an account.
struct InviteeGroup
{
    QString name; ///< "Intake August 2026"
    std::vector<Invitee> people = {};
};

/// Invites many at once: all of them or, when it is stopped, nobody. Whoever can sign in by then is left out.
class BatchInviteDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// Told on any thread how many codes are made; false when no more are to be made.
    using GoesOn = std::function<bool(int done)>;
    /// Invites them; slow, lets the window breathe, and may ask `goesOn` on another thread.
    using Invite =
        std::function<Result<InvitationSlips>(const std::vector<PersonId>& persons, const GoesOn& goesOn)>;

    /// `groups` is not empty. Stops with `work`, which outlives the dialog.
    BatchInviteDialog(std::vector<InviteeGroup> groups, Invite invite, const LongWork& work, QWidget* parent);
    void reject() override;

    /// At least one, in the order of the list, and who was left out.
    [[nodiscard]] const InvitationSlips& invited() const { return m_invited; }

protected:
    Result<> apply() override;

private:
    void showGroup();
    void showProgress(int done);
    [[nodiscard]] const InviteeGroup& group() const;

    std::vector<InviteeGroup> m_groups;
    Invite m_invite;
    QComboBox* m_choice;
    FormField* m_choiceField;
    InviteesModel* m_model;
    ProgressPanel* m_progress;
    const LongWork& m_work;
    InvitationSlips m_invited;
    std::atomic<bool> m_isStopped = false; ///< asked by the thread that makes the codes
};

} // namespace ledforum
