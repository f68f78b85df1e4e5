// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/credential/certificatesignatures.h"
#include "app/certificates/credential/signedreading.h"

namespace ledforum {

/// What the QR code on a certificate says: enough to compare with the paper, short enough for a poor print.
struct CertificateCode
{
    CertificateSerial serial;
    CertificateKind kind = CertificateKind::Attendance;
    QString fullName = {};
    QString professionalBody = {};
    QString professionalNumber = {};
    QString sessionTitle = {}; ///< shortened with "…" when it takes more than 80 bytes
    LocalSpan span = {};
    int minutesAttended = 0;
    Credits credits = {};
    bool isClinical = false;
    QString forumName = {}; ///< shortened with "…" when it takes more than 48 bytes
    QDate issuedOn = {};

    friend bool operator==(const CertificateCode&, const CertificateCode&) = default;
};

[[nodiscard]] CertificateCode codeOf(const CertificateRecord& record);

/// Signs what the code says: 64 bytes.
[[nodiscard]] QByteArray codeSignature(const CertificateRecord& record, const KeyPair& issuer);
[[nodiscard]] bool isCodeSignature(const QByteArray& signature, const CertificateRecord& record,
                                   const QByteArray& issuerKey);

/// "LEDF1:" and in base 45: a CBOR array of serial, 0 or 1 (teaching), full name, professional body and
/// number, title, date (days after 1 January 2000), start (minutes after midnight), the session's minutes,
/// minutes attended, hundredths of credits, clinical, forum, date of issue, issuer's public key; then the 64
/// bytes of the signature of "led-forum certificate code 1\n" and that array. Needs issuerKey and code only.
[[nodiscard]] QByteArray certificateCode(const CertificateRecord& record,
                                         const CertificateSignatures& signatures);
/// The signature that stands in such a text; empty when it is none.
[[nodiscard]] QByteArray codeSignatureIn(const QByteArray& text);
/// The caller takes away the line's end that a scanner leaves.
[[nodiscard]] SignedReading<CertificateCode> verifyCode(const QByteArray& text);

} // namespace ledforum
