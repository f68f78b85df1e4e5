// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/issuerservice.h"

#include "app/common/clock.h"
#include "app/security/nextissuer.h"
#include "app/security/officefailures.h"
#include "app/security/publickeys.h"
#include "app/security/succession.h"
#include "database/forum/settingstore.h"

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

/// Sealed and signed, ready to be written.
struct IssuerService::Ready
{
    NextIssuer next;
    std::vector<SealedCertificate> seen = {};
    CertificateMaker::Resealed resealed = {};
};

namespace {

/// Nothing when the key that is trusted is not in the file.
std::vector<IssuingKey> issuingKeys(const std::vector<OfficeKey>& stored, const PublicKeys& present)
{
    std::vector<IssuingKey> keys;
    const auto found = std::ranges::find_if(stored, [&](const OfficeKey& key) {
        return key.purpose == OfficePurpose::Issuer && publicKeysOf(key) == present;
    });
    if (found == stored.end())
        return keys;
    keys.push_back({found->sign, found->madeOn, found->retiredOn});
    for (const OfficeKey& key : earlierIssuers(stored, present))
        keys.push_back({key.sign, key.madeOn, key.retiredOn});
    return keys;
}

} // namespace

IssuerService::IssuerService(Connection& connection, Operations& operations, const ForumClock& clock,
                             PasswordCost cost)
    : m_connection(connection)
    , m_operations(operations)
    , m_clock(clock)
    , m_cost(cost)
    , m_maker(connection, clock, &CertificateSerial::random)
    , m_certificates(connection)
    , m_keys(connection)
{
}

Result<std::vector<IssuingKey>> IssuerService::keys(const Actor& actor) const
{
    return m_operations.read(actor, Permission::SeeNextSession, [&]() -> Result<std::vector<IssuingKey>> {
        const PublicKeys present = actor.isSignedIn() ? actor.keys().pinned.issuer
                                                      : publicKeysOf(m_keys.current(OfficePurpose::Issuer));
        return issuingKeys(m_keys.all(), present);
    });
}

Result<bool> IssuerService::hasIssuedWith(const Actor& actor, const QByteArray& issuingKey) const
{
    const auto all = keys(actor);
    if (!all)
        return all.failure();
    return std::ranges::find(*all, issuingKey, &IssuingKey::key) != all->end();
}

Result<std::optional<CertificateStanding>> IssuerService::standing(const Actor& actor,
                                                                   const CertificateSerial& serial) const
{
    using Standing = std::optional<CertificateStanding>;
    return m_operations.read(actor, Permission::SeeNextSession, [&]() -> Result<Standing> {
        const auto found = m_certificates.find(serial);
        return found ? Standing(found->certificate.standing) : Standing();
    });
}

Result<RevocationList> IssuerService::revocations(const Actor& actor) const
{
    const auto keys = this->keys(actor);
    if (!keys)
        return keys.failure();
    return m_operations.read(actor, Permission::IssueCertificates, [&]() -> Result<RevocationList> {
        RevocationList list{
            .forumName = SettingStore(m_connection).load().name, .madeOn = m_clock.utcNow(), .keys = *keys};
        for (const SealedCertificate& sealed : m_certificates.ended()) {
            const Certificate& each = sealed.certificate;
            list.entries.push_back({each.serial, each.standing.status, each.standing.endedOn,
                                    each.standing.reason, each.standing.successor});
        }
        return list;
    });
}

Result<QByteArray> IssuerService::signedRevocations(const Actor& actor) const
{
    const auto list = revocations(actor);
    if (!list)
        return list.failure();
    if (!actor.keys().issuer)
        return issuerKeyIsPending();
    return signedRevocationList(*list, *actor.keys().issuer);
}

Result<std::shared_ptr<IssuerService::Ready>> IssuerService::prepared(const Actor& actor) const
{
    std::optional<OfficeSecrets> secrets = OfficeSecrets::held(m_keys, actor.keys());
    if (!secrets)
        return lackingOfficeKeys();
    auto ready =
        std::make_shared<Ready>(Ready{NextIssuer(m_connection, *std::move(secrets), m_clock.today())});
    ready->next.seal(actor, KnownKeys::read(m_connection, actor.keys()), m_cost.forYears());
    ready->seen = m_certificates.list({});
    ready->resealed = m_maker.resealedFor(ready->seen, actor, ready->next.issuer());
    return ready;
}

Result<QString> IssuerService::write(const Actor& actor, Ready& ready)
{
    return m_operations.change(actor, Permission::GrantTutor, Area::Security,
                               [&](AuditLog::Entry& audit) -> Result<QString> {
                                   // One that was issued or sealed meanwhile would be closed to everybody.
                                   if (m_certificates.list({}) != ready.seen || !ready.next.write())
                                       return officeChangedMeanwhile();
                                   for (const auto& [before, after] : ready.resealed) {
                                       if (!m_certificates.reseal(before, after))
                                           return officeChangedMeanwhile();
                                   }
                                   audit.note(u"renewed key of certificates"_s, u"office_key"_s, {});
                                   return ready.next.code();
                               });
}

Result<QString> IssuerService::renewKey(const Actor& actor)
{
    constexpr int attempts = 3; // somebody may sign in while all is sealed
    Result<QString> done = officeChangedMeanwhile();
    for (int attempt = 0; attempt < attempts && !done && done.failure().code == FailureCode::Conflict;
         ++attempt) {
        const auto ready = m_operations.read(actor, Permission::GrantTutor, [&] { return prepared(actor); });
        if (!ready)
            return ready.failure();
        done = write(actor, **ready);
    }
    return done;
}

} // namespace ledforum
