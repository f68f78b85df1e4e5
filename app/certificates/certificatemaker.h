// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatebasis.h"
#include "app/certificates/certificaterecord.h"
#include "app/security/auditlog.h"
#include "app/security/keys.h"
#include "database/certificates/certificatestore.h"
#include "database/security/accountstore.h"

#include <functional>

namespace ledforum {

class ForumClock;

/// For somebody who has the role, and was not handed the key that goes with it yet.
[[nodiscard]] Failure issuerKeyIsPending();

/// A certificate on its way into the forum.
struct CertificateDraft
{
    CertificateRecord record;
    Certificate certificate;                      ///< its id is 0 until it is stored
    std::optional<SealedCertificate> sealed = {}; ///< once it was signed and sealed
};

/// In whose name certificates go out, and the image of that person's signature.
struct Signing
{
    std::optional<Person> signatory;
    StoredPicture image = {};
};

/// Makes certificates ready to be stored: what they say, that the fonts can say it, signatures and seals. All
/// of it outside a transaction. Throws DatabaseError.
class CertificateMaker final
{
public:
    using SerialSource = std::function<CertificateSerial()>;

    CertificateMaker(Connection& connection, const ForumClock& clock, SerialSource newSerial);

    /// Of what the session and its register say. Refused without a signatory, or when a font is missing.
    [[nodiscard]] Result<CertificateDraft> draft(const CertificateBasis& basis,
                                                 const CertificateCandidate& candidate, Credits credits,
                                                 const std::vector<CertificateDraft>& others) const;
    /// The same facts under a new serial and the same logo, with the person's name and number of today.
    /// Refused as above.
    [[nodiscard]] Result<CertificateDraft> draftAgain(const Certificate& before,
                                                      const CertificateRecord& record, const Person& person,
                                                      const Signing& signing) const;
    /// In whose place it stands.
    static void putInPlaceOf(CertificateDraft& draft, const CertificateSerial& before);
    /// Signs and seals them. Refused for who has not the issuer's key.
    [[nodiscard]] Result<> seal(const Actor& actor, std::vector<CertificateDraft>& drafts) const;
    /// Inside a transaction. False when somebody else has issued meanwhile.
    [[nodiscard]] bool store(CertificateDraft& draft, AuditLog::Entry& audit);

    /// As they stand, and sealed anew. What is not as it was issued is left out.
    using Resealed = std::vector<std::pair<SealedCertificate, SealedCertificate>>;
    /// Those sealed to other keys than the doctor's present ones. The actor holds the issuer's key.
    [[nodiscard]] Resealed resealed(const Actor& actor) const;
    /// The same under other keys of the issuer.
    [[nodiscard]] Resealed resealedFor(const std::vector<SealedCertificate>& which, const Actor& actor,
                                       const KeyPair& issuer) const;

private:
    [[nodiscard]] CertificateSerial unusedSerial(const std::vector<CertificateDraft>& others) const;
    [[nodiscard]] std::optional<QByteArray> vouchedKeyOf(PersonId person, const Actor& actor) const;

    const ForumClock& m_clock;
    SerialSource m_newSerial;
    CertificateStore m_certificates;
    AccountStore m_accounts;
};

} // namespace ledforum
