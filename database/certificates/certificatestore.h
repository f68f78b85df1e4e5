// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificate.h"

#include <vector>

namespace ledforum {

class Connection;

/// The certificates of a forum. Every function throws DatabaseError.
class CertificateStore final
{
public:
    explicit CertificateStore(const Connection& connection)
        : m_connection(connection)
    {
    }

    /// Nothing, and nothing changed, when the person has a certificate of this session already. A serial that
    /// is taken throws (Constraint). The id of `certificate` is not read.
    std::optional<CertificateId> insert(const Certificate& certificate);
    [[nodiscard]] bool has(const CertificateSerial& serial) const;
    [[nodiscard]] std::optional<Certificate> find(const CertificateSerial& serial) const;
    /// The newest session first; within a session by the surname that the person has today.
    [[nodiscard]] std::vector<Certificate> list(const CertificateFilter& filter) const;
    /// Everybody marked in the session's register, by surname.
    [[nodiscard]] std::vector<CertificateCandidate> candidates(TeachingSessionId session) const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
