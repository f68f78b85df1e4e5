// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/swapattack.h"

namespace ledforum {

/// A column that holds a key, a signature, a seal or a digest, and how it is noticed when somebody writes
/// there.
struct SwapColumn
{
    const char* name;
    QByteArray (*make)(const Attacker&, const SealedValue&); ///< what the attacker can put there
    /// The most telling signs, one of which shows: "check", "verify", "sign-in", "act", "view"; "none" where
    /// a row may be of no account to anybody.
    const char* signs;
    const char* reason = ""; ///< why there need not be more than that
};
[[nodiscard]] const std::vector<SwapColumn>& swapColumns();
/// Columns of bytes that seal and vouch for nothing: by them a file, a badge or a participant is found again
/// in registers, or the logo of certificates to come, which whoever writes the file can write as well.
[[nodiscard]] QStringList unsealedColumns();
/// Tables of accounts, roles and offices; the others hold what is sealed with their keys.
[[nodiscard]] bool isOfKeys(const SwapColumn& column);
/// LED_FORUM_SWAPS: rows to attack of each column in each way.
[[nodiscard]] std::optional<size_t> mostSwaps();

/// One value replaced, or two exchanged.
struct ColumnAttack
{
    QString name;
    std::vector<SealedValue> values;
};
/// Values of neighbouring rows exchanged, replaced by what the attacker can make, and put back as they were
/// in the old file: evenly spread, at most so many of each kind.
[[nodiscard]] std::vector<ColumnAttack> attacksOn(const SwapColumn& column, SwapForum& scene,
                                                  const Attacker& attacker, size_t most);

} // namespace ledforum
