// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QString>
#include <QTime>

#include <optional>

namespace ledforum {

/// What a register says of one person.
enum class MarkStatus { Present, Late, LeftEarly, Apologies, DidNotAttend };
/// Who said so: a person, whose word stands; else who saw them there, or several together.
enum class MarkSource { ByHand, Desk, Teams, Sheet, Several };

/// "present", "late", "left-early", "apologies", "did-not-attend": as stored, and on the command line.
[[nodiscard]] QString codeOf(MarkStatus status);
/// Without regard to case; spaces and underscores count as hyphens.
[[nodiscard]] std::optional<MarkStatus> markStatusFrom(QStringView text);
/// "Present", "Late", "Left early", "Apologies", "Did not attend": as people read it.
[[nodiscard]] QString displayName(MarkStatus status);

/// "by-hand", "desk", "teams", "sheet", "several": as stored, and on the command line.
[[nodiscard]] QString codeOf(MarkSource source);
[[nodiscard]] std::optional<MarkSource> markSourceFrom(QStringView text);
/// "By hand", "Desk", "Teams", "Sheet", "Several": as people read it.
[[nodiscard]] QString displayName(MarkSource source);

/// One person's line in a session's register.
struct Mark
{
    PersonId person;
    MarkStatus status = MarkStatus::Present;
    MarkSource source = MarkSource::ByHand;
    std::optional<QTime> arrived = std::nullopt; ///< to the minute, where they came late
    std::optional<QTime> left = std::nullopt;    ///< to the minute, where they left early
    int minutes = 0;                             ///< attended, inside the session

    [[nodiscard]] bool attended() const { return minutes > 0; }
    friend bool operator==(const Mark&, const Mark&) = default;
};

} // namespace ledforum
