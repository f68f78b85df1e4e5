// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace ledforum {

/// A moment in UTC, to the second: what clocks of different places and both hours of an autumn night agree
/// on.
using UtcSecond = std::chrono::sys_seconds;

/// Seconds since 1970, as stored.
[[nodiscard]] constexpr qint64 storedSecond(UtcSecond moment)
{
    return moment.time_since_epoch().count();
}
[[nodiscard]] constexpr UtcSecond utcSecond(qint64 secondsSince1970)
{
    return UtcSecond(std::chrono::seconds(secondsSince1970));
}
[[nodiscard]] inline UtcSecond utcSecond(const QDateTime& moment)
{
    return utcSecond(moment.toSecsSinceEpoch());
}

} // namespace ledforum
