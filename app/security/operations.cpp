// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/operations.h"

namespace ledforum {

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
