// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/certificates/certificate.h"
#include "database/forum/forumsettings.h"
#include "database/people/person.h"
#include "database/programme/teachingsession.h"

#include <optional>
#include <vector>

namespace ledforum {

class Actor;
class Connection;

/// What the closing of a register means for one person marked in it, or for one speaker.
struct CertificatePreviewLine
{
    enum class Outcome {
        ToIssue,
        AlreadyIssued,
        DidNotAttend,
        Apologies,
        TooShort, ///< attended for less than one step
        Revoked,  ///< had one that was revoked: only superseding or reissuing that one gives another
        NoRecord  ///< a speaker who is nobody of the forum; `person` is 0
    };

    PersonId person;
    QString fullName;
    Outcome outcome = Outcome::ToIssue;
    int minutes = 0; ///< attended; of a speaker, the session's
    Credits credits; ///< of the certificate to issue or already issued; else none
    QString reason;  ///< for people: "40 minutes attended: two quarter-hours", "Did not attend"
    std::optional<CertificateSerial> serial; ///< when already issued, or revoked
    CertificateKind kind = CertificateKind::Attendance;
};

/// Everything that decides which certificates a session gives, as it was read in one go.
struct CertificateBasis
{
    TeachingSession session;
    bool isClosed = false;                        ///< its register
    std::vector<CertificateCandidate> candidates; ///< the register by surname, then who teaches
    QStringList strangers; ///< who teaches and is nobody of the forum, as the programme has them
    ForumSettings settings;
    std::optional<Person> signatory;
    StoredPicture logo = {};
    StoredPicture signatureImage = {}; ///< of the signatory

    friend bool operator==(const CertificateBasis&, const CertificateBasis&) = default;
};

/// Refused while there is no such session. Throws DatabaseError.
[[nodiscard]] Result<CertificateBasis> certificateBasis(const Connection& connection, const Actor& actor,
                                                        TeachingSessionId session);

/// Why the session gives no certificates: it was cancelled, or its register is open.
[[nodiscard]] std::optional<Failure> noCertificatesFrom(const CertificateBasis& basis);

/// What the candidate gets, and why.
[[nodiscard]] CertificatePreviewLine previewOf(const CertificateCandidate& candidate,
                                               const CertificateBasis& basis);
/// The same as if they had no certificate yet.
[[nodiscard]] CertificatePreviewLine earnedBy(const CertificateCandidate& candidate,
                                              const CertificateBasis& basis);
/// All of them, and who is nobody of the forum.
[[nodiscard]] std::vector<CertificatePreviewLine> previewLines(const CertificateBasis& basis);

} // namespace ledforum
