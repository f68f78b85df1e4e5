// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"

namespace ledforum {

/// A clock that stands still until told otherwise. Set in local time of Europe/London. The computer was
/// started an hour ago, and setting the clock changes nothing about that.
class FakeClock final : public Clock
{
public:
    FakeClock(QDate date, QTime time) { set(date, time); }
    void set(QDate date, QTime time) { m_now = QDateTime(date, time, QTimeZone("Europe/London")).toUTC(); }
    void advance(int minutes) { advance(std::chrono::minutes(minutes)); }
    void advance(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_boot.since += time;
    }
    /// Starts the computer anew.
    void restart() { m_boot = {m_boot.boot + '+', std::chrono::milliseconds(0)}; }
    [[nodiscard]] QDateTime utcNow() const override { return m_now; }
    [[nodiscard]] BootMoment sinceBoot() const override { return m_boot; }

private:
    QDateTime m_now;
    BootMoment m_boot{"the first start", std::chrono::hours(1)};
};

} // namespace ledforum
