// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appointments/consent.h"

#include <QCborArray>

namespace ledforum {

QCborValue cborOf(const std::optional<Consent>& consent)
{
    if (!consent)
        return {};
    return QCborArray{consent->text, consent->agreedOn.toJulianDay()};
}

std::optional<Consent> consentOf(const QCborValue& value)
{
    const QCborArray parts = value.toArray();
    if (parts.size() != 2)
        return std::nullopt;
    return Consent{parts[0].toByteArray(), QDate::fromJulianDay(parts[1].toInteger())};
}

} // namespace ledforum
