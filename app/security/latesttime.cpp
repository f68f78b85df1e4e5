// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/security/latesttime.h"

#include "app/security/guessbook.h"
#include "database/security/auditstore.h"
#include "database/security/guardstore.h"

#include <algorithm>
#include <limits>

namespace ledforum {

LocalMoment latestTime(const Connection& connection, const ForumClock& clock)
{
    QDateTime latest = clock.utcNow();
    const auto hear = [&latest](const QDateTime& other) {
        if (other.isValid())
            latest = std::max(latest, other);
    };
    const QByteArray block = GuardStore(connection).block().value_or(QByteArray());
    if (const auto atLeast = GuessBook::opened(block, clock.sinceBoot()).atLeast())
        hear(*atLeast);
    constexpr qint64 end = std::numeric_limits<qint64>::max();
    for (const AuditEntry& entry : AuditStore(connection).newestBefore(end, 1, {}))
        hear(QDateTime::fromString(entry.at, Qt::ISODate));
    const QDateTime local = latest.toTimeZone(clock.zone());
    return {local.date(), local.time()};
}

} // namespace ledforum
