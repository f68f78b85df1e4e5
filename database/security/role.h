// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QString>

#include <array>
#include <optional>

namespace ledforum {

/// What a person may be; several at once. The administrator is "Medical Education Team" on screen.
enum class Role { Led = 1, Administrator = 2, Tutor = 4 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

inline constexpr std::array allRoles = {Role::Led, Role::Administrator, Role::Tutor};

/// "led", "administrator", "tutor": as stored, and on the command line.
[[nodiscard]] QString toString(Role role);
/// Without regard to case; nothing when it is none.
[[nodiscard]] std::optional<Role> roleFrom(QStringView text);

} // namespace ledforum
