// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"
#include "database/security/accountstore.h"
#include "ui/widgets/pill.h"

namespace ledforum {

/// How somebody's account stands, for those who look after people.
struct AccountWords
{
    QString text;
    PillTone tone = PillTone::Neutral;
    bool hasAccount = false; ///< a new invitation would be a reset
};

/// `isWaiting` while their keys are to be confirmed in person.
[[nodiscard]] AccountWords accountWords(const Person& person, std::optional<AccountState> state,
                                        bool isWaiting);

} // namespace ledforum
