// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/officeservice.h"

// How the office passes on.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<QString> OfficeService::handOver(const Actor& actor, const HandOver& /*how*/)
{
    if (const auto no = refusal(actor, Permission::GrantTutor))
        return *no;
    return refused(u"The office cannot be handed over yet. Nothing was changed."_s);
}

Result<QString> OfficeService::removeTutor(const Actor& actor, PersonId /*person*/)
{
    if (const auto no = refusal(actor, Permission::GrantTutor))
        return *no;
    return refused(u"Nobody can be removed from the office yet. Nothing was changed."_s);
}

} // namespace ledforum
