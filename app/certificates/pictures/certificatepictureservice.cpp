// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/pictures/certificatepictureservice.h"

#include "app/certificates/page/certificateexample.h"
#include "app/certificates/pictures/certificatepicture.h"
#include "app/certificates/pictures/signatureimage.h"
#include "app/common/clock.h"
#include "app/people/signatory.h"

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

std::optional<Failure> objectionTo(const StoredPicture& picture)
{
    if (picture.isNone() || imageOf(picture))
        return std::nullopt;
    return refused(u"The picture cannot be read. Choose it once more; nothing was changed."_s);
}

} // namespace

CertificatePictureService::CertificatePictureService(Connection& connection, Operations& operations,
                                                     const ForumClock& clock)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_store(connection)
{
}

Result<StoredPicture> CertificatePictureService::logo(const Actor& actor) const
{
    return m_operations.read(actor, Permission::ManageForum,
                             [this]() -> Result<StoredPicture> { return m_store.logo(); });
}

Result<> CertificatePictureService::setLogo(const Actor& actor, const StoredPicture& picture)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<> {
        if (const auto objection = objectionTo(picture))
            return *objection;
        if (m_store.logo() == picture)
            return Done();
        m_store.setLogo(picture);
        audit.note(picture.isNone() ? u"removed the logo of the certificates"_s
                                    : u"changed the logo of the certificates"_s,
                   u"setting"_s, {});
        return Done();
    };
    return m_operations.change(actor, Permission::ManageForum, Area::Forum, work);
}

Result<StoredPicture> CertificatePictureService::ownSignature(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SignCertificates, [&]() -> Result<StoredPicture> {
        return ownSignatureImage(m_connection, actor, actor.person());
    });
}

Result<> CertificatePictureService::setOwnSignature(const Actor& actor, const StoredPicture& picture)
{
    const auto work = [&](AuditLog::Entry& audit) -> Result<> {
        if (const auto objection = objectionTo(picture))
            return *objection;
        const auto before = m_store.signatureOf(actor.person());
        const auto after = picture.isNone() ? std::nullopt : std::optional(vouchedFor(picture, actor));
        if (before == after)
            return Done();
        m_store.setSignature(actor.person(), after);
        audit.note(after ? u"changed the image of their signature"_s
                         : u"removed the image of their signature"_s,
                   u"person"_s, actor.person().value());
        return Done();
    };
    return m_operations.change(actor, Permission::SignCertificates, Area::Forum, work);
}

Result<SignedCertificate> CertificatePictureService::example(const Actor& actor,
                                                             const ForumSettings& settings,
                                                             const Trial& trial) const
{
    return m_operations.read(actor, Permission::ManageForum, [&]() -> Result<SignedCertificate> {
        const auto signatory = signatoryFor(actor, m_connection);
        if (!signatory)
            return refused(u"No Deputy Clinical Tutor is on record to sign certificates."_s);
        SignedCertificate example =
            exampleCertificate(settings, signatory->fullName.value(), m_clock.today());
        showLogo(example, trial.logo.value_or(m_store.logo()));
        showSignature(example,
                      trial.signature.value_or(ownSignatureImage(m_connection, actor, signatory->id)));
        return example;
    });
}

} // namespace ledforum
