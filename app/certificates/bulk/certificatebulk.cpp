// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/bulk/certificatebulk.h"

#include "app/certificates/bulk/certificatefolder.h"
#include "app/certificates/certificateservice.h"
#include "app/common/clock.h"
#include "app/common/wording.h"
#include "database/programme/teachingsessionstore.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace ledforum {

using namespace Qt::StringLiterals;
using Outcome = CertificatePreviewLine::Outcome;

namespace {

int sumOf(const BulkPlan& plan, auto number)
{
    return std::accumulate(plan.sessions.begin(), plan.sessions.end(), 0,
                           [&](int sum, const BulkPlan::Session& each) { return sum + (each.*number); });
}

/// What has begun and was not cancelled.
std::vector<TeachingSession> sessionsOf(const Connection& connection, const CertificateSelection& selection,
                                        LocalMoment now)
{
    const TeachingSessionStore store(connection);
    std::vector<TeachingSession> sessions =
        store.between(selection.from.value_or(QDate()), std::min(selection.to.value_or(now.date), now.date));
    std::erase_if(sessions, [&](const TeachingSession& session) {
        return session.state == TeachingState::Cancelled || session.span.startMoment() > now ||
               (selection.session && *selection.session != session.id);
    });
    return sessions;
}

std::map<TeachingSessionId, int> numbersInForce(const Connection& connection,
                                                const CertificateSelection& selection)
{
    std::map<TeachingSessionId, int> numbers;
    for (const SealedCertificate& sealed : CertificateStore(connection).list(selection))
        numbers[sealed.certificate.session] += sealed.certificate.standing.isInForce() ? 1 : 0;
    return numbers;
}

int numberToIssue(const CertificateBasis& basis, const std::optional<PersonId>& person)
{
    return int(std::ranges::count_if(basis.candidates, [&](const CertificateCandidate& candidate) {
        return (!person || *person == candidate.person) &&
               previewOf(candidate, basis).outcome == Outcome::ToIssue;
    }));
}

/// Of one session, and not of who issues or of the file: the others may go on.
bool isOfTheSession(const Failure& failure)
{
    return failure.code == FailureCode::Refused || failure.code == FailureCode::Conflict ||
           failure.code == FailureCode::NotFound;
}

Failure stoppedAfter(qsizetype done, qsizetype all, qsizetype issued)
{
    return {FailureCode::Cancelled,
            u"Stopped after %1 of %2. Newly issued and kept: %3. Start again to issue the rest."_s.arg(
                QString::number(done), counted(all, u"session"_s, u"sessions"_s),
                counted(issued, u"certificate"_s, u"certificates"_s))};
}

} // namespace

int BulkPlan::toIssue() const
{
    return sumOf(*this, &Session::toIssue);
}

int BulkPlan::inForce() const
{
    return sumOf(*this, &Session::inForce);
}

int BulkPlan::openRegisters() const
{
    return int(std::ranges::count(sessions, true, &Session::isRegisterOpen));
}

CertificateBulk::CertificateBulk(Connection& connection, Operations& operations, const ForumClock& clock,
                                 CertificateService& certificates)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_certificates(certificates)
{
}

Result<BulkPlan> CertificateBulk::plan(const Actor& actor, const CertificateSelection& selection) const
{
    return m_operations.read(actor, Permission::IssueCertificates, [&]() -> Result<BulkPlan> {
        const auto inForce = numbersInForce(m_connection, selection);
        BulkPlan plan;
        for (const TeachingSession& session : sessionsOf(m_connection, selection, m_clock.now())) {
            const auto basis = certificateBasis(m_connection, actor, session.id);
            if (!basis)
                return basis.failure();
            const auto number = inForce.find(session.id);
            const BulkPlan::Session line{.id = session.id,
                                         .title = session.title,
                                         .span = session.span,
                                         .toIssue =
                                             basis->isClosed ? numberToIssue(*basis, selection.person) : 0,
                                         .inForce = number == inForce.end() ? 0 : number->second,
                                         .isRegisterOpen = !basis->isClosed};
            if (!selection.person || line.toIssue + line.inForce > 0)
                plan.sessions.push_back(line);
        }
        return plan;
    });
}

Result<BulkIssued> CertificateBulk::issue(const Actor& actor, const CertificateSelection& selection,
                                          const CertificateProgress& progress)
{
    if (selection.person)
        return refused(u"Certificates are issued to everybody of a session together. Choose sessions; "
                       u"afterwards one person’s can be saved. Nothing was issued."_s);
    const auto plan = this->plan(actor, selection);
    if (!plan)
        return plan.failure();
    if (!actor.keys().issuer)
        return issuerKeyIsPending();
    const auto all = qsizetype(plan->sessions.size());
    BulkIssued issued;
    for (qsizetype done = 0; done < all; ++done) {
        if (progress && !progress(done, all))
            return stoppedAfter(done, all, qsizetype(issued.certificates.size()));
        const BulkPlan::Session& session = plan->sessions[size_t(done)];
        const auto certificates = m_certificates.issue(actor, session.id);
        if (!certificates && !isOfTheSession(certificates.failure()))
            return certificates.failure();
        if (!certificates)
            issued.skipped.push_back({session.id, certificates.failure().sentence, session.isRegisterOpen});
        else
            issued.certificates.insert(issued.certificates.end(), certificates->begin(), certificates->end());
    }
    if (progress)
        progress(all, all);
    return issued;
}

Result<std::vector<Certificate>> CertificateBulk::collect(const Actor& actor,
                                                          const CertificateSelection& selection) const
{
    auto certificates = m_certificates.list(actor, selection);
    if (certificates)
        std::erase_if(*certificates, [](const Certificate& each) { return !each.standing.isInForce(); });
    return certificates;
}

Result<CertificateBatch> CertificateBulk::issueInto(const Actor& actor, TeachingSessionId session,
                                                    const QString& folder,
                                                    const CertificateProgress& progress)
{
    // Whoever may not issue, or not yet, makes no folder either.
    if (const auto allowed = m_certificates.preview(actor, session); !allowed)
        return allowed.failure();
    const auto prepared = CertificateFolder::prepare(folder);
    if (!prepared)
        return prepared.failure();
    auto issued = m_certificates.issue(actor, session);
    if (!issued)
        return issued.failure();
    const auto all = collect(actor, {.session = session});
    if (!all)
        return all.failure();
    if (all->empty())
        return CertificateBatch{{}, {}, prepared->path()};
    auto written = writeCertificates(*all, BulkForm::Folder, folder, progress, BulkSheet::Without);
    if (!written)
        return Failure{written.failure().code,
                       written.failure().sentence +
                           u" Newly issued and kept: %1."_s.arg(
                               counted(qsizetype(issued->size()), u"certificate"_s, u"certificates"_s))};
    return CertificateBatch{*std::move(issued), std::move(written->files), written->path};
}

} // namespace ledforum
