// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/certificates/statusreason.h"

#include "database/types/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace ledforum::statusreason {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 200;

/// As whole words. Case counts: a reason may be "too long" of Ann Long.
bool holds(const QString& text, const QString& words)
{
    const QRegularExpression wanted(u"(?<![\\p{L}\\p{N}])"_s + QRegularExpression::escape(words) +
                                        u"(?![\\p{L}\\p{N}])"_s,
                                    QRegularExpression::UseUnicodePropertiesOption);
    return wanted.match(text).hasMatch();
}

bool isNamed(const QString& reason, const PersonName& name)
{
    const QString surname = name.value().section(u' ', -1);
    return reason.contains(name.value(), Qt::CaseInsensitive) ||
           (surname.size() > 2 && holds(reason, surname));
}

} // namespace

QString kept(const QString& typed)
{
    return typed.trimmed().normalized(QString::NormalizationForm_C);
}

std::optional<Failure> uselessReason(const QString& typed, const std::vector<PersonName>& names,
                                     const QString& professionalNumber)
{
    const QString reason = kept(typed);
    if (reason.isEmpty())
        return refused(u"Say why: the reason stands in the revocation list. Nothing was changed."_s);
    if (reason.size() > longest)
        return refused(
            u"The reason is longer than %1 letters. Shorten it; nothing was changed."_s.arg(longest));
    if (hasHiddenCharacters(reason))
        return refused(
            u"The reason holds characters that nobody can see. Type it anew; nothing was changed."_s);
    const bool isPersonal =
        std::ranges::any_of(names, [&](const PersonName& name) { return isNamed(reason, name); }) ||
        (!professionalNumber.isEmpty() && holds(reason, professionalNumber));
    if (isPersonal)
        return refused(u"The reason names the person, and the revocation list that is handed out repeats it. "
                       "Leave the name out; nothing was changed."_s);
    return std::nullopt;
}

} // namespace ledforum::statusreason
