// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/invitationslips.h"
#include "ui/shell/page.h"

#include <vector>

namespace ledforum {

struct Invitee;
struct Person;

/// Invitations and resets from the people page: a dialog each, the codes made on another thread, slips to
/// print at the end.
class InvitationActs final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand before `page`.
    InvitationActs(PageContext& context, QWidget& page);

    /// A first code, or one in the place of a code not used yet.
    void invite(const Person& person);
    /// The same for somebody who has an account: asks first, in plain words.
    void reset(const Person& person);
    /// Offers those who were chosen in the list, where they are several, and of those without an account the
    /// intakes, the newest first, and all.
    void inviteSeveral(std::vector<Invitee> chosen, std::vector<Invitee> withoutAccount);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void showCode(const Result<InvitationSlip>& slip);
    void showInvited(const InvitationSlips& invited);
    void showSlips(const std::vector<InvitationSlip>& slips);

    PageContext& m_context;
    QWidget& m_page;
};

} // namespace ledforum
