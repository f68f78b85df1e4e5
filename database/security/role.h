// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>

namespace ledforum {

/// What a person may be; several at once. The administrator is "Medical Education Team" on screen.
enum class Role { Led = 1, Administrator = 2, Tutor = 4 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

} // namespace ledforum
