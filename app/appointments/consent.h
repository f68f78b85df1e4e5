// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCborValue>
#include <QDate>

#include <optional>

namespace ledforum {

/// That a doctor has agreed to the limits of confidentiality. It stands inside the envelope of what was
/// booked or waited for, and nowhere else.
struct Consent
{
    QByteArray text; ///< confidentiality::digestOf the text agreed to
    QDate agreedOn;

    friend bool operator==(const Consent&, const Consent&) = default;
};

/// Null for none.
[[nodiscard]] QCborValue cborOf(const std::optional<Consent>& consent);
/// Nothing for null, or for what is no consent.
[[nodiscard]] std::optional<Consent> consentOf(const QCborValue& value);

} // namespace ledforum
