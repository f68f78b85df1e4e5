// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/programme/termcell.h"

namespace ledforum {

struct PageContext;

/// The dates of a period as the page shows them: these sessions with replies, closures and holidays, and for
/// those who plan what is missing. What cannot be read is left out.
[[nodiscard]] std::vector<TermCell> readCells(const PageContext& context, const Period& period,
                                              const std::vector<TeachingSession>& sessions);

} // namespace ledforum
