// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateseal.h"
#include "app/certificates/certificateservice.h"
#include "app/security/vouching.h"

// Whom certificates are sealed to.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> vouchedKeyOf(PersonId person, const AccountStore& accounts, const Actor& actor)
{
    const auto account = accounts.ofPerson(person);
    const auto keys = account ? confirmedKeys(*account, actor.keys().pinned) : std::nullopt;
    return keys ? std::optional(keys->box) : std::nullopt;
}

} // namespace

std::vector<SealedCertificate> CertificateService::sealed(const Actor& actor,
                                                          const std::vector<Certificate>& drafts) const
{
    std::vector<SealedCertificate> sealed;
    for (const Certificate& draft : drafts)
        sealed.push_back(
            sealedCertificate(draft, *actor.keys().issuer, vouchedKeyOf(draft.person, m_accounts, actor)));
    return sealed;
}

CertificateService::Resealed CertificateService::resealed(const Actor& actor) const
{
    const KeyPair& issuer = *actor.keys().issuer;
    Resealed resealed;
    for (const SealedCertificate& before : m_certificates.toReseal()) {
        const auto key = vouchedKeyOf(before.certificate.person, m_accounts, actor);
        const auto opened =
            key ? openedCertificate(before, issuer, actor.keys().pinned.issuer.sign) : std::nullopt;
        if (opened)
            resealed.emplace_back(before, sealedCertificate(*opened, issuer, key));
    }
    return resealed;
}

Result<int> CertificateService::sealForDoctors(const Actor& actor)
{
    if (const auto no = refusal(actor, Permission::IssueCertificates))
        return *no;
    if (!actor.keys().issuer)
        return 0;
    const auto prepared = Operations::guarded([&]() -> Result<Resealed> { return resealed(actor); });
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
