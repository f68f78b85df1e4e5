// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/security/pendingpeople.h"

#include "app/security/accesspolicy.h"
#include "app/security/officeservice.h"
#include "ui/shell/forumwork.h"

#include <algorithm>

namespace ledforum {

PendingPeople::PendingPeople(PageContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

void PendingPeople::look()
{
    if (!allows(m_context.actor.roles(), Permission::ManagePeople))
        return;
    m_isToLookAgain = m_isLooking;
    if (m_isLooking)
        return;
    m_isLooking = true;
    besideWindow(
        m_context, this,
        [&actor = m_context.actor](Forum& forum) { return forum.office().pendingConfirmations(actor); },
        [this](Result<std::vector<PendingConfirmation>> found) { take(std::move(found)); });
}

void PendingPeople::take(Result<std::vector<PendingConfirmation>> found)
{
    m_isLooking = false;
    const QString problem = found ? QString() : found.failure().sentence;
    const bool isOther = m_problem != problem || (found && *found != m_people);
    m_problem = problem;
    if (found)
        m_people = *std::move(found);
    if (isOther)
        Q_EMIT changed();
    if (m_isToLookAgain)
        look();
}

const PendingConfirmation* PendingPeople::find(PersonId person) const
{
    const auto found = std::ranges::find(m_people, person, &PendingConfirmation::person);
    return found == m_people.end() ? nullptr : &*found;
}

} // namespace ledforum
