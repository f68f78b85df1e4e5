// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/operations.h"

#include "app/security/publickeys.h"
#include "database/security/officekeystore.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<Failure> Operations::refusalOfOldKeys(const Actor& actor) const
{
    if (!actor.isSignedIn())
        return std::nullopt;
    const OfficeKeyStore keys(m_connection);
    const PinnedKeys& pinned = actor.keys().pinned;
    if (publicKeysOf(keys.current(OfficePurpose::Office)) == pinned.office) {
        if (!actor.keys().issuer || publicKeysOf(keys.current(OfficePurpose::Issuer)) == pinned.issuer)
            return std::nullopt;
        return Failure{FailureCode::Conflict,
                       u"Certificates have another key since you signed in. Nothing was changed: sign out, "
                       "and sign in again."_s};
    }
    return Failure{FailureCode::Conflict,
                   u"The tutor's office has other keys since you signed in. Nothing was "
                   "changed: sign out, and sign in again."_s};
}

Failure Operations::failureOf(const DatabaseError& error)
{
    using Kind = DatabaseError::Kind;
    switch (error.kind()) {
    case Kind::Busy:
    case Kind::Constraint:
        return {FailureCode::Conflict, error.sentence()};
    case Kind::Full:
        return {FailureCode::Refused, error.sentence()};
    case Kind::Missing:
    case Kind::NotAForum:
    case Kind::Newer:
    case Kind::Damaged:
    case Kind::Unsuitable:
    case Kind::ReadOnly:
    case Kind::Other:
        break;
    }
    return {FailureCode::DatabaseUnusable, error.sentence()};
}

} // namespace ledforum
