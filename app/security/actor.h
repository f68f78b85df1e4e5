// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/security/keys.h"
#include "database/security/auditstore.h"
#include "database/security/role.h"
#include "database/types/typedid.h"

#include <QDate>

#include <optional>
#include <vector>

namespace ledforum {

/// The public keys that an account's wrapped bundle vouches for.
struct PinnedKeys
{
    PublicKeys office;
    PublicKeys audit;
    PublicKeys issuer;
    std::vector<PublicKeys> earlierOffices =
        {}; ///< of the tutors' office before its hand-overs, the oldest first
    friend bool operator==(const PinnedKeys&, const PinnedKeys&) = default;
};

/// What one holds while signed in. Gone from memory when it is destroyed.
struct KeyRing
{
    KeyRing(KeyPair ownPair, PinnedKeys pinnedKeys)
        : own(std::move(ownPair))
        , pinned(std::move(pinnedKeys))
    {
    }

    KeyPair own;
    PinnedKeys pinned;
    std::optional<KeyPair> office = {}; ///< of a tutor
    std::optional<KeyPair> audit = {};  ///< of a tutor
    std::optional<KeyPair> issuer = {}; ///< of a tutor or administrator
    /// Of a tutor who was given the past: the office's keys before its hand-overs, the oldest first.
    std::vector<KeyPair> earlierOffices = {};
    std::vector<KeyPair> earlierAudits = {}; ///< likewise
    std::optional<QByteArray> coverPin = {}; ///< its hash, of whoever has chosen one
    std::optional<StretchedSecret> password =
        {}; ///< wraps the account's bundle again without another sign-in
    /// Of staff: where the audit ended when they signed in before.
    std::optional<SeenHead> seenHead = {};
    bool wasDoctor = false;  ///< whatever their roles are now
    QDate resetOn = {};      ///< of a reset that has not been acknowledged; else invalid
    QString invitation = {}; ///< hash of the code that stood when this person signed in; else empty
};

/// Whether somebody of the staff stands beside the check-in desk, and vouches for who is checked in.
enum class DeskKind { Staffed, Unstaffed };

/// What a check-in desk was started for.
struct DeskDuty
{
    TeachingSessionId session;
    PersonId startedBy;
    DeskKind kind = DeskKind::Staffed;
    friend bool operator==(const DeskDuty&, const DeskDuty&) = default;
};

/// Who asks a service for something: nobody (the resting workstation), a person who has signed in, or a
/// check-in desk, which is nobody but for its duty: it has no role and no keys.
class Actor final
{
public:
    [[nodiscard]] static Actor nobody() { return Actor(); }
    [[nodiscard]] static Actor atDesk(const DeskDuty& duty);
    Actor(PersonId person, QString name, Roles roles, KeyRing keys);

    [[nodiscard]] bool isSignedIn() const { return m_person.has_value(); }
    [[nodiscard]] Roles roles() const { return m_roles; }
    [[nodiscard]] bool is(Role role) const { return m_roles.testFlag(role); }
    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] std::optional<PersonId> maybePerson() const { return m_person; }
    /// Of a check-in desk; nothing of anybody else.
    [[nodiscard]] const std::optional<DeskDuty>& duty() const { return m_duty; }
    /// Only when signed in.
    [[nodiscard]] PersonId person() const { return *m_person; }
    [[nodiscard]] const KeyRing& keys() const { return *m_keys; }

private:
    Actor() = default;

    std::optional<PersonId> m_person;
    QString m_name;
    Roles m_roles;
    std::optional<KeyRing> m_keys;
    std::optional<DeskDuty> m_duty;
};

} // namespace ledforum
