// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/security/role.h"
#include "database/types/typedid.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace ledforum {

class Connection;

/// Who holds which role. A tutor's holding is signed by the office and an administrator's by the issuer, so
/// that a role written into the file by hand opens nothing. Throws DatabaseError.
class RoleStore final
{
public:
    explicit RoleStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Roles rolesOf(PersonId person) const;
    [[nodiscard]] std::optional<QByteArray> signatureOf(PersonId person, Role role) const;
    /// Of all who hold the role.
    [[nodiscard]] std::map<PersonId, std::optional<QByteArray>> signatures(Role role) const;
    /// Holds the role from now on; a holding that stands is signed anew.
    void grant(PersonId person, Role role, const std::optional<QByteArray>& signature = {});
    void withdraw(PersonId person, Role role);
    /// Holders who are not deactivated.
    [[nodiscard]] int activeHolders(Role role) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
