// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/invitationacts.h"

#include "app/common/wording.h"
#include "app/security/accounts.h"
#include "ui/forum/currentsettings.h"
#include "ui/people/batchinvitedialog.h"
#include "ui/people/invitationdialog.h"
#include "ui/shell/forumwork.h"
#include "ui/widgets/documentpreview.h"

#include <functional>
#include <map>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::vector<InviteeGroup> groupsOf(std::vector<Invitee> chosen, std::vector<Invitee> withoutAccount)
{
    std::map<QString, InviteeGroup, std::greater<>> intakes; // by year and month, the newest first
    for (const Invitee& invitee : withoutAccount) {
        if (const auto& intake = invitee.person.intake) {
            InviteeGroup& group = intakes[intake->value()];
            group.name = u"Intake %1, without an account"_s.arg(intake->text());
            group.people.push_back(invitee);
        }
    }
    std::vector<InviteeGroup> groups;
    if (chosen.size() > 1)
        groups.push_back({u"Chosen in the list"_s, std::move(chosen)});
    for (auto& [month, group] : intakes)
        groups.push_back(std::move(group));
    if (!withoutAccount.empty())
        groups.push_back({u"Everybody without an account"_s, std::move(withoutAccount)});
    return groups;
}

} // namespace

InvitationActs::InvitationActs(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
{
}

Result<PrintedSlip> InvitationActs::codeFor(const Person& person)
{
    const Result<Invitation> invitation = slowly(m_context, [this, id = person.id](Forum& forum) {
        return forum.accounts().invite(m_context.actor, id);
    });
    if (!invitation)
        return invitation.failure();
    return PrintedSlip{person.fullName.value(), invitation->code, invitation->expiresOn};
}

void InvitationActs::invite(const Person& person)
{
    const Result<PrintedSlip> slip = codeFor(person);
    if (!slip) {
        Q_EMIT failed(slip.failure().sentence);
        return;
    }
    auto* dialog = new InvitationDialog(*slip, &m_page);
    connect(dialog, &InvitationDialog::slipAsked, this, [this, one = *slip] { showSlips({one}); });
    dialog->open();
}

void InvitationActs::reset(const Person& person)
{
    const QString name = person.fullName.value();
    const Question question{
        u"Reset %1’s account?"_s.arg(name),
        u"They get a new one-time code and choose a new password. That opens nothing: what was written for "
        "them alone stays closed, to you and to them. A recovery sheet opens everything without a reset, so "
        "ask for it first.\n\nTheir 1:1s stay booked. The Deputy Clinical Tutor links them again once the "
        "two "
        "have met and compared key codes. They are told of the reset when they sign in."_s,
        u"Reset account"_s, true};
    if (m_context.dialogs.confirm(&m_page, question))
        invite(person);
}

void InvitationActs::inviteSeveral(std::vector<Invitee> chosen, std::vector<Invitee> withoutAccount)
{
    std::vector<InviteeGroup> groups = groupsOf(std::move(chosen), std::move(withoutAccount));
    if (groups.empty()) {
        Q_EMIT failed(u"Everybody has an account or is deactivated. To invite somebody anew, choose them in "
                      "the list."_s);
        return;
    }
    auto* dialog = new BatchInviteDialog(
        std::move(groups), [this](const Person& person) { return codeFor(person); }, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->problem().isEmpty())
            Q_EMIT failed(dialog->problem());
        m_context.announce(
            MessageKind::Success,
            u"%1 invited."_s.arg(counted(qsizetype(dialog->slips().size()), u"person"_s, u"people"_s)));
        showSlips(dialog->slips());
    });
    dialog->open();
}

void InvitationActs::showSlips(const std::vector<PrintedSlip>& slips)
{
    if (slips.empty())
        return;
    const ForumSettings settings = currentSettings(m_context.forum);
    auto* preview =
        new DocumentPreview(invitationSlips(slips, settings.name, settings.site), m_context.dialogs, &m_page);
    preview->open();
}

} // namespace ledforum
