// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/role.h"
#include "database/types/typedid.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace ledforum {

/// Why somebody's keys wait for a word that only a meeting can give.
enum class ConfirmationReason {
    KeysAreNew,      ///< after a reset: whoever had the code may have made them
    NeverMet,        ///< a doctor's first keys; something of the tutor's own waits for them
    InviteIsUnproven ///< a tutor's or an administrator's: the invitation does not prove itself
};

/// Somebody to be asked for their key code, in person.
struct PendingConfirmation
{
    PersonId person{0};
    QString fullName = {};
    Roles roles = {};
    ConfirmationReason reason = ConfirmationReason::KeysAreNew;
    QString why = {}; ///< as a sentence
    friend bool operator==(const PendingConfirmation&, const PendingConfirmation&) = default;
};

/// What somebody can read of the forum, and with which keys.
struct AccessEntry
{
    PersonId person{0};
    QString fullName = {};
    Roles roles = {};
    std::optional<QDate> since =
        {};                   ///< the day of the newest word on their role; nothing when it is not known
    QStringList held = {};    ///< the keys they hold, such as "tutor's office"
    QStringList pending = {}; ///< those that wait for a present holder
    QString reads = {};       ///< in words
    QString opens = {};       ///< what the keys they hold are good for, in a word or two; empty without any
};

/// How the tutor's office passes on.
struct HandOver
{
    PersonId to{0};
    bool removesSelf = true; ///< the outgoing tutor's role ends
    bool givesPast = true;   ///< the new holder may read the 1:1s that have been, too
};

} // namespace ledforum
