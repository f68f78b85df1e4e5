// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificatekind.h"
#include "database/certificates/certificateserial.h"
#include "database/types/credits.h"
#include "database/types/localmoment.h"

#include <QStringList>

#include <optional>

namespace ledforum {

/// How a certificate was drawn, so that the same pages come again. A picture is known by the SHA-256 of its
/// bytes: 32 bytes, or empty when there is none.
struct CertificateDesign
{
    int templateVersion =
        1; ///< of the shapes and the words; a later program draws the older ones as they were
    bool isPortrait = false;
    bool hasReflectionPage = true;
    QByteArray logo = {};
    QByteArray signatureImage = {};

    friend bool operator==(const CertificateDesign&, const CertificateDesign&) = default;
};

/// Everything that a certificate says, as it was on the day of issue. It says "internal" by its nature: a
/// trust's own forum has no college's approval.
struct CertificateRecord
{
    CertificateSerial serial;
    CertificateKind kind = CertificateKind::Attendance;
    QString fullName = {};           ///< as the register knew it, without a title
    QString profession = {};         ///< "Doctor"
    QString professionalBody = {};   ///< "GMC"; empty with the number
    QString professionalNumber = {}; ///< empty when there is none
    QString sessionTitle = {};
    QStringList outcomes = {};     ///< learning outcomes, in order
    QString leadershipDomain = {}; ///< as the programme has it; empty when there is none
    LocalSpan span = {};           ///< of the session
    int minutesAttended = 0;       ///< of a speaker: the session's
    Credits credits = {};
    bool isClinical = false;
    QString venue = {};    ///< empty when there is none
    bool isOnline = false; ///< could be joined online
    QString forumName = {};
    QString site = {}; ///< may be empty
    QString signatoryName = {};
    QString signatoryRole = {};
    QDate issuedOn = {};
    std::optional<CertificateSerial> replaces = {}; ///< the certificate in whose place this one stands
    CertificateDesign design = {};
    /// Every text that stood on its pages at issue, in order (app/certificates/printedtext.h): what somebody
    /// who verifies a file compares with what is to be seen.
    QStringList printed = {};

    friend bool operator==(const CertificateRecord&, const CertificateRecord&) = default;
};

/// With all text in composed form (NFC), as it is signed and shown.
[[nodiscard]] CertificateRecord composed(CertificateRecord record);

/// The record as it is stored and signed: compact JSON, keys in order of the alphabet, whole numbers, text in
/// composed form. Equal records give equal text.
[[nodiscard]] QString canonicalJson(const CertificateRecord& record);

/// Nothing when the text is no record of a version that this program knows, or a part is missing or of
/// another type. What more the text holds is passed over: whoever must know compares with `canonicalJson`.
[[nodiscard]] std::optional<CertificateRecord> recordFrom(const QString& canonicalJson);

} // namespace ledforum
