// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/certificates/certificateserial.h"
#include "database/types/credits.h"
#include "database/types/localmoment.h"

#include <QStringList>

#include <optional>

namespace ledforum {

/// Everything that a certificate of attendance says, as it was on the day of issue. It says "internal" by its
/// nature: a trust's own forum has no college's approval.
struct CertificateRecord
{
    CertificateSerial serial;
    QString fullName = {};           ///< as the register knew it, without a title
    QString profession = {};         ///< "Doctor"
    QString professionalBody = {};   ///< "GMC"; empty with the number
    QString professionalNumber = {}; ///< empty when there is none
    QString sessionTitle = {};
    QStringList outcomes = {}; ///< learning outcomes, in order
    LocalSpan span = {};       ///< of the session
    int minutesAttended = 0;
    Credits credits = {};
    bool isClinical = false;
    QString venue = {};    ///< empty when there is none
    bool isOnline = false; ///< could be joined online
    QString forumName = {};
    QString site = {}; ///< may be empty
    QString signatoryName = {};
    QString signatoryRole = {};
    QDate issuedOn = {};

    friend bool operator==(const CertificateRecord&, const CertificateRecord&) = default;
};

/// The record as it is stored, and later signed: compact JSON, keys in order of the alphabet, whole numbers,
/// text in composed form (NFC). Equal records give equal text.
[[nodiscard]] QString canonicalJson(const CertificateRecord& record);

/// Nothing when the text is no record of a kind and version that this program draws, or a part is missing.
[[nodiscard]] std::optional<CertificateRecord> recordFrom(const QString& canonicalJson);

} // namespace ledforum
