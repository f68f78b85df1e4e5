// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/keyholders.h"
#include "app/security/nextoffice.h"
#include "app/security/officeviews.h"
#include "app/security/operations.h"
#include "app/security/sealedroom.h"
#include "database/people/personstore.h"

#include <memory>

namespace ledforum {

/// How the tutor's office passes to other people, each time under new keys for all that is to come; what has
/// been stays under the old ones. Whoever is signed in must do so again, the outgoing tutor too.
/// Slow (Argon2id and sealing, up to some seconds): call it off the window's thread.
class HandOvers final
{
public:
    /// The rooms outlive it.
    HandOvers(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost,
              SealedRooms rooms);
    Q_DISABLE_COPY_MOVE(HandOvers)

    /// The new holder becomes tutor at once, and must have been confirmed. Hands back the office's new
    /// recovery code, to be shown once.
    Result<QString> handOver(const Actor& actor, const HandOver& how);
    /// The same, without that person. Refused for oneself, and so for the last tutor.
    Result<QString> removeTutor(const Actor& actor, PersonId person);

private:
    struct Ready;
    struct Note
    {
        QString action;
        PersonId person;
    };
    Result<QString> carryOut(const Actor& actor, const OfficeChange& change, const Note& note);
    [[nodiscard]] Result<std::shared_ptr<Ready>> prepared(const Actor& actor,
                                                          const OfficeChange& change) const;
    [[nodiscard]] Result<> check(const Actor& actor, const OfficeChange& change,
                                 const NextOffice& next) const;
    Result<QString> write(const Actor& actor, Ready& ready, const Note& note);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    PersonStore m_people;
    OfficeKeyStore m_keys;
    KeyHolders m_holders;
    SealedRooms m_rooms;
};

} // namespace ledforum
