// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/attendance/mark.h"
#include "database/certificates/certificateserial.h"
#include "database/types/credits.h"
#include "database/types/typedid.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace ledforum {

/// A certificate of attendance as it was issued. `record` holds everything that it says, frozen as canonical
/// JSON (app/certificates/certificaterecord.h); the other members are there to find it by.
struct Certificate
{
    CertificateId id;
    CertificateSerial serial;
    TeachingSessionId session;
    PersonId person;
    Credits credits;
    int minutes = 0; ///< attended
    QDate issuedOn;
    QString record; ///< empty for whom it is not sealed to

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// A certificate as it is stored: nobody's name stands in it in the clear.
struct SealedCertificate
{
    Certificate certificate;            ///< its record without names
    QByteArray envelope;                ///< the names, for the issuer and the doctor
    std::optional<QByteArray> sealedTo; ///< the doctor's public box key; absent while they have none

    friend bool operator==(const SealedCertificate&, const SealedCertificate&) = default;
};

/// Which certificates a list has; what is left out does not narrow it.
struct CertificateFilter
{
    std::optional<TeachingSessionId> session;
    std::optional<PersonId> person;
};

/// Somebody marked in a session's register, as the certificates need them.
struct CertificateCandidate
{
    PersonId person;
    QString fullName;
    QString profession;
    QString professionalBody;   ///< "GMC"
    QString professionalNumber; ///< empty when there is none
    MarkStatus status = MarkStatus::Present;
    int minutes = 0;                         ///< attended
    std::optional<CertificateSerial> serial; ///< of the certificate they have for this session
    Credits issuedCredits;                   ///< of that certificate

    friend bool operator==(const CertificateCandidate&, const CertificateCandidate&) = default;
};

} // namespace ledforum
