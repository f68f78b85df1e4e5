// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

#include <optional>
#include <span>

namespace ledforum {

/// Words and what they mean, found at once: a report asks for tens of thousands.
class WordTable final
{
public:
    struct Row
    {
        int value;
        QStringView words; ///< divided by spaces; of one that comes twice the first row counts
    };

    explicit WordTable(std::span<const Row> rows);
    WordTable(const WordTable&) = delete;
    WordTable& operator=(const WordTable&) = delete;

    /// Whatever its case.
    [[nodiscard]] std::optional<int> valueOf(QStringView word) const;
    /// Of the longest of the words that the text begins with; its case counts.
    [[nodiscard]] std::optional<int> valueOfBeginning(QStringView text) const;

private:
    [[nodiscard]] std::optional<int> find(QStringView word) const;

    QStringList m_words;
    QHash<QStringView, int> m_values; ///< by the words, which these point into
    qsizetype m_longest = 0;
};

} // namespace ledforum
