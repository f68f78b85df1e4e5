// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/platform/bootclock.h"
#include "database/types/localmoment.h"

#include <QDateTime>
#include <QTimeZone>

namespace ledforum {

/// Where time comes from. Handed in by reference, so that tests can set it.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    [[nodiscard]] virtual QDateTime utcNow() const = 0;
    /// What delays are measured with: the computer's clock may be set, this one may not.
    [[nodiscard]] virtual BootMoment sinceBoot() const { return currentBootMoment(); }
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock read in the forum's time zone.
class ForumClock final
{
public:
    ForumClock(const Clock& clock, QTimeZone zone)
        : m_clock(clock)
        , m_zone(std::move(zone))
    {
    }
    [[nodiscard]] QDateTime utcNow() const { return m_clock.utcNow(); }
    [[nodiscard]] BootMoment sinceBoot() const { return m_clock.sinceBoot(); }
    [[nodiscard]] LocalMoment now() const
    {
        const QDateTime local = m_clock.utcNow().toTimeZone(m_zone);
        return {local.date(), local.time()};
    }
    [[nodiscard]] QDate today() const { return now().date; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    /// What it reads; outlives this.
    [[nodiscard]] const Clock& source() const { return m_clock; }

private:
    const Clock& m_clock;
    QTimeZone m_zone;
};

} // namespace ledforum
