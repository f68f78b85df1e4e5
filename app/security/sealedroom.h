// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/actor.h"
#include "app/security/auditlog.h"

#include <memory>
#include <set>

namespace ledforum {

/// A room that keeps something sealed for the tutor's office and for doctors, as the office's affairs see it:
/// they need not know what it is. The forum hands its rooms to the services that ask. Throws DatabaseError.
class SealedRoom
{
public:
    /// All that the room has for the office, sealed and ready to be written.
    class Resealed
    {
    public:
        Resealed() = default;
        virtual ~Resealed() = default;
        Q_DISABLE_COPY_MOVE(Resealed)

        /// Inside a transaction, which is to be rolled back when it says false: something is no longer as it
        /// was seen.
        [[nodiscard]] virtual bool write(AuditLog::Entry& audit) = 0;
    };

    SealedRoom() = default;
    virtual ~SealedRoom() = default;
    Q_DISABLE_COPY_MOVE(SealedRoom)

    /// What is to come passes to the office's next keys. The ring holds the keys so far; both outlive what is
    /// made of them. Slow, outside a transaction.
    [[nodiscard]] virtual std::unique_ptr<Resealed> resealedFor(const KeyPair& next,
                                                                const KeyRing& ring) const = 0;
    /// Doctors for whom something is kept that their present keys do not open. Opens everything. The ring
    /// holds the office's key.
    [[nodiscard]] virtual std::set<PersonId> unlinked(const KeyRing& ring) const = 0;
};

using SealedRooms = std::vector<const SealedRoom*>;

} // namespace ledforum
