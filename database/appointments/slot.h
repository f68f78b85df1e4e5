// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"
#include "database/types/typedid.h"

#include <QByteArray>

namespace ledforum {

/// One appointment's time. Rows of one size: tag and envelope are random while the slot is free.
struct Slot
{
    SlotId id{0};
    ClinicId clinic{0};
    LocalSpan span;
    bool isTaken = false;
    QByteArray ownerTag = {}; ///< 32 bytes
    QByteArray envelope = {};

    friend bool operator==(const Slot&, const Slot&) = default;
};

} // namespace ledforum
