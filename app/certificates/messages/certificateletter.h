// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/documents/emaildraft.h"
#include "database/forum/forumsettings.h"
#include "database/security/role.h"

namespace ledforum {

/// What a doctor's certificates are sent with.
struct CertificateLetter
{
    QString name; ///< the doctor's, as the forum knows them today
    QString email;
    const std::vector<SignedCertificate>& certificates; ///< one at least; in the order of the letter
    const ForumSettings& settings;
    Role sender = Role::Administrator;
};

/// The words: what is attached and what for, how anybody verifies it, and whom to ask. Signed by the sender's
/// role, since whoever is on duty answers. To be looked at and sent with one's own mail program; nothing is
/// attached yet.
[[nodiscard]] EmailDraft certificateLetter(const CertificateLetter& letter);

/// "Adebayo_Lukasz_7000412_2026-11-24_Sepsis-in-the-first-hour.eml", as the certificate's own file; of
/// several, from first to last: "Adebayo_Lukasz_7000412_2026-01-13_to_2026-11-24_9-certificates.eml".
[[nodiscard]] QString draftFileName(const std::vector<SignedCertificate>& certificates);

} // namespace ledforum
