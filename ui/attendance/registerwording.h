// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/register.h"
#include "app/attendance/teamsimport.h"

#include <QTimeZone>

#include <optional>

namespace ledforum {

/// What the register page says where it shows no roster.
struct InsteadOfRoster
{
    QString title;
    QString whatToDo;
};

/// Nothing when the roster is to be shown.
[[nodiscard]] std::optional<InsteadOfRoster> insteadOfRoster(const std::optional<Register>& taken);
/// For a session that was shown and was taken out of the programme since.
[[nodiscard]] InsteadOfRoster insteadOfGone();

/// "Tuesday 24 November 2026, 2pm to 3pm · open"
[[nodiscard]] QString subtitleOf(const Register& taken, const QTimeZone& zone);

[[nodiscard]] QString restQuestion(const RegisterCounts& counts);
/// What was done with those whom `before` counts as unmarked.
[[nodiscard]] QString restSentence(const RegisterCounts& before);
[[nodiscard]] QString closeQuestion(const RegisterCounts& counts);
[[nodiscard]] QString closedSentence(const RegisterClosed& closed);
[[nodiscard]] QString importedSentence(const TeamsImport& outcome);

} // namespace ledforum
