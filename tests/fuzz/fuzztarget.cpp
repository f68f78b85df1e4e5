// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzztarget.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    tryInput(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}

namespace ledforum::fuzz {

void require(bool isSo)
{
    if (!isSo)
        std::abort();
}

const SessionTime& session()
{
    static const SessionTime time({QDate(2026, 11, 24), QTime(14, 0), 60}, QTimeZone("Europe/London"));
    return time;
}

} // namespace ledforum::fuzz
