// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <stdexcept>

namespace ledforum {

/// What the database floor throws. Services turn it into a Failure at one place (app/security/operations.h).
class DatabaseError final : public std::runtime_error
{
public:
    enum class Kind {
        Missing,    ///< no such file
        NotAForum,  ///< a file of another kind
        Newer,      ///< written by a later version of the program
        Damaged,    ///< SQLite or the structure check says the file is corrupt
        Unsuitable, ///< a place a live database must not be: network mount, folder
        ReadOnly,
        Busy, ///< another process held the file longer than the busy timeout
        Full,
        Constraint, ///< a UNIQUE, CHECK or FOREIGN KEY constraint refused the change
        Other
    };

    DatabaseError(Kind kind, const QString& sentence);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// A sentence for people; holds no value of any row.
    [[nodiscard]] QString sentence() const { return m_sentence; }

private:
    Kind m_kind;
    QString m_sentence;
};

} // namespace ledforum
