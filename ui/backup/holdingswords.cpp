// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/backup/holdingswords.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, QString>> holdingsWords(const Holdings& holdings)
{
    return {{u"People of the forum"_s, QString::number(holdings.people)},
            {u"Teaching sessions"_s, QString::number(holdings.sessions)},
            {u"Closed registers"_s, QString::number(holdings.registersClosed)},
            {u"1:1s booked"_s, QString::number(holdings.bookingsTaken)},
            {u"Certificates"_s, QString::number(holdings.certificates)},
            {u"Acts in the audit"_s, QString::number(holdings.acts)}};
}

} // namespace ledforum
