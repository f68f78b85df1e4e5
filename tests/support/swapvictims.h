// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/swapforum.h"

namespace ledforum {

/// What became of an attack: each line "name: what it said or showed".
class Aftermath final
{
public:
    void add(const QString& name, const QString& said) { m_lines += name + QStringLiteral(": ") + said; }
    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    /// What did not go well. Nothing in a file that nobody touched.
    [[nodiscard]] QStringList refusals() const;
    /// How it differs from a file that nobody touched, most telling first: "check", "verify", "sign-in",
    /// "act", "view". Empty when nothing shows.
    [[nodiscard]] QStringList signsAgainst(const Aftermath& untouched) const;
    /// The lines in which they differ, for a failure's message.
    [[nodiscard]] QString differences(const Aftermath& untouched) const;

private:
    QStringList m_lines;
};

/// `check`, and the tutor's `audit verify`; then doctors and tutors go on working: they sign in, look at all
/// that is theirs, book, wait, write, and compare key codes.
[[nodiscard]] Aftermath workOn(SwapForum& scene, Forum& forum);

/// Everything that the attacker is told by the services, as administrator, doctor, and whatever else the file
/// says that they are.
[[nodiscard]] QString toldToAttacker(SwapForum& scene, Forum& forum);

} // namespace ledforum
