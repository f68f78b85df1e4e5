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
/// "Teams report", "sign-in sheet"
[[nodiscard]] QString reportWords(ReportKind kind);
[[nodiscard]] QString importedSentence(const TeamsImport& outcome);
/// What a correction, or the dialog of a mark, made of somebody's mark.
[[nodiscard]] QString markedSentence(const QString& name, const std::optional<Mark>& before,
                                     const std::optional<Mark>& after);

/// "Tuesday 24 November 2026, Sepsis"
[[nodiscard]] QString sessionText(const TeachingSession& session);
/// Of files that are of another session than the one shown.
[[nodiscard]] QString ofOtherSession(const TeachingSession& session, qsizetype files);

} // namespace ledforum
