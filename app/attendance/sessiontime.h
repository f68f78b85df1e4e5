// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"
#include "database/types/utcsecond.h"

#include <QTimeZone>

namespace ledforum {

/// A teaching session on the clock that knows no summer time. It lasts its minutes from its start, also where
/// the clocks change within it.
class SessionTime final
{
public:
    SessionTime(const LocalSpan& span, const QTimeZone& zone)
        : m_span(span)
        , m_zone(zone)
        , m_start(utc(span.startMoment()))
    {
    }

    [[nodiscard]] const LocalSpan& span() const { return m_span; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] UtcSecond start() const { return m_start; }
    [[nodiscard]] UtcSecond end() const { return m_start + std::chrono::minutes(m_span.minutes); }
    /// As the clock on the wall shows it, to the second.
    [[nodiscard]] LocalMoment local(UtcSecond moment) const
    {
        const QDateTime here = QDateTime::fromSecsSinceEpoch(storedSecond(moment), m_zone);
        return {here.date(), here.time()};
    }
    /// What the clock on the wall shows; the earlier of two in the hour that comes twice, and the hour that
    /// is left out as if it were there.
    [[nodiscard]] UtcSecond utc(const LocalMoment& moment) const
    {
        const UtcSecond found = utcSecond(QDateTime(moment.date, moment.time, m_zone));
        constexpr std::chrono::hours twice(1); // Qt takes the later
        return local(found) == local(found - twice) ? found - twice : found;
    }

private:
    LocalSpan m_span;
    QTimeZone m_zone;
    UtcSecond m_start;
};

} // namespace ledforum
