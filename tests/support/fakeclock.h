// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"

namespace ledforum {

/// A clock that stands still until told otherwise. Set in local time of Europe/London.
class FakeClock final : public Clock
{
public:
    FakeClock(QDate date, QTime time) { set(date, time); }
    void set(QDate date, QTime time) { m_now = QDateTime(date, time, QTimeZone("Europe/London")).toUTC(); }
    void advance(int minutes) { m_now = m_now.addSecs(qint64(minutes) * 60); }
    [[nodiscard]] QDateTime utcNow() const override { return m_now; }

private:
    QDateTime m_now;
};

} // namespace ledforum
