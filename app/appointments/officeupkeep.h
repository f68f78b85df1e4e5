// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/operations.h"
#include "app/security/sealedroom.h"

namespace ledforum {

class Connection;

/// What becomes of bookings, places and records when the office comes to know somebody's keys, or gets others
/// itself.
class OfficeUpkeep final : public SealedRoom
{
public:
    OfficeUpkeep(Connection& connection, Operations& operations, const ForumClock& clock)
        : m_connection(connection)
        , m_operations(operations)
        , m_clock(clock)
    {
    }

    /// What stands under the office's own tag, or under keys that were replaced, becomes readable for doctors
    /// whose keys were confirmed in person; a time of whom already has another of that clinic becomes free.
    /// Places of doctors who have left stand no longer, nor those with an offer that their doctor has no keys
    /// to read. After anybody's leaving or reset everything is written anew, whether or not it was needed.
    /// Called after a tutor's sign-in and after a
    /// confirmation; says how much was linked, 0 for a tutor without the office's key.
    Result<int> relink(const Actor& actor);

    [[nodiscard]] std::unique_ptr<Resealed> resealedFor(const KeyPair& next,
                                                        const KeyRing& ring) const override;
    [[nodiscard]] std::set<PersonId> unlinked(const KeyRing& ring) const override;

private:
    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
};

} // namespace ledforum
