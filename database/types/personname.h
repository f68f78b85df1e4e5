// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// A person's full name as it stands on a certificate: composed (NFC), single spaces, 1 to 120 characters, no
/// control, bidi or zero-width character.
class PersonName final
{
public:
    [[nodiscard]] static std::optional<PersonName> parse(QStringView text);

    [[nodiscard]] const QString& value() const { return m_value; }
    /// "Adébáyọ̀, Łukasz": the last word first, as registers are sorted.
    [[nodiscard]] QString surnameFirst() const;

    friend bool operator==(const PersonName&, const PersonName&) = default;

private:
    explicit PersonName(QString value)
        : m_value(std::move(value))
    {
    }
    QString m_value;
};

} // namespace ledforum
