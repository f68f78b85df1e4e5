// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace ledforum {

class Connection;

/// The one block that remembers guesses at passwords and codes; what stands in it is not known here. Throws
/// DatabaseError.
class GuardStore final
{
public:
    explicit GuardStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Nothing before the first guess.
    [[nodiscard]] std::optional<QByteArray> block() const;
    void setBlock(const QByteArray& block);

private:
    const Connection& m_connection;
};

} // namespace ledforum
