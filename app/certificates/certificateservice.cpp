// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificateservice.h"

#include "app/certificates/certificatefolder.h"
#include "app/certificates/certificatelayout.h"
#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateseal.h"
#include "app/common/wording.h"
#include "app/documents/document.h"
#include "app/people/signatory.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;
using Line = CertificatePreviewLine;
using Outcome = CertificatePreviewLine::Outcome;

/// Everything that decides which certificates a session gives, as it was read in one go.
struct CertificateService::Basis
{
    TeachingSession session;
    std::vector<CertificateCandidate> candidates;
    ForumSettings settings;
    std::optional<Person> signatory;

    friend bool operator==(const Basis&, const Basis&) = default;
};

namespace {

Line previewOf(const CertificateCandidate& candidate, int sessionMinutes, const CreditsRule& rule)
{
    const auto line = [&](Outcome outcome, Credits credits, const QString& reason) {
        return Line{candidate.person, candidate.fullName, outcome, candidate.minutes, credits,
                    reason,           candidate.serial};
    };
    if (candidate.serial)
        return line(Outcome::AlreadyIssued, candidate.issuedCredits,
                    u"Already issued: certificate "_s + candidate.serial->value());
    if (candidate.status == MarkStatus::DidNotAttend)
        return line(Outcome::DidNotAttend, {}, displayName(candidate.status));
    if (candidate.status == MarkStatus::Apologies)
        return line(Outcome::Apologies, {}, displayName(candidate.status));
    const Credits credits = creditsFor(candidate.minutes, sessionMinutes, rule);
    return line(credits.isNone() ? Outcome::TooShort : Outcome::ToIssue, credits,
                explain(candidate.minutes, sessionMinutes, rule));
}

CertificateRecord recordOf(const CertificateSerial& serial, const CertificateCandidate& candidate,
                           Credits credits, const TeachingSession& session, const ForumSettings& settings,
                           const Person& signatory, QDate today)
{
    return {.serial = serial,
            .fullName = candidate.fullName,
            .profession = candidate.profession,
            .professionalBody =
                candidate.professionalNumber.isEmpty() ? QString() : candidate.professionalBody,
            .professionalNumber = candidate.professionalNumber,
            .sessionTitle = session.title,
            .outcomes = session.outcomes,
            .span = session.span,
            .minutesAttended = std::min(candidate.minutes, session.span.minutes),
            .credits = credits,
            .isClinical = session.isClinical,
            .venue = session.venue,
            .isOnline = !session.onlineLink.isEmpty(),
            .forumName = settings.name,
            .site = settings.site,
            .signatoryName = signatory.fullName.value(),
            .signatoryRole = u"Deputy Clinical Tutor"_s,
            .issuedOn = today};
}

/// For somebody who has the role, and was not handed the key that goes with it yet.
QString keyIsPending()
{
    return u"The key of the certificates has not been handed to you yet. That happens when a Deputy Clinical "
           "Tutor, or someone of the Medical Education Team who has it, signs in next; then sign in again."_s;
}

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
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const Line& line) { return line.outcome == Outcome::ToIssue; }));
}

CertificateService::CertificateService(Connection& connection, Operations& operations,
                                       const ForumClock& clock, SerialSource newSerial)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_newSerial(std::move(newSerial))
    , m_certificates(connection)
    , m_accounts(connection)
    , m_registers(connection)
    , m_sessions(connection)
    , m_settings(connection)
{
}

Result<CertificateService::Basis> CertificateService::basis(const Actor& actor,
                                                            TeachingSessionId session) const
{
    const auto found = m_sessions.find(session);
    if (!found)
        return notFound(u"There is no such session."_s);
    if (found->state == TeachingState::Cancelled)
        return refused(
            u"The session on %1 was cancelled: it gives no certificates."_s.arg(longDate(found->span.date)));
    if (!m_registers.closing(session))
        return refused(
            u"The register of %1 is not closed yet. Close it first: certificates follow from a closed "
            u"register. Nothing was issued."_s.arg(longDate(found->span.date)));
    return Basis{*found, m_certificates.candidates(session), m_settings.load(),
                 signatoryFor(actor, m_connection)};
}

Result<CertificatePreview> CertificateService::preview(const Actor& actor, TeachingSessionId session) const
{
    return m_operations.read(actor, Permission::IssueCertificates, [&]() -> Result<CertificatePreview> {
        const auto read = basis(actor, session);
        if (!read)
            return read.failure();
        CertificatePreview preview{session, {}};
        for (const CertificateCandidate& candidate : read->candidates)
            preview.lines.push_back(
                previewOf(candidate, read->session.span.minutes, creditsRuleOf(read->settings)));
        return preview;
    });
}

CertificateSerial CertificateService::unusedSerial(const std::vector<Certificate>& drafts) const
{
    const auto isTaken = [&](const CertificateSerial& serial) {
        return m_certificates.has(serial) ||
               std::any_of(drafts.begin(), drafts.end(),
                           [&](const Certificate& draft) { return draft.serial == serial; });
    };
    CertificateSerial serial = m_newSerial();
    while (isTaken(serial))
        serial = m_newSerial();
    return serial;
}

