// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/messages/messagebatch.h"
#include "database/certificates/certificate.h"

namespace ledforum {

class Connection;

/// What goes to one doctor.
struct MessageParcel
{
    PersonId person;
    QString fullName;
    QString email;
    std::vector<CertificateId> ids;
    std::vector<SignedCertificate> certificates; ///< in step with the ids; the earliest session first

    [[nodiscard]] std::vector<CertificateSerial> serials() const;
};

/// Certificates as they would be sent.
struct SortedParcels
{
    std::vector<MessageParcel> parcels; ///< by surname
    std::vector<UnreachableDoctor> unreachable;
    std::vector<LeftOutCertificate> leftOut;
};

/// Each certificate once, with the others of the same doctor; left out where it is not in force today, or
/// closed to who read it. Throws DatabaseError.
[[nodiscard]] SortedParcels sortedParcels(const Connection& connection,
                                          const std::vector<Certificate>& certificates);

} // namespace ledforum
