// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificateserial.h"
#include "database/types/typedid.h"

#include <QStringList>

#include <vector>

namespace ledforum {

/// The draft for one doctor.
struct PreparedMessage
{
    PersonId person;
    QString fullName;
    QString email;
    QString path; ///< of the .eml file, absolute
    std::vector<CertificateSerial> attached;
};

/// A doctor for whom there is no draft, since nobody has said where to send it.
struct UnreachableDoctor
{
    PersonId person;
    QString fullName;
    std::vector<CertificateSerial> certificates;
};

/// A certificate that stands in no draft, and why: a sentence for people.
struct LeftOutCertificate
{
    CertificateSerial serial;
    QString reason;
};

/// What preparing did.
struct MessageBatch
{
    std::vector<PreparedMessage> messages; ///< by surname
    std::vector<UnreachableDoctor> unreachable;
    std::vector<LeftOutCertificate> leftOut;
    QString folder; ///< absolute
};

} // namespace ledforum
