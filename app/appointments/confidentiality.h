// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingrules.h"
#include "app/appointments/consent.h"

namespace ledforum {

class Actor;
class Connection;

/// The limits of confidentiality as they are put to a doctor before booking.
struct ConfidentialityTerms
{
    QString text = {};
    QByteArray digest = {};
    std::optional<QDate> agreedOn = {}; ///< to this very text; nothing: it is to be shown and agreed to
};

namespace confidentiality {

/// 32 bytes: BLAKE2b of the text. What a BookingRequest agrees to.
[[nodiscard]] QByteArray digestOf(const QString& text);

/// The present text, and whether the doctor has agreed to it with anything that is still kept. Throws
/// DatabaseError.
[[nodiscard]] ConfidentialityTerms termsFor(const Connection& connection, const Actor& doctor,
                                            LocalMoment now);
/// What a booking records: agreed now, or before. Refused with the text where neither is so, or where
/// another text was agreed to than the present one.
[[nodiscard]] Result<Consent> consentTo(const ConfidentialityTerms& terms, const QByteArray& agreedTo,
                                        QDate today);
/// The two in one. Throws DatabaseError.
[[nodiscard]] Result<Consent> consentNow(const Connection& connection, const Actor& doctor,
                                         const QByteArray& agreedTo, LocalMoment now);

} // namespace confidentiality

} // namespace ledforum
