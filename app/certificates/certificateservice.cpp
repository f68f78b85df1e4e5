// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateservice.h"

#include "app/certificates/certificateseal.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Certificate shownTo(const Actor& actor, const SealedCertificate& sealed)
{
    const KeyRing& keys = actor.keys();
    auto opened = openedCertificate(sealed, keys.issuer ? *keys.issuer : keys.own, keys.pinned.issuer.sign);
    if (opened)
        return std::move(*opened);
    Certificate closed = sealed.certificate;
    closed.record.clear();
    return closed;
}

} // namespace

int CertificatePreview::toIssue() const
{
    return int(std::ranges::count(lines, CertificatePreviewLine::Outcome::ToIssue,
                                  &CertificatePreviewLine::outcome));
}

CertificateService::CertificateService(Connection& connection, Operations& operations,
                                       const ForumClock& clock, SerialSource newSerial)
    : m_connection(connection)
    , m_operations(operations)
    , m_maker(connection, clock, std::move(newSerial))
    , m_certificates(connection)
{
}

Result<CertificateBasis> CertificateService::basis(const Actor& actor, TeachingSessionId session) const
{
    auto basis = certificateBasis(m_connection, actor, session);
    if (!basis)
        return basis;
    if (const auto none = noCertificatesFrom(*basis))
        return *none;
    return basis;
}

Result<CertificatePreview> CertificateService::preview(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::IssueCertificates, [&]() -> Result<CertificatePreview> {
        const auto read = basis(actor, session);
        return read ? Result(CertificatePreview{session, previewLines(*read)}) : read.failure();
    });
}

Result<std::vector<CertificateDraft>> CertificateService::drafts(const CertificateBasis& basis) const
{
    std::vector<CertificateDraft> drafts;
    for (const CertificateCandidate& candidate : basis.candidates) {
        const CertificatePreviewLine line = previewOf(candidate, basis);
        if (line.outcome != CertificatePreviewLine::Outcome::ToIssue)
            continue;
        auto draft = m_maker.draft(basis, candidate, line.credits, drafts);
        if (!draft)
            return draft.failure();
        drafts.push_back(*std::move(draft));
    }
    return drafts;
}

Result<std::vector<Certificate>> CertificateService::storeAll(std::vector<CertificateDraft> drafts,
                                                              AuditLog::Entry& audit)
{
    std::vector<Certificate> stored;
    for (CertificateDraft& draft : drafts) {
        if (!m_maker.store(draft, audit))
            return Failure{FailureCode::Conflict,
                           u"Someone else has just issued certificates of this session. "
                           u"Nothing was issued by you; look again."_s};
        stored.push_back(draft.certificate);
    }
    return stored;
}

Result<std::vector<Certificate>> CertificateService::issue(const Actor& actor, TeachingSessionId session)
{
    constexpr auto permission = Permission::IssueCertificates;
    const auto before = m_operations.read(actor, permission, [&] { return basis(actor, session); });
    if (!before)
        return before.failure();
    // Fonts are looked into, and all is signed and sealed, before the transaction begins, which nobody else
    // can write beside.
    auto prepared = m_operations.read(actor, permission, [&]() -> Result<std::vector<CertificateDraft>> {
        auto made = drafts(*before);
        if (!made || made->empty())
            return made;
        const Result<> sealed = m_maker.seal(actor, *made);
        return sealed ? made : sealed.failure();
    });
    if (!prepared)
        return prepared.failure();
    if (prepared->empty())
        return std::vector<Certificate>();
    return m_operations.change(actor, permission, Area::Certificates,
                               [&](AuditLog::Entry& audit) -> Result<std::vector<Certificate>> {
                                   const auto now = basis(actor, session);
                                   if (!now)
                                       return now.failure();
                                   if (!(*now == *before))
                                       return Failure{
                                           FailureCode::Conflict,
                                           u"The session, its register or a person was changed meanwhile. "
                                           u"Nothing was issued; look again."_s};
                                   return storeAll(*std::move(prepared), audit);
                               });
}

Result<std::vector<Certificate>> CertificateService::list(const Actor& actor, CertificateFilter filter) const
{
    const bool seesAll = allows(actor.roles(), Permission::IssueCertificates);
    const bool isOwn = actor.isSignedIn() && filter.person == actor.person();
    if (seesAll && !isOwn && !actor.keys().issuer)
        return issuerKeyIsPending();
    if (actor.isSignedIn() && !seesAll) {
        if (filter.person && *filter.person != actor.person())
            return Failure{FailureCode::NotAllowed, u"You can see your own certificates only."_s};
        filter.person = actor.person();
    }
    return m_operations.read(actor, seesAll ? Permission::IssueCertificates : Permission::SeeOwnRecords,
                             [&]() -> Result<std::vector<Certificate>> {
                                 std::vector<Certificate> certificates;
                                 for (const SealedCertificate& sealed : m_certificates.list(filter))
                                     certificates.push_back(shownTo(actor, sealed));
                                 return certificates;
                             });
}

Result<Certificate> CertificateService::find(const Actor& actor, const CertificateSerial& serial) const
{
    const bool seesAll = allows(actor.roles(), Permission::IssueCertificates);
    return m_operations.read(actor, seesAll ? Permission::IssueCertificates : Permission::SeeOwnRecords,
                             [&]() -> Result<Certificate> {
                                 const auto sealed = m_certificates.find(serial);
                                 const bool isOwn =
                                     sealed && sealed->certificate.person == actor.maybePerson();
                                 // Of somebody else's, a doctor is not even told that there is one.
                                 if (!sealed || (!seesAll && !isOwn))
                                     return notFound(u"There is no certificate %1."_s.arg(serial.value()));
                                 if (!isOwn && !actor.keys().issuer)
                                     return issuerKeyIsPending();
                                 return shownTo(actor, *sealed);
                             });
}

} // namespace ledforum
