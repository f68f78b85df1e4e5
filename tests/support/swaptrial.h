// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/attackscene.h"
#include "tests/support/swapcolumns.h"

#include <span>

namespace ledforum {

/// What all tests of attacks on the file do: each attack on a copy of its own, on which the others then go on
/// working. Nobody's words reach the attacker's keys, the attacker's window tells them nothing, and it is
/// noticed.
class SwapTrial final
{
public:
    /// Ends the test program where an untouched file does not work either.
    SwapTrial();

    [[nodiscard]] SwapForum& scene() { return m_scene; }
    [[nodiscard]] const Attacker& attacker() const { return m_attacker; }

    /// A row of "values" and "signs" for each attack on the columns of keys, or on the others.
    void addColumnAttacks(bool areOfKeys);
    /// One value replaced, or two exchanged; one of `signs` shows. Fails the running test.
    void judge(const std::vector<SealedValue>& values, const QString& signs);

    /// A row of "forged" for each.
    static void addAttacks(std::span<const ForgedAttack> attacks);
    void judge(const ForgedAttack& forged);

private:
    void judge(AttackedCopy& copy, const QString& signs);

    SwapForum m_scene;
    Attacker m_attacker;
    Aftermath m_untouched;
};

} // namespace ledforum
