// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatecontradiction.h"
#include "app/certificates/certificatemaker.h"
#include "app/security/operations.h"

namespace ledforum {

/// A certificate in force that register or session contradict.
struct ContradictedCertificate
{
    Certificate certificate;
    QString fullName;           ///< as the certificate has it
    QStringList differences;    ///< for people: "60 minutes attended; now 40"
    bool isReplaced = false;    ///< else it would be revoked: today's register gives none
    bool isOfCancelled = false; ///< the session was cancelled
    int minutes = 0;            ///< of what would take its place
    Credits credits = {};       ///< likewise
};

/// A certificate that is no longer in force, and what stands in its place.
struct EndedCertificate
{
    Certificate certificate;
    std::optional<Certificate> successor;
};

/// What becomes of certificates after their issue: revoked, superseded, reissued. Never anything else: what a
/// certificate says stays as it is. Each act has a reason of 1 to 200 characters, which the published
/// revocation list repeats, so that it may not name the person. Acts are refused of a certificate that does
/// not exist (NotFound), was superseded already, and for whoever may not issue.
class CertificateLife final
{
public:
    using SerialSource = CertificateMaker::SerialSource;

    CertificateLife(Connection& connection, Operations& operations, const ForumClock& clock,
                    SerialSource newSerial = &CertificateSerial::random);

    /// Withdrawn, and nothing stands in its place.
    Result<EndedCertificate> revoke(const Actor& actor, const CertificateSerial& serial,
                                    const QString& reason);
    /// Another certificate from today's register, session and person takes its place. Refused when today's
    /// register gives none. One that was revoked may be superseded, too.
    Result<EndedCertificate> supersede(const Actor& actor, const CertificateSerial& serial,
                                       const QString& reason);
    /// The same certificate under a new serial, with the person's name and number of today, takes its place.
    /// One that was revoked may be reissued, too.
    Result<EndedCertificate> reissue(const Actor& actor, const CertificateSerial& serial,
                                     const QString& reason);

    /// The certificates in force of a session that its register or the session contradict: all of them where
    /// it was cancelled. Else refused while the register is open.
    [[nodiscard]] Result<std::vector<ContradictedCertificate>> contradicted(const Actor& actor,
                                                                            TeachingSessionId session) const;
    /// The sessions that were cancelled after certificates of them were issued which are in force.
    [[nodiscard]] Result<std::vector<TeachingSessionId>> cancelledSessions(const Actor& actor) const;
    /// All of those, in one operation: superseded where today's register gives a certificate, else revoked.
    Result<std::vector<EndedCertificate>> resolve(const Actor& actor, TeachingSessionId session,
                                                  const QString& reason);

private:
    /// An act ready to be written.
    struct Ending
    {
        Certificate before;
        CertificateStanding standing;
        std::vector<CertificateDraft> successor = {}; ///< one at most
    };
    struct Contradicted
    {
        ContradictedCertificate shown;
        Contradiction found;
    };
    [[nodiscard]] Result<Certificate> found(const Actor& actor, const CertificateSerial& serial) const;
    [[nodiscard]] Result<CertificateBasis> basis(const Actor& actor, TeachingSessionId session) const;
    [[nodiscard]] Result<std::vector<Contradicted>> contradictedBy(const Actor& actor,
                                                                   const CertificateBasis& basis) const;
    [[nodiscard]] std::optional<Failure> uselessReason(const QString& reason,
                                                       const Certificate& certificate) const;
    [[nodiscard]] Ending revoked(const Certificate& before, const QString& reason) const;
    [[nodiscard]] Result<Ending> superseded(const Actor& actor, const Certificate& before,
                                            CertificateDraft draft, const QString& reason) const;
    [[nodiscard]] Result<Ending> supersededToday(const Actor& actor, const Certificate& before,
                                                 const CertificateBasis& basis, const QString& reason) const;
    [[nodiscard]] Result<Ending> reissued(const Actor& actor, const Certificate& before,
                                          const QString& reason) const;
    [[nodiscard]] Result<std::vector<Ending>> resolutions(const Actor& actor, const CertificateBasis& basis,
                                                          const QString& reason) const;
    [[nodiscard]] Result<EndedCertificate> writeOne(Ending& ending, AuditLog::Entry& audit);
    [[nodiscard]] Result<std::vector<EndedCertificate>> write(const Actor& actor, std::vector<Ending> endings,
                                                              const CertificateBasis* basis);
    [[nodiscard]] Result<EndedCertificate> writeAlone(const Actor& actor, Result<Ending> ending,
                                                      const CertificateBasis* basis);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    CertificateMaker m_maker;
    CertificateStore m_certificates;
};

} // namespace ledforum
