// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatebasis.h"

#include "app/certificates/creditsrule.h"
#include "app/certificates/pictures/signatureimage.h"
#include "app/certificates/speakermatch.h"
#include "app/common/wording.h"
#include "app/people/signatory.h"
#include "database/attendance/registerstore.h"
#include "database/certificates/certificatepicturestore.h"
#include "database/certificates/certificatestore.h"
#include "database/forum/settingstore.h"
#include "database/people/personstore.h"
#include "database/programme/teachingsessionstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;
using Line = CertificatePreviewLine;
using Outcome = CertificatePreviewLine::Outcome;

namespace {

void addSpeakers(const Connection& connection, CertificateBasis& basis)
{
    if (basis.session.speakers.empty())
        return;
    const std::vector<Person> people = PersonStore(connection).list({.withInactive = true});
    const CertificateStore certificates(connection);
    std::vector<PersonId> known; // somebody may stand in the programme twice
    for (const Speaker& speaker : basis.session.speakers) {
        const std::optional<PersonId> person = personOf(speaker, people);
        if (!person) {
            basis.strangers += speaker.name;
            continue;
        }
        if (std::ranges::find(known, *person) != known.end())
            continue;
        known.push_back(*person);
        if (auto candidate =
                certificates.speakerCandidate(basis.session.id, *person, basis.session.span.minutes))
            basis.candidates.push_back(*std::move(candidate));
    }
}

QString revokedSentence(const CertificateCandidate& candidate)
{
    return u"Certificate %1 was revoked on %2: %3"_s.arg(
        candidate.serial->value(), plainDate(candidate.standing.endedOn), candidate.standing.reason);
}

} // namespace

Result<CertificateBasis> certificateBasis(const Connection& connection, const Actor& actor,
                                          TeachingSessionId session)
{
    auto found = TeachingSessionStore(connection).find(session);
    if (!found)
        return notFound(u"There is no such session."_s);
    CertificateBasis basis{.session = *std::move(found),
                           .isClosed = RegisterStore(connection).closing(session).has_value(),
                           .candidates = CertificateStore(connection).candidates(session),
                           .strangers = {},
                           .settings = SettingStore(connection).load(),
                           .signatory = signatoryFor(actor, connection),
                           .logo = CertificatePictureStore(connection).logo()};
    if (basis.signatory)
        basis.signatureImage = ownSignatureImage(connection, actor, basis.signatory->id);
    addSpeakers(connection, basis);
    return basis;
}

std::optional<Failure> noCertificatesFrom(const CertificateBasis& basis)
{
    const QString day = longDate(basis.session.span.date);
    if (basis.session.state == TeachingState::Cancelled)
        return refused(u"The session on %1 was cancelled: it gives no certificates."_s.arg(day));
    if (!basis.isClosed)
        return refused(
            u"The register of %1 is not closed yet. Close it first: certificates follow from a closed "
            u"register. Nothing was issued."_s.arg(day));
    return std::nullopt;
}

Line earnedBy(const CertificateCandidate& candidate, const CertificateBasis& basis)
{
    const int sessionMinutes = basis.session.span.minutes;
    const CreditsRule rule = creditsRuleOf(basis.settings);
    Line line{.person = candidate.person,
              .fullName = candidate.fullName,
              .outcome = Outcome::ToIssue,
              .minutes = candidate.minutes,
              .credits = {},
              .reason = {},
              .serial = {},
              .kind = candidate.kind};
    if (candidate.status == MarkStatus::DidNotAttend || candidate.status == MarkStatus::Apologies) {
        line.outcome = candidate.status == MarkStatus::Apologies ? Outcome::Apologies : Outcome::DidNotAttend;
        line.reason = displayName(candidate.status);
        return line;
    }
    line.credits = creditsFor(candidate.minutes, sessionMinutes, rule);
    line.reason =
        candidate.kind == CertificateKind::Teaching
            ? u"Taught this session of %1"_s.arg(counted(candidate.minutes, u"minute"_s, u"minutes"_s))
            : explain(candidate.minutes, sessionMinutes, rule);
    if (line.credits.isNone())
        line.outcome = Outcome::TooShort;
    return line;
}

Line previewOf(const CertificateCandidate& candidate, const CertificateBasis& basis)
{
    Line line = earnedBy(candidate, basis);
    if (!candidate.serial)
        return line;
    const bool isInForce = candidate.standing.isInForce();
    line.serial = candidate.serial;
    line.outcome = isInForce ? Outcome::AlreadyIssued : Outcome::Revoked;
    line.credits = isInForce ? candidate.issuedCredits : Credits();
    line.reason = isInForce ? u"Already issued: certificate "_s + candidate.serial->value()
                            : revokedSentence(candidate);
    return line;
}

std::vector<Line> previewLines(const CertificateBasis& basis)
{
    std::vector<Line> lines;
    for (const CertificateCandidate& candidate : basis.candidates)
        lines.push_back(previewOf(candidate, basis));
    for (const QString& stranger : basis.strangers)
        lines.push_back({.person = PersonId(0),
                         .fullName = stranger,
                         .outcome = Outcome::NoRecord,
                         .minutes = basis.session.span.minutes,
                         .credits = {},
                         .reason = u"Speaker: no record of this person"_s,
                         .serial = {},
                         .kind = CertificateKind::Teaching});
    return lines;
}

} // namespace ledforum
