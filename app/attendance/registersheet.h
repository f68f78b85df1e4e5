// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/documents/document.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

struct RegisterSheet
{
    ForumSettings settings;
    Register content;
    QDate date;             ///< of the print
    QString auditHead = {}; ///< AuditService::printedHead(): stands at the foot
};

/// A session's register on paper, by surname, with what each earned; grade and specialty as RegisterRow has
/// them. Categories of apologies stay in the
/// forum.
[[nodiscard]] Document registerSheet(const RegisterSheet& sheet);

} // namespace ledforum
