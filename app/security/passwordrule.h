// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/secretbytes.h"

#include <QStringList>

#include <optional>

namespace ledforum {

/// What a short password must not be made of, because others know it: the person's names, e-mail address and
/// number, the forum's name and its hospital.
struct KnownWords
{
    QStringList ofPerson = {};
    QStringList ofForum = {};
};

/// The rule of passwords, the same in the window and on the command line: 12 characters or more; or 8 to 11
/// that are none of those that everybody tries, no sequence or repetition, and no known words. No maximum, no
/// expiry, no demand for capitals or signs. A character is a code point of the NFC form (see SecretBytes).
namespace passwordrule {

inline constexpr int shortest = 8;
inline constexpr int longEnough = 12; ///< from here on nothing else is asked

/// The rule as a sentence, to show before anybody types.
[[nodiscard]] QString sentence();
/// Why not, as a sentence; nothing when the password may be used.
[[nodiscard]] std::optional<QString> problem(const SecretBytes& password, const KnownWords& known = {});

} // namespace passwordrule

} // namespace ledforum
