// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/role.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString toString(Role role)
{
    switch (role) {
    case Role::Led:
        return u"led"_s;
    case Role::Administrator:
        return u"administrator"_s;
    case Role::Tutor:
        return u"tutor"_s;
    }
    return {};
}

std::optional<Role> roleFrom(QStringView text)
{
    for (const Role role : allRoles) {
        if (text.compare(toString(role), Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

} // namespace ledforum
