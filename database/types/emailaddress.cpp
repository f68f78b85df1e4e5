// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/emailaddress.h"

#include <QRegularExpression>

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<EmailAddress> EmailAddress::parse(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A[^\\s@,;:<>()\\[\\]\"\\\\\\p{C}]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]{2,}\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 254;
    const QString address = text.toString().trimmed().toLower();
    if (address.size() > longest || address.contains(".."_L1) || !shape.match(address).hasMatch())
        return std::nullopt;
    return EmailAddress(address);
}

} // namespace ledforum
