// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/security/auditacts.h"

namespace ledforum::auditacts {

using namespace Qt::StringLiterals;

QString foundedForum()
{
    return u"founded forum"_s;
}

QString grantedRole(Role role)
{
    return u"granted role of %1"_s.arg(toString(role));
}

QString recoveredOffice()
{
    return u"recovered tutor's office"_s;
}

QString handedOverOffice()
{
    return u"handed over tutor's office"_s;
}

QString withdrewRole(Role role)
{
    return u"withdrew role of %1"_s.arg(toString(role));
}

QString deactivated()
{
    return u"deactivated"_s;
}

QString reactivated()
{
    return u"reactivated"_s;
}

QString madeResetCode()
{
    return u"made reset code"_s;
}

QStringList makingStaff()
{
    return {grantedRole(Role::Tutor), grantedRole(Role::Administrator), recoveredOffice(),
            handedOverOffice()};
}

} // namespace ledforum::auditacts
