// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

namespace ledforum {

/// A day as one says it today: "Today", "Tomorrow", "Tuesday 8 December", and with its year when that is
/// another.
[[nodiscard]] QString dayWords(QDate day, QDate today);

} // namespace ledforum
