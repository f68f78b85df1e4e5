// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/role.h"

namespace ledforum {

/// "Deputy Clinical Tutor", "Medical Education Team, Locally Employed Doctor".
[[nodiscard]] QString roleWords(Roles roles);

} // namespace ledforum
