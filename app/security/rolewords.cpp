// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/rolewords.h"

#include <QStringList>

namespace ledforum {

using namespace Qt::StringLiterals;

QString roleWords(Roles roles)
{
    QStringList words;
    if (roles.testFlag(Role::Tutor))
        words << u"Deputy Clinical Tutor"_s;
    if (roles.testFlag(Role::Administrator))
        words << u"Medical Education Team"_s;
    if (roles.testFlag(Role::Led))
        words << u"Locally Employed Doctor"_s;
    return words.join(u", "_s);
}

} // namespace ledforum
