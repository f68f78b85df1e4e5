// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <chrono>

namespace ledforum {

/// A moment as the computer counts it from its start: nobody sets this clock forward or back.
struct BootMoment
{
    QByteArray boot;                    ///< of which start; another one after each
    std::chrono::milliseconds since{0}; ///< the computer's start, time asleep included where it is known
    friend bool operator==(const BootMoment&, const BootMoment&) = default;
};

/// Now. On Linux from the kernel's own files, as the C library's clocks can be set by a preloaded library.
[[nodiscard]] BootMoment currentBootMoment();

} // namespace ledforum
