// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/forum/currentsettings.h"

#include "app/forum/forum.h"

namespace ledforum {

ForumSettings currentSettings(Forum& forum)
{
    const Result<ForumSettings> settings = forum.settings().current();
    return settings ? *settings : ForumSettings{};
}

} // namespace ledforum
