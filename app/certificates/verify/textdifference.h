// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace ledforum {

/// A text that does not stand on a page as it should.
struct TextDifference
{
    QString expected; ///< empty for what was added
    QString found;    ///< empty for what is gone

    friend bool operator==(const TextDifference&, const TextDifference&) = default;
};

/// How what a page shows differs from the texts that should stand on it, in that order. White space does not
/// matter, nor do forms of one character (NFKC). A line is what is read from the left, unit after unit: that
/// right-to-left scripts then stand in reverse is known.
[[nodiscard]] std::vector<TextDifference> textDifferences(const QStringList& expected,
                                                          const std::vector<QStringList>& lines);

} // namespace ledforum
