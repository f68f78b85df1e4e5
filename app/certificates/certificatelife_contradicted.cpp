// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatelife.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/statusreason.h"

// What a corrected register contradicts, and how that is put right.

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto permission = Permission::IssueCertificates;

} // namespace

Result<std::vector<CertificateLife::Contradicted>>
CertificateLife::contradictedBy(const Actor& actor, const CertificateBasis& basis) const
{
    if (!actor.keys().issuer)
        return issuerKeyIsPending();
    std::vector<Contradicted> contradicted;
    for (const SealedCertificate& sealed :
         m_certificates.list({.session = basis.session.id, .person = std::nullopt})) {
        if (!sealed.certificate.standing.isInForce())
            continue;
        const auto opened = openedCertificate(sealed, *actor.keys().issuer, actor.keys().pinned.issuer.sign);
        const auto record = opened ? recordFrom(opened->record) : std::nullopt;
        if (!record)
            continue; // it says nothing that could be compared: the check of the file reports it
        Contradiction found = contradictionOf(opened->person, *record, basis);
        if (found.isNone())
            continue;
        const bool isReplaced = found.candidate.has_value();
        contradicted.push_back(
            {{.certificate = *opened,
              .fullName = record->fullName,
              .differences = found.differences,
              .isReplaced = isReplaced,
              .isOfCancelled = basis.session.state == TeachingState::Cancelled,
              .minutes = isReplaced ? std::min(found.candidate->minutes, basis.session.span.minutes) : 0,
              .credits = found.credits},
             std::move(found)});
    }
    return contradicted;
}

Result<std::vector<ContradictedCertificate>> CertificateLife::contradicted(const Actor& actor,
                                                                           TeachingSessionId session) const
{
    return m_operations.read(actor, permission, [&]() -> Result<std::vector<ContradictedCertificate>> {
        const auto today = basis(actor, session);
        if (!today)
            return today.failure();
        auto all = contradictedBy(actor, *today);
        if (!all)
            return all.failure();
        std::vector<ContradictedCertificate> shown;
        for (Contradicted& each : *all)
            shown.push_back(std::move(each.shown));
        return shown;
    });
}

Result<std::vector<TeachingSessionId>> CertificateLife::cancelledSessions(const Actor& actor) const
{
    return m_operations.read(actor, permission, [&]() -> Result<std::vector<TeachingSessionId>> {
        return m_certificates.cancelledSessions();
    });
}

Result<std::vector<CertificateLife::Ending>>
CertificateLife::resolutions(const Actor& actor, const CertificateBasis& basis, const QString& reason) const
{
    const auto all = contradictedBy(actor, basis);
    if (!all)
        return all.failure();
    std::vector<Ending> endings;
    for (const Contradicted& each : *all) {
        const Certificate& before = each.shown.certificate;
        if (const auto useless = uselessReason(reason, before))
            return *useless;
        if (!each.shown.isReplaced) {
            endings.push_back(revoked(before, statusreason::kept(reason)));
            continue;
        }
        auto draft = m_maker.draft(basis, *each.found.candidate, each.found.credits, {});
        if (!draft)
            return draft.failure();
        auto ending = superseded(actor, before, *std::move(draft), statusreason::kept(reason));
        if (!ending)
            return ending.failure();
        endings.push_back(*std::move(ending));
    }
    return endings;
}

Result<std::vector<EndedCertificate>> CertificateLife::resolve(const Actor& actor, TeachingSessionId session,
                                                               const QString& reason)
{
    std::optional<CertificateBasis> today;
    auto ready = m_operations.read(actor, permission, [&]() -> Result<std::vector<Ending>> {
        if (const auto useless = statusreason::uselessReason(reason, {}, {}))
            return *useless;
        auto read = basis(actor, session);
        if (!read)
            return read.failure();
        today = *std::move(read);
        return resolutions(actor, *today, reason);
    });
    if (!ready)
        return ready.failure();
    if (ready->empty())
        return std::vector<EndedCertificate>();
    return write(actor, *std::move(ready), &*today);
}

} // namespace ledforum
