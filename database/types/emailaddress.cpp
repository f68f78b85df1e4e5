// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/emailaddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

/// As most addresses are: told without the expression, which takes its time for lists of thousands.
bool isPlain(QStringView address)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto isLetterOrDigit = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    const qsizetype at = address.indexOf(u'@');
    const qsizetype dot = address.lastIndexOf(u'.');
    if (at < 1 || dot < at + 2 || address.size() - dot < 3)
        return false;
    const QStringView mailbox = address.first(at);
    const QStringView host = address.sliced(at + 1, dot - at - 1);
    const auto isInside = [&](QChar c) { return isLetterOrDigit(c) || c == u'.' || c == u'-'; };
    return std::ranges::all_of(mailbox, isInside) && std::ranges::all_of(host, isInside) &&
           isLetterOrDigit(host.front()) && isLetterOrDigit(host.back()) &&
           std::ranges::all_of(address.sliced(dot + 1), isLetter);
}

} // namespace

std::optional<EmailAddress> EmailAddress::parse(QStringView text)
{
    static const QRegularExpression shape(
        u"\\A[^\\s@,;:<>()\\[\\]\"\\\\\\p{C}]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?\\.[\\p{L}\\p{N}-]{2,}\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 254;
    const QString address = text.toString().trimmed().toLower();
    if (address.size() > longest || address.contains(".."_L1))
        return std::nullopt;
    if (!isPlain(address) && !shape.match(address).hasMatch())
        return std::nullopt;
    return EmailAddress(address);
}

} // namespace ledforum
