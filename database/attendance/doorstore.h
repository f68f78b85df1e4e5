// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"
#include "database/types/utcsecond.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// What somebody checks in with at an unstaffed desk.
struct DoorCredential
{
    std::optional<QString> pin = std::nullopt; ///< as app/security/doorpin.h keeps it
    int wrongPins = 0;                         ///< in a row
    std::optional<UtcSecond> lastWrong = std::nullopt;
    bool hasBadge = false;

    friend bool operator==(const DoorCredential&, const DoorCredential&) = default;
};

/// Somebody whom the desk of a session has added.
struct Newcomer
{
    PersonId person;
    TeachingSessionId session;

    friend bool operator==(const Newcomer&, const Newcomer&) = default;
};

/// Door PINs, badges, and who was added at the door. Throws DatabaseError.
class DoorStore final
{
public:
    explicit DoorStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// An empty one for whoever has none.
    [[nodiscard]] DoorCredential of(PersonId person) const;
    /// A PIN of their own, or none; what was guessed before counts no more.
    void setPin(PersonId person, const std::optional<QString>& pin);
    /// Only of somebody who has a credential.
    void setWrongPins(PersonId person, int wrongPins, std::optional<UtcSecond> last);

    [[nodiscard]] std::optional<PersonId> ownerOfBadge(const QByteArray& digest) const;
    /// In the place of an earlier badge; nothing takes it away.
    void setBadge(PersonId person, const std::optional<QByteArray>& digest);
    /// Nothing before the first badge.
    [[nodiscard]] std::optional<QByteArray> badgeSalt() const;
    /// Once.
    void setBadgeSalt(const QByteArray& salt);

    void addNewcomer(const Newcomer& newcomer);
    void removeNewcomer(PersonId person);
    /// The earliest first.
    [[nodiscard]] std::vector<Newcomer> newcomers() const;

private:
    void ensure(PersonId person);

    const Connection& m_connection;
};

} // namespace ledforum
