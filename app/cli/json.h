// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// A teaching session as the command line prints it, in every command alike.
[[nodiscard]] QJsonObject sessionJson(const TeachingSession& session);
/// "Tuesday 24 November 2026, 2pm to 3pm: “Sepsis in the first hour”, planned."
[[nodiscard]] QString sessionSentence(const TeachingSession& session);

} // namespace ledforum
