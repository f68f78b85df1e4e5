// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/credential/revocationlist.h"

#include <vector>

namespace ledforum {

/// What is to be said of a certificate that somebody shows.
enum class Verdict {
    Valid,
    Altered,        ///< some of it is not as it was signed
    Revoked,        ///< withdrawn by its issuer
    Superseded,     ///< another certificate stands in its place
    UnknownKey,     ///< whole, and signed by who knows whom
    NotACertificate ///< nothing of a certificate that this program knows
};

/// As programs read it: "valid", "altered", "revoked", "superseded", "unknown-key", "not-a-certificate".
[[nodiscard]] QString toString(Verdict verdict);
/// As people read it: "Valid", "Altered" …
[[nodiscard]] QString displayName(Verdict verdict);

/// Whom who verifies believes.
struct VerificationTrust
{
    std::vector<QByteArray> keys = {}; ///< issuing keys, 32 bytes each
    QStringList fingerprints = {};     ///< of issuing keys, as `fingerprintFrom` gives them
    /// Read with `revocationListFrom`, or a forum's own. One counts for the certificates of the keys that it
    /// names. When the key in use, which signed it, is trusted, then the earlier ones that it names are, too.
    std::vector<RevocationList> lists = {};

    [[nodiscard]] bool trusts(const QByteArray& issuerKey) const;
};

/// "3f9a01c2…" of a fingerprint or a did:key as people copy them, with any spaces and colons; nothing when it
/// is neither.
[[nodiscard]] std::optional<QString> fingerprintFrom(const QString& typed);

/// Something that is not as it was signed.
struct VerificationDifference
{
    QString what;     ///< "Name", "CPD credits"; "Text" where it is none of those
    QString expected; ///< as it was signed; empty for what was added
    QString found;    ///< empty for what is gone

    friend bool operator==(const VerificationDifference&, const VerificationDifference&) = default;
};

/// One thing that a certificate says.
struct CertificateFact
{
    QString what;
    QString value;

    friend bool operator==(const CertificateFact&, const CertificateFact&) = default;
};

/// What verifying came to.
struct Verification
{
    Verdict verdict = Verdict::NotACertificate;
    QString sentence = {}; ///< the verdict for people, with the reason
    QStringList problems = {};
    std::vector<VerificationDifference> differences = {};
    std::vector<CertificateFact> facts =
        {};              ///< what the signature covers; of an altered one, what was signed
    QString covers = {}; ///< a sentence: how far the signature goes
    std::optional<CertificateSerial> serial = {};
    QByteArray issuerKey = {};                    ///< 32 bytes; empty when it names none
    std::optional<RevocationEntry> standing = {}; ///< once it is no longer in force

    [[nodiscard]] bool isValid() const { return verdict == Verdict::Valid; }
};

/// Larger than what any certificate carries as text, several times over, in bytes.
inline constexpr qsizetype longestCredential = 256 << 10;

/// Of a PDF, a credential, its token, the text of a QR code, or a serial that somebody typed. Needs no forum,
/// and no network.
[[nodiscard]] Verification verify(const QByteArray& shown, const VerificationTrust& trust);

/// The same with what the forum knows whose keys `forum` trusts: whether a certificate of its own, or of the
/// serial that was typed, is in force. `standing` is absent where it has none of that serial, which the
/// sentence then says.
[[nodiscard]] Verification withStanding(Verification result, const VerificationTrust& forum,
                                        const std::optional<CertificateStanding>& standing);

/// What a record says, for people.
[[nodiscard]] std::vector<CertificateFact> factsOf(const CertificateRecord& record);

} // namespace ledforum
