// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/certificatefolder.h"
#include "app/certificates/certificateseal.h"
#include "app/certificates/certificaterecord.h"
#include "app/certificates/certificateservice.h"
#include "app/common/wording.h"

// The files of certificates.

namespace ledforum {

using namespace Qt::StringLiterals;

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
    auto all = list(actor, {.session = session, .person = std::nullopt});
    if (!all)
        return all.failure();
    std::erase_if(*all, [](const Certificate& each) { return !each.standing.isInForce(); });
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
        const auto whole = signedCertificate(certificate);
        if (!whole)
            return Failure{FailureCode::DatabaseUnusable,
                           u"The record of certificate %1 cannot be read. The others are not touched."_s.arg(
                               certificate.serial.value())};
        auto file = prepared->put(*whole);
        if (!file)
            return file.failure();
        files.push_back({certificate, file->path, file->isNew});
    }
    if (progress)
        progress(total, total);
    return files;
}

} // namespace ledforum
