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

    /// In force. Nothing, and nothing changed, when the person has a certificate of this session and kind in
    /// force already. A serial that is taken throws (Constraint). Neither id nor standing is read.
    std::optional<CertificateId> insert(const SealedCertificate& sealed);
    /// What became of it. False, and nothing changed, when `expected` is no longer how it stands.
    [[nodiscard]] bool end(CertificateId id, const CertificateStanding& expected,
                           const CertificateStanding& standing);
    /// Seals anew what `expected` is. False, and nothing changed, when something else stands there by now.
    [[nodiscard]] bool reseal(const SealedCertificate& expected, const SealedCertificate& sealed);
    /// Here, or before a restore that has lost it: no other may bear it.
    [[nodiscard]] bool isGiven(const CertificateSerial& serial) const;
    [[nodiscard]] std::optional<SealedCertificate> find(const CertificateSerial& serial) const;
    /// The newest session first; within a session by the surname that the person has today.
    [[nodiscard]] std::vector<SealedCertificate> list(const CertificateFilter& filter) const;
    /// Of doctors whose keys a tutor has signed, and to whose present key they are not sealed. Whether the
    /// signature is right is not looked into.
    [[nodiscard]] std::vector<SealedCertificate> toReseal() const;
    /// Everybody marked in the session's register, by surname.
    [[nodiscard]] std::vector<CertificateCandidate> candidates(TeachingSessionId session) const;
    /// This person as a speaker of the session, who has taught for so many minutes; nothing when there is no
    /// such person.
    [[nodiscard]] std::optional<CertificateCandidate> speakerCandidate(TeachingSessionId session,
                                                                       PersonId person, int minutes) const;
    /// Those no longer in force, by serial.
    [[nodiscard]] std::vector<SealedCertificate> ended() const;
    /// Sessions that were cancelled, and of which certificates are in force.
    [[nodiscard]] std::vector<TeachingSessionId> cancelledSessions() const;

private:
    const Connection& m_connection;
};

} // namespace ledforum
