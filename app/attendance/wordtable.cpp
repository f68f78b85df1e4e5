// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/attendance/wordtable.h"

#include <algorithm>

namespace ledforum {

WordTable::WordTable(std::span<const Row> rows)
{
    for (const Row& row : rows) {
        for (const QStringView one : row.words.tokenize(u' ')) {
            const QString word = one.toString().toCaseFolded();
            if (m_values.contains(word))
                continue;
            m_words += word;
            m_values.insert(m_words.back(), row.value);
            m_longest = std::max(m_longest, word.size());
        }
    }
}

std::optional<int> WordTable::find(QStringView word) const
{
    const auto found = m_values.constFind(word);
    return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<int> WordTable::valueOf(QStringView word) const
{
    return word.size() > m_longest ? std::nullopt : find(word.toString().toCaseFolded());
}

std::optional<int> WordTable::valueOfBeginning(QStringView text) const
{
    for (qsizetype length = std::min(text.size(), m_longest); length > 0; --length) {
        if (const auto value = find(text.first(length)))
            return value;
    }
    return std::nullopt;
}

} // namespace ledforum
