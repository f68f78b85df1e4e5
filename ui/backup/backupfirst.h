// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/backup/beforeimport.h"
#include "ui/shell/forumwork.h"

namespace ledforum {

/// Backs the forum up before an import, beside the window, and comes back when that is done.
inline void backUpFirst(PageContext& context)
{
    static_cast<void>(slowly(context, [&actor = context.actor](Forum& forum) -> Result<> {
        backUpBeforeImport(forum, actor);
        return Done();
    }));
}

} // namespace ledforum
