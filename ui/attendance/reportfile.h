// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"

#include <QByteArray>

namespace ledforum {

/// What one picks or drops: the endings of attendance reports, and of any file.
[[nodiscard]] QString reportFilter();

/// The bytes of an attendance report. Refused when its name says that it is something else, when it cannot be
/// read, or is far too large to be one.
[[nodiscard]] Result<QByteArray> reportContent(const QString& path);

} // namespace ledforum
