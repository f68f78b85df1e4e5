// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateservice.h"

// Whom certificates are sealed to.

namespace ledforum {

using namespace Qt::StringLiterals;

Result<int> CertificateService::sealForDoctors(const Actor& actor)
{
    if (const auto no = refusal(actor, Permission::IssueCertificates))
        return *no;
    if (!actor.keys().issuer)
        return 0;
    const auto prepared =
        Operations::guarded([&]() -> Result<CertificateMaker::Resealed> { return m_maker.resealed(actor); });
    if (!prepared)
        return prepared.failure();
    if (prepared->empty())
        return 0;
    const auto work = [&](AuditLog::Entry& audit) -> Result<int> {
        int count = 0;
        for (const auto& [before, after] : *prepared)
            count += m_certificates.reseal(before, after) ? 1 : 0;
        audit.noteSealed(u"sealed certificates to doctors"_s, u"certificate"_s, {});
        return count;
    };
    return m_operations.change(actor, Permission::IssueCertificates, Area::Certificates, work);
}

} // namespace ledforum
