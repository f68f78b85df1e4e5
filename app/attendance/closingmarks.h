// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"

#include <QSet>

namespace ledforum {

/// Those whose mark of today is the one that closing gave them, because they had none: nobody said it by
/// hand. A correction that was taken back leaves it so. `history` of one register, the earliest first.
[[nodiscard]] QSet<PersonId> markedByClosing(const std::vector<HistoryLine>& history);

} // namespace ledforum
