// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/certificatemaker.h"
#include "app/certificates/credential/revocationlist.h"
#include "app/security/operations.h"
#include "database/security/officekeystore.h"

#include <memory>

namespace ledforum {

/// The issuer of the certificates as those outside see it: its public keys, the list of what is no longer in
/// force, and how it comes to other keys.
class IssuerService final
{
public:
    IssuerService(Connection& connection, Operations& operations, const ForumClock& clock, PasswordCost cost);
    Q_DISABLE_COPY_MOVE(IssuerService)

    /// The key in use first, then earlier ones as far as each has the word of the next. To somebody who is
    /// signed in the one that they trust; to anybody else the one that stands in the file.
    [[nodiscard]] Result<std::vector<IssuingKey>> keys(const Actor& actor) const;
    /// Whether it is one of those.
    [[nodiscard]] Result<bool> hasIssuedWith(const Actor& actor, const QByteArray& issuingKey) const;

    /// Whether a certificate is in force, for anybody who knows its serial; nothing when the forum has none
    /// of that serial.
    [[nodiscard]] Result<std::optional<CertificateStanding>> standing(const Actor& actor,
                                                                      const CertificateSerial& serial) const;
    /// What is no longer in force, by now.
    [[nodiscard]] Result<RevocationList> revocations(const Actor& actor) const;
    /// The same, signed (app/certificates/revocationlist.h). Refused for who has not the issuer's key.
    [[nodiscard]] Result<QByteArray> signedRevocations(const Actor& actor) const;

    /// New keys for all certificates to come; those issued stay valid. Everybody who is signed in must do so
    /// again. For a tutor who holds the office's keys. Hands back the office's new recovery code, to be shown
    /// once. Slow (Argon2id, and every certificate sealed anew): call it off the window's thread.
    Result<QString> renewKey(const Actor& actor);

private:
    struct Ready;
    [[nodiscard]] Result<std::shared_ptr<Ready>> prepared(const Actor& actor) const;
    Result<QString> write(const Actor& actor, Ready& ready);

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
    PasswordCost m_cost;
    CertificateMaker m_maker;
    CertificateStore m_certificates;
    OfficeKeyStore m_keys;
};

} // namespace ledforum
