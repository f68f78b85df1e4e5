// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace ledforum {

/// An e-mail address in lower case, so that equal addresses compare equal. At most 254 characters (RFC 5321).
class EmailAddress final
{
public:
    [[nodiscard]] static std::optional<EmailAddress> parse(QStringView text);
    [[nodiscard]] const QString& value() const { return m_value; }
    friend bool operator==(const EmailAddress&, const EmailAddress&) = default;

private:
    explicit EmailAddress(QString value)
        : m_value(std::move(value))
    {
    }
    QString m_value;
};

} // namespace ledforum
