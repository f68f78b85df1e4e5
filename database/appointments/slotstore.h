// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/appointments/slot.h"

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// Slots, in order of time. A row is overwritten in place for all its life, and each overwriting says which
/// row it expects to find: of two who want the same slot the database lets one through. Throws DatabaseError.
class SlotStore final
{
public:
    explicit SlotStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// A free slot; only clinic, start, minutes, tag and envelope are read.
    SlotId insert(const Slot& slot);

    /// False when the slot is taken already, blocked, or joined to another. Constraint when the tag's owner
    /// has another slot of the clinic.
    [[nodiscard]] bool take(SlotId id, const QByteArray& ownerTag, const QByteArray& envelope);
    /// Overwrites a taken slot with what a free one has. False unless `heldTag` still stands in it.
    [[nodiscard]] bool release(SlotId id, const QByteArray& heldTag, const QByteArray& freeTag,
                               const QByteArray& decoy);
    /// Gives a taken slot another tag and envelope. False unless `heldTag` still stands in it.
    [[nodiscard]] bool relink(SlotId id, const QByteArray& heldTag, const QByteArray& ownerTag,
                              const QByteArray& envelope);

    /// Another tag and envelope for a slot in whatever state. Constraint when the tag's owner has another
    /// slot of the clinic.
    void reseal(SlotId id, const QByteArray& ownerTag, const QByteArray& envelope);

    /// Blocks a free slot, or frees a blocked one. False when the slot was neither.
    [[nodiscard]] bool setBlocked(SlotId id, bool isBlocked);
    /// Gives a free slot's time to another of its clinic, or takes it back. False when the slot was not free,
    /// or not joined.
    [[nodiscard]] bool setJoined(SlotId id, std::optional<SlotId> joinedTo);
    /// Of a slot that became longer or shorter, or whose clinic moved. Constraint when another of the clinic
    /// starts then.
    void setTime(SlotId id, QTime start, int minutes);

    [[nodiscard]] std::optional<Slot> find(SlotId id) const;
    [[nodiscard]] std::vector<Slot> ofClinic(ClinicId clinic) const;
    /// Both days included; an invalid date is no limit.
    [[nodiscard]] std::vector<Slot> between(QDate first, QDate last) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
