// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"
#include "database/certificates/certificatekind.h"
#include "database/certificates/certificatepicture.h"
#include "database/certificates/certificateserial.h"
#include "database/types/credits.h"
#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace ledforum {

/// That a certificate is in force, or since when and why it is not.
struct CertificateStanding
{
    CertificateStatus status = CertificateStatus::InForce;
    QDate endedOn = {};                              ///< the first day on which it was not in force
    QString reason = {};                             ///< 1 to 200 characters; empty while in force
    std::optional<CertificateSerial> successor = {}; ///< what stands in its place; of a superseded one

    [[nodiscard]] bool isInForce() const { return status == CertificateStatus::InForce; }
    friend bool operator==(const CertificateStanding&, const CertificateStanding&) = default;
};

/// A certificate as it was issued, and what became of it. `record` holds everything that it says, frozen as
/// canonical JSON (app/certificates/certificaterecord.h); the other members are there to find it by.
struct Certificate
{
    CertificateId id;
    CertificateSerial serial;
    CertificateKind kind = CertificateKind::Attendance;
    TeachingSessionId session;
    PersonId person;
    Credits credits;
    int minutes = 0; ///< attended; of a speaker, the session's
    QDate issuedOn;
    QString record; ///< empty for whom it is not sealed to
    QByteArray signatures =
        {}; ///< of the record as it travels (app/certificates/certificateseal.h); likewise
    QByteArray issuingKey = {}; ///< public, 32 bytes, Ed25519: what those were made with
    std::optional<CertificateSerial> predecessor = {}; ///< in whose place it stands
    CertificateStanding standing = {};
    StoredPicture logo = {}; ///< as it was at issue; none where it shows none
    StoredPicture signatureImage = {};

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// A certificate as it is stored: nobody's name stands in it in the clear.
struct SealedCertificate
{
    Certificate certificate;            ///< its record without names, and without its signatures
    QByteArray envelope;                ///< the names and signatures, for the issuer and the doctor
    std::optional<QByteArray> sealedTo; ///< the doctor's public box key; absent while they have none

    friend bool operator==(const SealedCertificate&, const SealedCertificate&) = default;
};

/// Which certificates a list has; what is left out does not narrow it.
struct CertificateFilter
{
    std::optional<TeachingSessionId> session = {};
    std::optional<QDate> from = {}; ///< the first day of the sessions
    std::optional<QDate> to = {};   ///< the last, included
    std::optional<PersonId> person = {};
};

/// Somebody who may get a certificate of a session: marked in its register, or a speaker.
struct CertificateCandidate
{
    CertificateKind kind = CertificateKind::Attendance;
    PersonId person;
    QString fullName;
    QString profession;
    QString professionalBody;   ///< "GMC"
    QString professionalNumber; ///< empty when there is none
    MarkStatus status = MarkStatus::Present;
    int minutes = 0;                         ///< attended; of a speaker, the session's
    std::optional<CertificateSerial> serial; ///< of the certificate that they have, in force or revoked
    CertificateStanding standing;            ///< of that certificate
    Credits issuedCredits;                   ///< of that certificate

    friend bool operator==(const CertificateCandidate&, const CertificateCandidate&) = default;
};

} // namespace ledforum
