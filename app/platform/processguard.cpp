// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/processguard.h"

#include <QtGlobal>

#include <cstddef>

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
    volatile unsigned char unused[depth];
    for (size_t i = 0; i < depth; ++i)
        unused[i] = 0;
}

} // namespace ledforum
