// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/confidentiality.h"

#include "app/appointments/bookingseal.h"
#include "app/appointments/waitingseal.h"
#include "app/security/actor.h"
#include "database/forum/settingstore.h"

#include <QCryptographicHash>

namespace ledforum::confidentiality {

using namespace Qt::StringLiterals;

namespace {

/// What the doctor's own booking and place in one clinic say of consent.
std::vector<std::optional<Consent>> consentsIn(const ClinicBook& book, const Actor& doctor,
                                               const BookingKey& key)
{
    std::vector<std::optional<Consent>> consents;
    if (const Slot* held = slotUnder(book.slots, key)) {
        const auto opened = openBooking(*held, doctor.keys().own);
        if (opened && opened->booking.doctor == doctor.person() && opened->isProvenBy(key, *held))
            consents.push_back(opened->booking.consent);
    }
    if (const WaitingPlace* own = standingOf(book.queue, key)) {
        const auto opened = openPlace(*own, doctor.keys().own);
        if (opened && opened->wish.doctor == doctor.person() && opened->isProvenBy(key, *own))
            consents.push_back(opened->wish.consent);
    }
    return consents;
}

} // namespace

QByteArray digestOf(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2b_256);
}

ConfidentialityTerms termsFor(const Connection& connection, const Actor& doctor, LocalMoment now)
{
    ConfidentialityTerms terms{.text = SettingStore(connection).load().confidentialityText};
    terms.digest = digestOf(terms.text);
    const BookingKey key = BookingKey::ofDoctor(doctor);
    for (const ClinicBook& book : clinicBooks(connection, {}, {}, now)) {
        for (const std::optional<Consent>& consent : consentsIn(book, doctor, key)) {
            if (consent && consent->text == terms.digest)
                terms.agreedOn = consent->agreedOn;
        }
    }
    return terms;
}

Result<Consent> consentTo(const ConfidentialityTerms& terms, const QByteArray& agreedTo, QDate today)
{
    if (agreedTo == terms.digest)
        return Consent{terms.digest, terms.agreedOn.value_or(today)};
    if (!agreedTo.isEmpty())
        return Failure{
            FailureCode::Conflict,
            u"The limits of confidentiality were changed meanwhile. Read them once more, and agree "
            "to them. Nothing was changed."_s};
    if (terms.agreedOn)
        return Consent{terms.digest, *terms.agreedOn};
    return refused(u"Before a first 1:1 you agree to the limits of confidentiality. Nothing was changed."_s);
}

Result<Consent> consentNow(const Connection& connection, const Actor& doctor, const QByteArray& agreedTo,
                           LocalMoment now)
{
    return consentTo(termsFor(connection, doctor, now), agreedTo, now.date);
}

} // namespace ledforum::confidentiality
