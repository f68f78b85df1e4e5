// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/backup/beforeimport.h"

#include "app/backup/backupservice.h"
#include "app/forum/forum.h"
#include "app/security/accesspolicy.h"

namespace ledforum {

void backUpBeforeImport(const Forum& forum, const Actor& actor)
{
    if (allows(actor.roles(), Permission::ManageForum))
        static_cast<void>(
            BackupService(forum.path(), forum.clock().source()).before(BackupReason::BeforeImport));
}

} // namespace ledforum
