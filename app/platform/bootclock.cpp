// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/bootclock.h"

#include <QFile>
#include <QSysInfo>

#include <optional>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// "350735.47 234388.90": seconds since the start, then seconds idle.
std::optional<std::chrono::milliseconds> kernelUptime()
{
    QFile file(u"/proc/uptime"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = file.readAll().split(' ').constFirst().toDouble(&isNumber);
    return isNumber ? std::optional(std::chrono::milliseconds(qint64(seconds * 1000))) : std::nullopt;
}

std::chrono::milliseconds steadyUptime()
{
    // Counts from the start on every system that the forum runs on.
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

BootMoment currentBootMoment()
{
    // Qt reads the kernel's boot_id. Where a system has none, a clock that went back tells a new start.
    QByteArray boot = QSysInfo::bootUniqueId();
    if (boot.isEmpty())
        boot = QSysInfo::machineUniqueId();
    const auto uptime = kernelUptime();
    return {boot, uptime ? *uptime : steadyUptime()};
}

} // namespace ledforum
