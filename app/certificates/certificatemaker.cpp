// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatemaker.h"

#include "app/certificates/certificateseal.h"
#include "app/certificates/page/certificatelayout.h"
#include "app/certificates/verify/printedtext.h"
#include "app/common/clock.h"
#include "app/documents/document.h"
#include "app/security/actor.h"
#include "app/security/vouching.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

Failure lackingSignatory()
{
    return refused(u"No Deputy Clinical Tutor is on record to sign the certificates. Give someone that role "
                   u"first. Nothing was issued."_s);
}

/// The draft of a record, when the fonts have what it says.
Result<CertificateDraft> draftOf(CertificateRecord record, TeachingSessionId session, PersonId person,
                                 const StoredPicture& logo, const StoredPicture& signatureImage)
{
    record.design.logo = logo.digest;
    record.design.signatureImage = signatureImage.digest;
    if (const auto missing = missingFont(layOut(record)))
        return refused(*missing + u" Nothing was issued."_s);
    return CertificateDraft{record,
                            {.id = CertificateId(0),
                             .serial = record.serial,
                             .kind = record.kind,
                             .session = session,
                             .person = person,
                             .credits = record.credits,
                             .minutes = record.minutesAttended,
                             .issuedOn = record.issuedOn,
                             .record = canonicalJson(record),
                             .logo = logo,
                             .signatureImage = signatureImage}};
}

void sign(CertificateRecord& record, const Person& signatory, QDate today)
{
    record.signatoryName = signatory.fullName.value();
    record.signatoryRole = u"Deputy Clinical Tutor"_s;
    record.issuedOn = today;
}

} // namespace

Failure issuerKeyIsPending()
{
    return refused(
        u"The key of the certificates has not been handed to you yet. That happens when a Deputy Clinical "
        "Tutor, or someone of the Medical Education Team who has it, signs in next; then sign in again."_s);
}

CertificateMaker::CertificateMaker(Connection& connection, const ForumClock& clock, SerialSource newSerial)
    : m_clock(clock)
    , m_newSerial(std::move(newSerial))
    , m_certificates(connection)
    , m_accounts(connection)
{
}

CertificateSerial CertificateMaker::unusedSerial(const std::vector<CertificateDraft>& others) const
{
    const auto isTaken = [&](const CertificateSerial& serial) {
        return m_certificates.isGiven(serial) ||
               std::ranges::any_of(
                   others, [&](const CertificateDraft& draft) { return draft.record.serial == serial; });
    };
    CertificateSerial serial = m_newSerial();
    while (isTaken(serial))
        serial = m_newSerial();
    return serial;
}

Result<CertificateDraft> CertificateMaker::draft(const CertificateBasis& basis,
                                                 const CertificateCandidate& candidate, Credits credits,
                                                 const std::vector<CertificateDraft>& others) const
{
    if (!basis.signatory)
        return lackingSignatory();
    const TeachingSession& session = basis.session;
    const QString& number = candidate.professionalNumber;
    CertificateRecord record{.serial = unusedSerial(others),
                             .kind = candidate.kind,
                             .fullName = candidate.fullName,
                             .profession = candidate.profession,
                             .professionalBody = number.isEmpty() ? QString() : candidate.professionalBody,
                             .professionalNumber = number,
                             .sessionTitle = session.title,
                             .outcomes = session.outcomes,
                             .leadershipDomain = session.leadershipDomain,
                             .span = session.span,
                             .minutesAttended = std::min(candidate.minutes, session.span.minutes),
                             .credits = credits,
                             .isClinical = session.isClinical,
                             .venue = session.venue,
                             .isOnline = !session.onlineLink.isEmpty(),
                             .forumName = basis.settings.name,
                             .site = basis.settings.site,
                             .design = {.isPortrait = basis.settings.isCertificatePortrait,
                                        .hasReflectionPage = basis.settings.hasReflectionPage}};
    sign(record, *basis.signatory, m_clock.today());
    return draftOf(std::move(record), session.id, candidate.person, basis.logo, basis.signatureImage);
}

Result<CertificateDraft> CertificateMaker::draftAgain(const Certificate& before,
                                                      const CertificateRecord& frozen, const Person& person,
                                                      const Signing& signing) const
{
    if (!signing.signatory)
        return lackingSignatory();
    CertificateRecord record = frozen;
    record.serial = unusedSerial({});
    record.fullName = person.fullName.value();
    record.profession = person.profession;
    record.professionalBody = person.number ? toString(person.number->body()) : QString();
    record.professionalNumber = person.number ? person.number->value() : QString();
    sign(record, *signing.signatory, m_clock.today());
    return draftOf(std::move(record), before.session, before.person, before.logo, signing.image);
}

void CertificateMaker::putInPlaceOf(CertificateDraft& draft, const CertificateSerial& before)
{
    draft.record.replaces = before;
    draft.certificate.predecessor = before;
    draft.certificate.record = canonicalJson(draft.record);
}

Result<> CertificateMaker::seal(const Actor& actor, std::vector<CertificateDraft>& drafts) const
{
    if (!actor.keys().issuer)
        return Failure{issuerKeyIsPending().code, issuerKeyIsPending().sentence + u" Nothing was issued."_s};
    const KeyPair& issuer = *actor.keys().issuer;
    for (CertificateDraft& draft : drafts) {
        draft.record.printed = printedTexts(draft.record, issuer.publicKeys().sign);
        draft.certificate.record = canonicalJson(draft.record);
        setSignatures(draft.certificate, signCertificate(draft.record, issuer));
        draft.sealed =
            sealedCertificate(draft.certificate, issuer, vouchedKeyOf(draft.certificate.person, actor));
    }
    return Done();
}

bool CertificateMaker::store(CertificateDraft& draft, AuditLog::Entry& audit)
{
    const auto id = m_certificates.insert(*draft.sealed);
    if (!id)
        return false;
    draft.certificate.id = *id;
    audit.note(u"issued certificate"_s, u"certificate"_s, id->value(), draft.record.serial.value());
    return true;
}

std::optional<QByteArray> CertificateMaker::vouchedKeyOf(PersonId person, const Actor& actor) const
{
    const auto account = m_accounts.ofPerson(person);
    const auto keys = account ? confirmedKeys(*account, actor.keys().pinned) : std::nullopt;
    return keys ? std::optional(keys->box) : std::nullopt;
}

CertificateMaker::Resealed CertificateMaker::resealed(const Actor& actor) const
{
    std::vector<SealedCertificate> which = m_certificates.toReseal();
    // Whether the office's word for the doctor's keys is right is not looked into by the store.
    std::erase_if(which, [&](const SealedCertificate& sealed) {
        return !vouchedKeyOf(sealed.certificate.person, actor);
    });
    return resealedFor(which, actor, *actor.keys().issuer);
}

CertificateMaker::Resealed CertificateMaker::resealedFor(const std::vector<SealedCertificate>& which,
                                                         const Actor& actor, const KeyPair& issuer) const
{
    const KeyPair& present = *actor.keys().issuer;
    Resealed resealed;
    for (const SealedCertificate& before : which) {
        const auto opened = openedCertificate(before, present, actor.keys().pinned.issuer.sign);
        if (opened)
            resealed.emplace_back(
                before, sealedCertificate(*opened, issuer, vouchedKeyOf(before.certificate.person, actor)));
    }
    return resealed;
}

} // namespace ledforum
