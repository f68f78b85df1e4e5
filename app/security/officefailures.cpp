// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officefailures.h"

namespace ledforum {

using namespace Qt::StringLiterals;

Failure lackingOfficeKey()
{
    return refused(
        u"This account does not hold the key of the tutor's office yet. It gets it when another tutor "
        "signs in."_s);
}

Failure lackingOfficeKeys()
{
    return refused(
        u"This account does not hold all keys of the tutor's office yet. Another tutor has to confirm "
        "it first; nothing was changed."_s);
}

Failure officeChangedMeanwhile()
{
    return {
        FailureCode::Conflict,
        u"Others were changing the forum just now. Nothing was changed here; look again, and repeat it."_s};
}

Failure noActivePerson()
{
    return notFound(u"There is no such active person. Nothing was changed."_s);
}

Failure noActiveAccount(const QString& name)
{
    return refused(u"%1 has no active account. Invite them first, and let them set their password; nothing "
                   "was changed."_s.arg(name));
}

} // namespace ledforum
