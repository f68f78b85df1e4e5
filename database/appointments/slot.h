// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"
#include "database/types/typedid.h"

#include <QByteArray>

#include <optional>

namespace ledforum {

/// One appointment's time. Rows of one size: tag and envelope are random while the slot is free.
struct Slot
{
    SlotId id{0};
    ClinicId clinic{0};
    LocalSpan span;
    bool isTaken = false;
    bool isBlocked = false;                        ///< by the tutor, for no doctor
    std::optional<SlotId> joinedTo = std::nullopt; ///< its time belongs to that slot, for a long talk
    QByteArray ownerTag = {};                      ///< 32 bytes
    QByteArray envelope = {};

    /// Could be somebody's: whether a waiting list holds it is not asked here.
    [[nodiscard]] bool isFree() const { return !isTaken && !isBlocked && !joinedTo; }
    friend bool operator==(const Slot&, const Slot&) = default;
};

} // namespace ledforum
