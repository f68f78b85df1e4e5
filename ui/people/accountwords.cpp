// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/accountwords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

AccountWords accountWords(const Person& person, std::optional<AccountState> state, bool isWaiting)
{
    if (!person.isActive || state == AccountState::Deactivated)
        return {u"Deactivated"_s, PillTone::Neutral};
    if (!state)
        return {u"Not invited"_s, PillTone::Neutral};
    if (state == AccountState::Invited)
        return {u"Invited"_s, PillTone::Accent};
    return isWaiting ? AccountWords{u"To confirm in person"_s, PillTone::Warning, true}
                     : AccountWords{u"Active"_s, PillTone::Success, true};
}

} // namespace ledforum
