// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatelife.h"

#include "app/certificates/certificateseal.h"
#include "app/certificates/pictures/signatureimage.h"
#include "app/certificates/statusreason.h"
#include "app/common/wording.h"
#include "app/people/signatory.h"
#include "database/people/personstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

constexpr auto permission = Permission::IssueCertificates;

Failure changedMeanwhile()
{
    return {FailureCode::Conflict,
            u"A certificate, the session, its register or a person was changed meanwhile. Nothing was "
            "changed by you; look again."_s};
}

/// For who asks for something that has been done.
Failure endedAlready(const Certificate& certificate)
{
    const CertificateStanding& standing = certificate.standing;
    return refused(u"Certificate %1 was %2 on %3 already: %4. Nothing was changed."_s.arg(
        certificate.serial.value(),
        standing.successor ? u"superseded by %1"_s.arg(standing.successor->value()) : u"revoked"_s,
        plainDate(standing.endedOn), standing.reason));
}

} // namespace

CertificateLife::CertificateLife(Connection& connection, Operations& operations, const ForumClock& clock,
                                 SerialSource newSerial)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_maker(connection, clock, std::move(newSerial))
    , m_certificates(connection)
{
}

/// Whole where the actor has the key and it is as it was issued: one that was tampered with can be revoked,
/// too.
Result<Certificate> CertificateLife::found(const Actor& actor, const CertificateSerial& serial) const
{
    const auto sealed = m_certificates.find(serial);
    if (!sealed)
        return notFound(u"There is no certificate %1."_s.arg(serial.value()));
    if (sealed->certificate.standing.status == CertificateStatus::Superseded)
        return endedAlready(sealed->certificate);
    const KeyRing& keys = actor.keys();
    const auto opened =
        keys.issuer ? openedCertificate(*sealed, *keys.issuer, keys.pinned.issuer.sign) : std::nullopt;
    if (opened)
        return *opened;
    Certificate closed = sealed->certificate;
    closed.record.clear();
    return closed;
}

Result<CertificateBasis> CertificateLife::basis(const Actor& actor, TeachingSessionId session) const
{
    auto basis = certificateBasis(m_connection, actor, session);
    if (basis && !basis->isClosed && basis->session.state != TeachingState::Cancelled)
        return refused(u"The register of %1 is open. Close it first: certificates follow from a closed "
                       "register. Nothing was changed."_s.arg(longDate(basis->session.span.date)));
    return basis;
}

std::optional<Failure> CertificateLife::uselessReason(const QString& reason,
                                                      const Certificate& certificate) const
{
    std::vector<PersonName> names;
    if (const auto person = PersonStore(m_connection).find(certificate.person))
        names.push_back(person->fullName);
    const auto record = recordFrom(certificate.record);
    const auto name = record ? PersonName::parse(record->fullName) : std::nullopt;
    if (name)
        names.push_back(*name);
    return statusreason::uselessReason(reason, names, record ? record->professionalNumber : QString());
}

CertificateLife::Ending CertificateLife::revoked(const Certificate& before, const QString& reason) const
{
    return {before, {CertificateStatus::Revoked, m_clock.today(), reason, {}}, {}};
}

Result<CertificateLife::Ending> CertificateLife::superseded(const Actor& actor, const Certificate& before,
                                                            CertificateDraft draft,
                                                            const QString& reason) const
{
    // Since one was revoked it has not been in force.
    const QDate endedOn = before.standing.isInForce() ? m_clock.today() : before.standing.endedOn;
    Ending ending{before, {CertificateStatus::Superseded, endedOn, reason, draft.record.serial}, {}};
    CertificateMaker::putInPlaceOf(draft, before.serial);
    ending.successor.push_back(std::move(draft));
    if (const Result<> sealed = m_maker.seal(actor, ending.successor); !sealed)
        return sealed.failure();
    return ending;
}

Result<CertificateLife::Ending> CertificateLife::supersededToday(const Actor& actor,
                                                                 const Certificate& before,
                                                                 const CertificateBasis& basis,
                                                                 const QString& reason) const
{
    const auto candidate = std::ranges::find_if(basis.candidates, [&](const CertificateCandidate& each) {
        return each.person == before.person && each.kind == before.kind;
    });
    const bool isThere =
        candidate != basis.candidates.end() && basis.session.state != TeachingState::Cancelled;
    const auto earned = isThere ? std::optional(earnedBy(*candidate, basis)) : std::nullopt;
    if (!earned || earned->outcome != CertificatePreviewLine::Outcome::ToIssue)
        return refused(
            u"Today’s register gives no certificate in its place%1. Revoke %2 instead; nothing was "
            "changed."_s.arg(earned ? u": "_s + earned->reason : QString(), before.serial.value()));
    auto draft = m_maker.draft(basis, *candidate, earned->credits, {});
    return draft ? superseded(actor, before, *std::move(draft), reason) : draft.failure();
}

