// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace ledforum {

/// The number of a certificate, such as "7K3F-92QD-M": eight random characters (40 bits) and a check
/// character, in Crockford's base 32, which has no I, L, O or U.
///
/// The check is a weighted sum over GF(32) with a different weight for each place: it catches every single
/// wrong character and every swap of two characters.
class CertificateSerial final
{
public:
    /// From the system's random number generator.
    [[nodiscard]] static CertificateSerial random();
    /// Reads what people type: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
    /// Nothing when the characters, their number or the check is wrong.
    [[nodiscard]] static std::optional<CertificateSerial> parse(QStringView text);

    /// With hyphens, in capitals: as it is printed and stored.
    [[nodiscard]] const QString& value() const { return m_value; }

    friend auto operator<=>(const CertificateSerial&, const CertificateSerial&) = default;

private:
    explicit CertificateSerial(QString value)
        : m_value(std::move(value))
    {
    }
    QString m_value;
};

} // namespace ledforum
