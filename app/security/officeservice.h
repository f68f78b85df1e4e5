// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/clock.h"
#include "app/security/keyholders.h"
#include "app/security/officesecrets.h"
#include "app/security/officeviews.h"
#include "app/security/operations.h"
#include "app/security/sealedroom.h"
#include "database/people/personstore.h"
#include "database/security/rolestore.h"

#include <functional>

namespace ledforum {

/// The tutor's office as the holder of keys: whose keys it knows, and how it is recovered.
/// Slow (Argon2id and sealing, up to some seconds): call it off the window's thread.
class OfficeService final
{
public:
    /// The rooms outlive it.
    OfficeService(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost,
                  SealedRooms rooms);
    Q_DISABLE_COPY_MOVE(OfficeService)

    /// "123 456 789 012": 12 digits in groups of three, of the office's key, the person and the person's
    /// keys: what two people compare aloud. For staff; NotFound while the person has no keys.
    [[nodiscard]] Result<QString> keyCode(const Actor& actor, PersonId person) const;
    /// The same from the person's own side: of the keys that they hold and the office key that they trust.
    [[nodiscard]] Result<QString> ownKeyCode(const Actor& actor) const;

    /// Who waits for the actor: a tutor is told of everybody, an administrator of administrators. Opens all
    /// that is sealed to the office.
    [[nodiscard]] Result<std::vector<PendingConfirmation>> pendingConfirmations(const Actor& actor) const;
    /// The person is there and has read out this key code: their keys are vouched for, what they were granted
    /// is handed to them, and what the tutor has kept for them becomes theirs to read. Conflict when the keys
    /// have another code by now.
    Result<> confirm(const Actor& actor, PersonId person, const QString& keyCode);

    /// The way in when no tutor can sign in. `actor` has the tutor's or the administrator's role and
    /// `recoveryCode` is the office's; `person`, whose account is active, becomes tutor and holds all its
    /// keys. For somebody else than the actor with the key code that they have read out. Hands back the new
    /// recovery code, to be shown once: the old one stops working.
    Result<QString> recover(const Actor& actor, const QString& recoveryCode, PersonId person,
                            const QString& keyCode = {});
    /// Of a present tutor: the old code stops working. To be shown once.
    Result<QString> newRecoveryCode(const Actor& actor);

    /// What another room does once somebody was confirmed; a failure of it undoes nothing.
    void whenConfirmed(std::function<void(const Actor&)> act) { m_whenConfirmed = std::move(act); }

private:
    struct Recovery;
    struct Recovered;
    struct Confirmation;
    [[nodiscard]] Result<Confirmation> confirmation(const Actor& actor, PersonId person,
                                                    const QString& typedCode) const;
    Result<> write(const Actor& actor, const Confirmation& confirmation);
    [[nodiscard]] Result<Account> recovering(const Actor& actor, PersonId person,
                                             const QString& typedKeyCode) const;
    [[nodiscard]] Recovery newRecovery(OfficeSecrets secrets) const;
    [[nodiscard]] Result<Recovered> recovered(const Actor& actor, const QString& recoveryCode,
                                              PersonId person, const QString& keyCode) const;
    Result<QString> write(const Recovered& ready, AuditLog::Entry& audit);
    QString written(const Recovery& recovery);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    PersonStore m_people;
    AccountStore m_accounts;
    RoleStore m_roles;
    OfficeKeyStore m_keys;
    KeyHolders m_holders;
    SealedRooms m_rooms;
    std::function<void(const Actor&)> m_whenConfirmed;
};

} // namespace ledforum