Result<CertificateLife::Ending> CertificateLife::reissued(const Actor& actor, const Certificate& before,
                                                          const QString& reason) const
{
    if (!actor.keys().issuer)
        return issuerKeyIsPending();
    const auto record = recordFrom(before.record);
    if (!record)
        return refused(
            u"Certificate %1 cannot be opened, or is not as it was issued. Supersede or revoke it instead; "
            "nothing was changed."_s.arg(before.serial.value()));
    const auto person = PersonStore(m_connection).find(before.person);
    if (!person || person->erasedOn)
        return refused(u"The person’s name was erased from the forum: certificate %1 is the only record of "
                       "it. Nothing was changed."_s.arg(before.serial.value()));
    Signing signing{signatoryFor(actor, m_connection)};
    if (signing.signatory)
        signing.image = ownSignatureImage(m_connection, actor, signing.signatory->id);
    auto draft = m_maker.draftAgain(before, *record, *person, signing);
    return draft ? superseded(actor, before, *std::move(draft), reason) : draft.failure();
}

Result<EndedCertificate> CertificateLife::revoke(const Actor& actor, const CertificateSerial& serial,
                                                 const QString& reason)
{
    const auto ready = m_operations.read(actor, permission, [&]() -> Result<Ending> {
        const auto before = found(actor, serial);
        if (!before)
            return before.failure();
        if (!before->standing.isInForce())
            return endedAlready(*before);
        const auto useless = uselessReason(reason, *before);
        return useless ? Result<Ending>(*useless) : revoked(*before, statusreason::kept(reason));
    });
    return writeAlone(actor, ready, nullptr);
}

Result<EndedCertificate> CertificateLife::supersede(const Actor& actor, const CertificateSerial& serial,
                                                    const QString& reason)
{
    std::optional<CertificateBasis> today;
    const auto ready = m_operations.read(actor, permission, [&]() -> Result<Ending> {
        const auto before = found(actor, serial);
        if (!before)
            return before.failure();
        if (const auto useless = uselessReason(reason, *before))
            return *useless;
        auto read = basis(actor, before->session);
        if (!read)
            return read.failure();
        today = *std::move(read);
        return supersededToday(actor, *before, *today, statusreason::kept(reason));
    });
    return writeAlone(actor, ready, today ? &*today : nullptr);
}

Result<EndedCertificate> CertificateLife::reissue(const Actor& actor, const CertificateSerial& serial,
                                                  const QString& reason)
{
    const auto ready = m_operations.read(actor, permission, [&]() -> Result<Ending> {
        const auto before = found(actor, serial);
        if (!before)
            return before.failure();
        const auto useless = uselessReason(reason, *before);
        return useless ? Result<Ending>(*useless) : reissued(actor, *before, statusreason::kept(reason));
    });
    return writeAlone(actor, ready, nullptr);
}

Result<EndedCertificate> CertificateLife::writeOne(Ending& ending, AuditLog::Entry& audit)
{
    const Certificate& before = ending.before;
    if (!m_certificates.end(before.id, before.standing, ending.standing))
        return changedMeanwhile();
    EndedCertificate done{before, {}};
    done.certificate.standing = ending.standing;
    audit.note(ending.successor.empty() ? u"revoked certificate"_s : u"superseded certificate"_s,
               u"certificate"_s, before.id.value(), before.serial.value());
    for (CertificateDraft& draft : ending.successor) {
        if (!m_maker.store(draft, audit))
            return changedMeanwhile();
        done.successor = draft.certificate;
    }
    return done;
}

Result<std::vector<EndedCertificate>> CertificateLife::write(const Actor& actor, std::vector<Ending> endings,
                                                             const CertificateBasis* basis)
{
    return m_operations.change(actor, permission, Area::Certificates,
                               [&](AuditLog::Entry& audit) -> Result<std::vector<EndedCertificate>> {
                                   if (basis) {
                                       const auto now =
                                           certificateBasis(m_connection, actor, basis->session.id);
                                       if (!now || !(*now == *basis))
                                           return changedMeanwhile();
                                   }
                                   std::vector<EndedCertificate> done;
                                   for (Ending& ending : endings) {
                                       auto one = writeOne(ending, audit);
                                       if (!one)
                                           return one.failure();
                                       done.push_back(*std::move(one));
                                   }
                                   return done;
                               });
}

Result<EndedCertificate> CertificateLife::writeAlone(const Actor& actor, Result<Ending> ending,
                                                     const CertificateBasis* basis)
{
    if (!ending)
        return ending.failure();
    std::vector<Ending> endings;
    endings.push_back(*std::move(ending));
    auto written = write(actor, std::move(endings), basis);
    return written ? Result(std::move(written->front())) : written.failure();
}

} // namespace ledforum
