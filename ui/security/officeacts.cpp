// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/officeacts.h"

#include "app/people/peopleservice.h"
#include "app/security/accounts.h"
#include "app/security/handovers.h"
#include "app/security/officeservice.h"
#include "ui/forum/currentsettings.h"
#include "ui/security/handoverdialog.h"
#include "ui/security/keycodedialog.h"
#include "ui/security/officerecoverydialog.h"
#include "ui/security/recoverysheetdialog.h"
#include "ui/shell/forumwork.h"

namespace ledforum {

using namespace Qt::StringLiterals;

OfficeActs::OfficeActs(PageContext& context, QWidget& page)
    : QObject(&page)
    , m_context(context)
    , m_page(page)
{
}

PrintedRecovery OfficeActs::sheet() const
{
    const ForumSettings settings = currentSettings(m_context.forum);
    return {PrintedRecovery::Of::Office,    settings.name, settings.site, m_context.actor.name(), {},
            m_context.forum.clock().today()};
}

void OfficeActs::confirm(const PendingConfirmation& pending)
{
    const auto store = [this, pending](const QString& keyCode) -> Result<> {
        const Result<> result = slowly(m_context, [&](Forum& forum) {
            return forum.office().confirm(m_context.actor, pending.person, keyCode);
        });
        if (result)
            m_context.announce(MessageKind::Success, u"%1 is confirmed in person."_s.arg(pending.fullName));
        return result;
    };
    auto* dialog = new KeyCodeDialog(pending, store, &m_page);
    besideWindow(
        m_context, dialog,
        [&actor = m_context.actor, person = pending.person](Forum& forum) {
            return forum.office().keyCode(actor, person);
        },
        [dialog](const Result<QString>& code) { dialog->compareWith(code); });
    dialog->open();
}

void OfficeActs::carryOut(Step step)
{
    auto* dialog = new RecoverySheetDialog(
        {step.title, step.why, step.action, sheet()},
        [this, act = step.act, ends = step.endsSession](const SecretBytes&) {
            // Or losing one's role would lock over the code that is shown now only.
            SessionEnd::Hold hold = ends ? m_context.sessionEnd.hold() : nullptr;
            Result<QString> code = slowly(m_context, act);
            if (code)
                m_end = std::move(hold);
            return code;
        },
        m_context.dialogs, &m_page);
    if (step.endsSession)
        // The keys of before are of no more use, whether or not the new code was kept.
        connect(dialog, &RecoverySheetDialog::made, this, [this, dialog] {
            connect(
                dialog, &QDialog::finished, this, [this] { m_context.signOut(); }, Qt::QueuedConnection);
        });
    dialog->open();
}

void OfficeActs::newRecoveryCode()
{
    carryOut(
        {u"A new recovery code of the tutor’s office"_s,
         u"Should no tutor be able to sign in any more, this code alone opens the 1:1 bookings and notes "
         "again. As soon as the new one is made, the code before it stops working: destroy its sheet."_s,
         u"Make a new code"_s,
         [&actor = m_context.actor](Forum& forum) { return forum.office().newRecoveryCode(actor); }});
}

std::vector<Successor> OfficeActs::successors(bool withSelf) const
{
    std::vector<Successor> list;
    const auto people = m_context.forum.people().list(m_context.actor);
    const auto states = m_context.forum.accounts().states(m_context.actor);
    if (!people || !states)
        return list;
    for (const Person& person : *people) {
        const auto state = states->find(person.id);
        if (state == states->end() || state->second != AccountState::Active)
            continue;
        const Successor one{person.id, person.fullName.value(), person.roles.testFlag(Role::Tutor)};
        if (person.id != m_context.actor.person())
            list.push_back(one);
        else if (withSelf)
            list.insert(list.begin(), one);
    }
    return list;
}

void OfficeActs::handOver()
{
    std::vector<Successor> people = successors(false);
    if (people.empty()) {
        Q_EMIT failed(
            u"Nobody else has an account yet. Add the new tutor on the People page, invite them, and "
            "have them sign in once; then hand over."_s);
        return;
    }
    auto* dialog = new HandOverDialog(std::move(people), &m_page);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { handOverTo(dialog->choice(), dialog->successorName(), dialog->summary()); });
    dialog->open();
}

void OfficeActs::handOverTo(const HandOver& how, const QString& name, const QString& summary)
{
    carryOut(
        {u"Hand over to %1"_s.arg(name), summary, u"Hand over now"_s,
         [&actor = m_context.actor, how](Forum& forum) { return forum.handOvers().handOver(actor, how); },
         true});
}

void OfficeActs::removeTutor(const AccessEntry& tutor)
{
    carryOut(
        {u"Remove %1 as tutor"_s.arg(tutor.fullName),
         u"The office gets new keys: what is written from now on, and the bookings that stand, %1 cannot "
         "read. What %1 has read stays known to them.\n\nThe office’s recovery code is made anew, too. "
         "Everybody signs in again."_s.arg(tutor.fullName),
         u"Remove as tutor"_s,
         [&actor = m_context.actor, person = tutor.person](Forum& forum) {
             return forum.handOvers().removeTutor(actor, person);
         },
         true});
}

void OfficeActs::recoverOffice()
{
    const auto store = [this](const OfficeRecoveryDialog::Typed& typed) -> Result<> {
        SessionEnd::Hold hold = m_context.sessionEnd.hold();
        const Result<QString> code = slowly(m_context, [&](Forum& forum) {
            return forum.office().recover(m_context.actor, typed.recoveryCode, typed.person, typed.keyCode);
        });
        if (!code)
            return code.failure();
        m_end = std::move(hold);
        showRecovered(*code);
        return Done();
    };
    auto* dialog = new OfficeRecoveryDialog(successors(true), m_context.actor.person(), store, &m_page);
    dialog->open();
}

void OfficeActs::showRecovered(const QString& code)
{
    PrintedRecovery made = sheet();
    made.code = code;
    auto* dialog = new RecoverySheetDialog(u"The office is open again"_s, made, m_context.dialogs, &m_page);
    connect(
        dialog, &QDialog::finished, this, [this] { m_context.signOut(); }, Qt::QueuedConnection);
    dialog->open();
}

} // namespace ledforum
