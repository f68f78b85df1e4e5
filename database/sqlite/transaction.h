// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace ledforum {

class Connection;

/// BEGIN IMMEDIATE, so that two writers queue instead of failing half-way. Rolls back unless committed.
class Transaction final
{
public:
    /// Waits for the busy timeout. Throws DatabaseError (Busy, ReadOnly, …).
    explicit Transaction(Connection& connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// After this returns, the change survives a power cut. Throws DatabaseError; the change is then rolled
    /// back.
    void commit();

private:
    Connection& m_connection;
    bool m_isOpen = true;
};

/// Several reads that see one state of the file. Writers wait for its end, so it is short.
class ReadSnapshot final
{
public:
    /// Throws DatabaseError.
    explicit ReadSnapshot(Connection& connection);
    ~ReadSnapshot();
    Q_DISABLE_COPY_MOVE(ReadSnapshot)

private:
    Connection& m_connection;
};

} // namespace ledforum