Result<std::vector<Certificate>> CertificateService::drafts(const Basis& basis) const
{
    std::vector<Certificate> drafts;
    for (const CertificateCandidate& candidate : basis.candidates) {
        const Line line = previewOf(candidate, basis.session.span.minutes, creditsRuleOf(basis.settings));
        if (line.outcome != Outcome::ToIssue)
            continue;
        if (!basis.signatory)
            return refused(
                u"No Deputy Clinical Tutor is on record to sign the certificates. Give someone that role "
                u"first. Nothing was issued."_s);
        const CertificateSerial serial = unusedSerial(drafts);
        const CertificateRecord record = recordOf(serial, candidate, line.credits, basis.session,
                                                  basis.settings, *basis.signatory, m_clock.today());
        if (const auto missing = missingFont(layOut(record)))
            return refused(*missing + u" Nothing was issued."_s);
        drafts.push_back({.id = CertificateId(0),
                          .serial = serial,
                          .session = basis.session.id,
                          .person = candidate.person,
                          .credits = line.credits,
                          .minutes = record.minutesAttended,
                          .issuedOn = record.issuedOn,
                          .record = canonicalJson(record)});
    }
    return drafts;
}

Result<std::vector<Certificate>> CertificateService::insertAll(std::vector<Certificate> drafts,
                                                               const std::vector<SealedCertificate>& sealed,
                                                               AuditLog::Entry& audit)
{
    for (size_t n = 0; n < drafts.size(); ++n) {
        Certificate& certificate = drafts[n];
        const auto id = m_certificates.insert(sealed[n]);
        if (!id)
            return Failure{FailureCode::Conflict,
                           u"Someone else has just issued certificates of this session. "
                           u"Nothing was issued by you; look again."_s};
        certificate.id = *id;
        audit.note(u"issued certificate"_s, u"certificate"_s, id->value(), certificate.serial.value());
    }
    return drafts;
}

Result<std::vector<Certificate>> CertificateService::issue(const Actor& actor, TeachingSessionId session)
{
    const auto before =
        m_operations.read(actor, Permission::IssueCertificates, [&] { return basis(actor, session); });
    if (!before)
        return before.failure();
    // Fonts are looked into before the transaction begins, which nobody else can write beside.
    auto prepared = m_operations.read(actor, Permission::IssueCertificates, [&] { return drafts(*before); });
    if (!prepared || prepared->empty())
        return prepared;
    if (!actor.keys().issuer)
        return refused(keyIsPending() + u" Nothing was issued."_s);
    const auto covers = Operations::guarded(
        [&]() -> Result<std::vector<SealedCertificate>> { return sealed(actor, *prepared); });
    if (!covers)
        return covers.failure();
    return m_operations.change(actor, Permission::IssueCertificates, Area::Certificates,
                               [&](AuditLog::Entry& audit) -> Result<std::vector<Certificate>> {
                                   const auto now = basis(actor, session);
                                   if (!now)
                                       return now.failure();
                                   if (!(*now == *before))
                                       return Failure{
                                           FailureCode::Conflict,
                                           u"The session, its register or a person was changed meanwhile. "
                                           u"Nothing was issued; look again."_s};
                                   return insertAll(std::move(*prepared), *covers, audit);
                               });
}

Result<CertificateBatch> CertificateService::issueInto(const Actor& actor, TeachingSessionId session,
                                                       const QString& folder,
                                                       const CertificateProgress& progress)
{
    // Whoever may not issue, or not yet, makes no folder either.
    if (const auto allowed = preview(actor, session); !allowed)
        return allowed.failure();
    const auto prepared = CertificateFolder::prepare(folder);
    if (!prepared)
        return prepared.failure();
    const auto issued = issue(actor, session);
    if (!issued)
        return issued.failure();
    const auto all = list(actor, {.session = session, .person = std::nullopt});
    if (!all)
        return all.failure();
    auto files = write(*all, folder, progress);
    if (!files)
        return Failure{files.failure().code,
                       files.failure().sentence +
                           u" Newly issued and kept: %1."_s.arg(
                               counted(qsizetype(issued->size()), u"certificate"_s, u"certificates"_s))};
    return CertificateBatch{*issued, *std::move(files), prepared->path()};
}

Result<std::vector<CertificateFile>> CertificateService::write(const std::vector<Certificate>& certificates,
                                                               const QString& folder,
                                                               const CertificateProgress& progress) const
{
    const auto prepared = CertificateFolder::prepare(folder);
    if (!prepared)
        return prepared.failure();
    const auto total = qsizetype(certificates.size());
    std::vector<CertificateFile> files;
    for (const Certificate& certificate : certificates) {
        const auto done = qsizetype(files.size());
        if (progress && !progress(done, total))
            return Failure{
                FailureCode::Cancelled,
                u"Stopped after %1 of %2. The files written are kept; start again to write the rest."_s
                    .arg(done)
                    .arg(counted(total, u"certificate"_s, u"certificates"_s))};
        if (certificate.record.isEmpty())
            return refused(u"Certificate %1 cannot be opened with your key. That passes when the Medical "
                           "Education Team or the Deputy Clinical Tutor signs in; if it does not, tell them. "
                           "The files written before it are kept."_s.arg(certificate.serial.value()));
        const auto record = recordFrom(certificate.record);
        if (!record)
            return Failure{FailureCode::DatabaseUnusable,
                           u"The record of certificate %1 cannot be read. The others are not touched."_s.arg(
                               certificate.serial.value())};
        auto file = prepared->put(*record);
        if (!file)
            return file.failure();
        files.push_back({certificate, file->path, file->isNew});
    }
    if (progress)
        progress(total, total);
    return files;
}

Result<std::vector<Certificate>> CertificateService::list(const Actor& actor, CertificateFilter filter) const
{
    const bool seesAll = allows(actor.roles(), Permission::IssueCertificates);
    const bool isOwn = actor.isSignedIn() && filter.person == actor.person();
    if (seesAll && !isOwn && !actor.keys().issuer)
        return refused(keyIsPending());
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

} // namespace ledforum
