// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/role.h"

#include <QStringList>

// The audit's words for acts that later reading depends on: who could sign, since when somebody holds a role,
// and who has gone. They are compared whole.

namespace ledforum::auditacts {

[[nodiscard]] QString foundedForum();
/// On a person.
[[nodiscard]] QString grantedRole(Role role);
[[nodiscard]] QString recoveredOffice();  ///< on the person who became tutor by it
[[nodiscard]] QString handedOverOffice(); ///< on the person who became tutor by it
[[nodiscard]] QString withdrewRole(Role role);
[[nodiscard]] QString deactivated();
[[nodiscard]] QString reactivated();
[[nodiscard]] QString madeResetCode();
/// All of those on a person that give a role that signs.
[[nodiscard]] QStringList makingStaff();

} // namespace ledforum::auditacts
