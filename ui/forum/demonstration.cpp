// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/demonstration.h"

#include "app/forum/demo/demonstration.h"
#include "ui/forum/currentsettings.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<TrialAccount> trialAccounts(Forum& forum)
{
    if (!currentSettings(forum).isDemonstration)
        return {};
    const std::vector<DemonstrationAccount> accounts = demonstrationAccounts();
    std::vector<TrialAccount> trials;
    const auto offer = [&](Role role, const QString& label, const QString& objectName) {
        const auto found = std::ranges::find(accounts, role, &DemonstrationAccount::role);
        if (found != accounts.end())
            trials.push_back({label, objectName, found->email, found->password});
    };
    offer(Role::Tutor, u"Try as tutor"_s, u"tryTutor"_s);
    offer(Role::Administrator, u"Try as administrator"_s, u"tryAdministrator"_s);
    offer(Role::Led, u"Try as doctor"_s, u"tryDoctor"_s);
    return trials;
}

} // namespace ledforum
