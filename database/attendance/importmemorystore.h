// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

class Connection;

/// A participant of reports whom somebody has matched once and for all. Of a person's name or address in the
/// report only the digest is kept.
struct KnownParticipant
{
    QByteArray digest;                             ///< 32 bytes
    std::optional<PersonId> person = std::nullopt; ///< nothing: to be ignored
    QString ignoredName = {};                      ///< of whoever is ignored

    friend bool operator==(const KnownParticipant&, const KnownParticipant&) = default;
};

/// What somebody has said of attendance reports once and for all: who participants are, and what columns
/// hold. Throws DatabaseError.
class ImportMemoryStore final
{
public:
    explicit ImportMemoryStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// The ignored ones first, by name.
    [[nodiscard]] std::vector<KnownParticipant> participants() const;
    [[nodiscard]] int countOf(PersonId person) const;
    /// In place of what was known of the same digest.
    void remember(const KnownParticipant& participant);
    void forget(const QByteArray& digest);

    /// The JSON of the mapping for headings of this digest.
    [[nodiscard]] std::optional<QString> columns(const QByteArray& headingsDigest) const;
    void rememberColumns(const QByteArray& headingsDigest, const QString& json);

private:
    const Connection& m_connection;
};

} // namespace ledforum
