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

void InvitationActs::invite(const Person& person)
{
    // As one of an intake: whoever has signed in for the first time since the page was read is not reset.
    const auto invited = slowly(m_context, [this, id = person.id](Forum& forum) {
        return forum.accounts().inviteAll(m_context.actor, {id});
    });
    if (!invited)
        showCode(invited.failure());
    else if (invited->slips.empty())
        showCode(refused(invited->leftOut.join(u' ')));
    else
        showCode(invited->slips.front());
}

void InvitationActs::showCode(const Result<InvitationSlip>& slip)
{
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
    if (!m_context.dialogs.confirm(&m_page, question))
        return;
    const auto invitation = slowly(m_context, [this, id = person.id](Forum& forum) {
        return forum.accounts().invite(m_context.actor, id);
    });
    if (invitation)
        showCode(InvitationSlip::of(person, *invitation));
    else
        showCode(invitation.failure());
}

void InvitationActs::inviteSeveral(std::vector<Invitee> chosen, std::vector<Invitee> withoutAccount)
{
    std::vector<InviteeGroup> groups = groupsOf(std::move(chosen), std::move(withoutAccount));
    if (groups.empty()) {
        Q_EMIT failed(u"Everybody has an account or is deactivated. To invite somebody anew, choose them in "
                      "the list."_s);
        return;
    }
    const auto invite = [this](const std::vector<PersonId>& persons,
                               const BatchInviteDialog::GoesOn& goesOn) {
        return slowly(m_context, [&](Forum& forum) -> Result<InvitationSlips> {
            auto batch = forum.accounts().beginInviting(m_context.actor, persons);
            if (!batch)
                return batch.failure();
            batch->makeCodes(goesOn);
            return forum.accounts().finishInviting(m_context.actor, *std::move(batch));
        });
    };
    auto* dialog = new BatchInviteDialog(std::move(groups), invite, m_context.longWork, &m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { showInvited(dialog->invited()); });
    dialog->open();
}

void InvitationActs::showInvited(const InvitationSlips& invited)
{
    if (!invited.leftOut.isEmpty())
        Q_EMIT failed(invited.leftOut.join(u' '));
    m_context.announce(MessageKind::Success, u"%1 invited."_s.arg(counted(qsizetype(invited.slips.size()),
                                                                          u"person"_s, u"people"_s)));
    showSlips(invited.slips);
}

void InvitationActs::showSlips(const std::vector<InvitationSlip>& slips)
{
    const ForumSettings settings = currentSettings(m_context.forum);
    auto* preview =
        new DocumentPreview(invitationSlips(slips, settings.name, settings.site), m_context.dialogs, &m_page);
    preview->open();
}

} // namespace ledforum
