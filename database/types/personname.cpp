// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database/types/personname.h"

#include "database/types/textfold.h"

namespace ledforum {

using namespace Qt::StringLiterals;

std::optional<PersonName> PersonName::parse(QStringView text)
{
    constexpr qsizetype longest = 120;
    const QString name = text.toString().simplified().normalized(QString::NormalizationForm_C);
    if (name.isEmpty() || name.size() > longest || hasHiddenCharacters(name))
        return std::nullopt;
    return PersonName(name);
}

QString PersonName::surnameFirst() const
{
    const qsizetype space = m_value.lastIndexOf(u' ');
    return space < 0 ? m_value : m_value.sliced(space + 1) + u", "_s + m_value.first(space);
}

} // namespace ledforum
