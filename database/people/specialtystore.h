// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/people/specialty.h"

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// The specialties, known by their names without regard to case or accents. Throws DatabaseError.
class SpecialtyStore final
{
public:
    explicit SpecialtyStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// In order of name.
    [[nodiscard]] std::vector<Specialty> list() const;
    [[nodiscard]] std::optional<Specialty> find(QStringView name) const;
    /// The specialty of that name; makes it when nobody has named it before. The name is 1 to 80 characters.
    SpecialtyId ensure(const QString& name);

private:
    const Connection& m_connection;
};

} // namespace ledforum
