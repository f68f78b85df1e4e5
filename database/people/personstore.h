// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/person.h"

#include <vector>

namespace ledforum {

class Connection;
class Statement;

/// Which people a list shows.
struct PersonFilter
{
    QString search = {}; ///< every word must stand in name, e-mail or number; no case, no accents
    bool withInactive = false;
    std::optional<Role> role = std::nullopt; ///< only holders of this role
};

/// The people, their roles and their search keys. Throws DatabaseError.
class PersonStore final
{
public:
    explicit PersonStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// In order of surname, as registers are.
    [[nodiscard]] std::vector<Person> list(const PersonFilter& filter = {}) const;
    [[nodiscard]] std::optional<Person> find(PersonId id) const;
    [[nodiscard]] std::optional<Person> findByEmail(const EmailAddress& email) const;
    [[nodiscard]] std::optional<Person> findByNumber(const ProfessionalNumber& number) const;
    /// By what people type: an e-mail address, a professional number (GMC first) or an id.
    [[nodiscard]] std::optional<Person> findByReference(QStringView reference) const;

    PersonId insert(const PersonDetails& details, Roles roles);
    void update(PersonId id, const PersonDetails& details);
    void deactivate(PersonId id, QDate leftOn);
    void reactivate(PersonId id);

private:
    [[nodiscard]] std::optional<Person> findWhere(const QString& condition, const auto&... values) const;
    void bindDetails(Statement& statement, const PersonDetails& details);

    const Connection& m_connection;
};

} // namespace ledforum
