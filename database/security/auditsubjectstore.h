// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace ledforum {

class Connection;

/// What an audit entry is about, as far as it is still there.
struct AuditSubject
{
    QString name;              ///< of a person, topic or certificate; empty of others
    std::optional<QDate> date; ///< of a session, its register, a clinic or a 1:1
    std::optional<QTime> start;
    friend bool operator==(const AuditSubject&, const AuditSubject&) = default;
};

/// Looks up what audit entries name by a number. Throws DatabaseError.
class AuditSubjectStore final
{
public:
    explicit AuditSubjectStore(const Connection& connection)
        : m_connection(connection)
    {
    }
    [[nodiscard]] AuditSubject find(const QString& table, qint64 id) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
