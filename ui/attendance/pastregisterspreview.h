// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/pastregisters.h"
#include "ui/widgets/importdialog.h"

namespace ledforum {

/// Registers of earlier years as the dialog lists them: what is wrong first, then line by line.
[[nodiscard]] ImportPreview pastRegistersPreview(const PastImport& import,
                                                 const std::vector<TeachingSession>& sessions,
                                                 const QString& fileName);

} // namespace ledforum
