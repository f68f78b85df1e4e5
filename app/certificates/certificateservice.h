// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatemaker.h"
#include "app/security/operations.h"

namespace ledforum {

/// What issuing would give, and to whom not and why.
struct CertificatePreview
{
    TeachingSessionId session;
    std::vector<CertificatePreviewLine> lines; ///< everybody in the register, by surname; then who taught

    [[nodiscard]] int toIssue() const;
};

/// Certificates of attendance and of teaching: who gets one and why, issuing, listing.
///
/// A certificate says for ever what was true when it was issued: its record is frozen, and its PDF is drawn
/// from the record alone.
class CertificateService final
{
public:
    using SerialSource = CertificateMaker::SerialSource;

    CertificateService(Connection& connection, Operations& operations, const ForumClock& clock,
                       SerialSource newSerial = &CertificateSerial::random);

    /// Refused while the session's register is open.
    [[nodiscard]] Result<CertificatePreview> preview(const Actor& actor, TeachingSessionId session) const;

    /// Issues what the preview calls ToIssue, in one operation, and returns what it issued: nothing the
    /// second time, and nothing to whom one was revoked. The tutor who issues signs; for an administrator,
    /// the first tutor by surname. Refused, with nothing issued, while the register is open, without a tutor,
    /// or when no font has what a certificate must say.
    Result<std::vector<Certificate>> issue(const Actor& actor, TeachingSessionId session);

    /// The newest session first. A tutor or administrator sees all, once they hold the issuer's key; anyone
    /// else their own only, and is refused when the filter asks for another's. The record of one that is not
    /// sealed to the actor yet, or not as the issuer signed it, is empty.
    [[nodiscard]] Result<std::vector<Certificate>> list(const Actor& actor,
                                                        CertificateFilter filter = {}) const;

    /// One of them, as `list` would show it.
    [[nodiscard]] Result<Certificate> find(const Actor& actor, const CertificateSerial& serial) const;

    /// Certificates of doctors who had no keys yet, or have new ones that the office has vouched for, become
    /// theirs to read. Called after a sign-in; says how many. Does nothing for who has not the issuer's key.
    Result<int> sealForDoctors(const Actor& actor);

private:
    [[nodiscard]] Result<CertificateBasis> basis(const Actor& actor, TeachingSessionId session) const;
    [[nodiscard]] Result<std::vector<CertificateDraft>> drafts(const CertificateBasis& basis) const;
    [[nodiscard]] Result<std::vector<Certificate>> storeAll(std::vector<CertificateDraft> drafts,
                                                            AuditLog::Entry& audit);

    Connection& m_connection;
    Operations& m_operations;
    CertificateMaker m_maker;
    CertificateStore m_certificates;
};

} // namespace ledforum
