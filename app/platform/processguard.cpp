// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/processguard.h"

#include <QtGlobal>

#include <cstddef>
#include <sodium.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace ledforum {

void guardProcess()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

void clearUnusedStack()
{
    // Deeper than Qt's painting and JSON go, and far from the 8 MiB of a thread.
    constexpr size_t depth = 512 * 1024;
    unsigned char unused[depth];
    sodium_memzero(unused, depth); // which no compiler leaves out
}

} // namespace ledforum
