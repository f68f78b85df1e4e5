// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/pastprogramme.h"
#include "ui/widgets/importdialog.h"

namespace ledforum {

/// The sessions of earlier years as the dialog lists them.
[[nodiscard]] ImportPreview pastProgrammePreview(const PastProgramme& past, const QString& fileName);

} // namespace ledforum
