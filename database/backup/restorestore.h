// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace ledforum {

class Connection;

/// What a forum remembers of the backups that were restored. Throws DatabaseError.
class RestoreStore final
{
public:
    explicit RestoreStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Of the newest restore; empty while there was none.
    [[nodiscard]] QByteArray lastMark() const;
    /// `backup` and `now` in UTC; 16 random bytes.
    void add(const QString& backup, const QString& now, const QByteArray& mark);

    /// Every serial that ever was on a certificate of this forum, as far as it knows.
    [[nodiscard]] QStringList serials() const;
    /// Remembers those that stand on no certificate here: none of them is given again.
    void addLost(const QStringList& serials, QDate today);
    [[nodiscard]] QStringList lostSerials() const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
