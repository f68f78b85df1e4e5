// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// The body that registers a profession. GMC by default; the others make interprofessional teaching possible.
enum class ProfessionalBody { Gmc, Nmc, Hcpc, Gphc, Gdc, Other };

[[nodiscard]] QString toString(ProfessionalBody body); ///< "GMC"
[[nodiscard]] std::optional<ProfessionalBody> professionalBodyFrom(QStringView text);

/// A person's number with their professional body. A GMC number has 7 digits and no public check digit; NMC
/// pins, HCPC, GPhC and GDC numbers are checked for their characters and length only.
class ProfessionalNumber final
{
public:
    [[nodiscard]] static std::optional<ProfessionalNumber> parse(ProfessionalBody body, QStringView text);
    [[nodiscard]] ProfessionalBody body() const { return m_body; }
    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] QString display() const { return toString(m_body) + u' ' + m_value; } ///< "GMC 7000412"
    friend bool operator==(const ProfessionalNumber&, const ProfessionalNumber&) = default;

private:
    ProfessionalNumber(ProfessionalBody body, QString value)
        : m_body(body)
        , m_value(std::move(value))
    {
    }
    ProfessionalBody m_body;
    QString m_value;
};

} // namespace ledforum
