// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"

#include <QByteArray>

/// What each target does with one input; LLVMFuzzerTestOneInput of fuzztarget.cpp hands it over.
void tryInput(const QByteArray& input);

namespace ledforum::fuzz {

/// Stops the run, as a finding, where something is not as it must be whatever the input.
void require(bool isSo);

/// The session that the seeds are of: 2pm to 3pm on Tuesday 24 November 2026 in London.
[[nodiscard]] const SessionTime& session();

} // namespace ledforum::fuzz
