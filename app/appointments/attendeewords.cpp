// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/attendeewords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

QString whoComes(const Attendee& attendee)
{
    if (attendee.checksOut)
        return attendee.fullName;
    return attendee.isErased ? u"No longer kept"_s : u"This booking does not check out"_s;
}

} // namespace ledforum
