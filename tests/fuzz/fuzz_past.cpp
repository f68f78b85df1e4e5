// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/pastregisters.h"
#include "tests/fuzz/fuzztarget.h"

using namespace ledforum;

/// Registers of earlier years.
void tryInput(const QByteArray& input)
{
    const auto file = readPastRegisters(input);
    fuzz::require(file || !file.failure().sentence.isEmpty());
    if (!file)
        return;
    for (const PastLine& line : file->lines)
        (void)line.who();
}
