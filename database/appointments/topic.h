// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QString>

namespace ledforum {

/// What a 1:1 may be about, as doctors choose it.
struct Topic
{
    TopicId id{0};
    QString title = {}; ///< 1 to 100 characters
    bool isActive = true;

    friend bool operator==(const Topic&, const Topic&) = default;
};

} // namespace ledforum
