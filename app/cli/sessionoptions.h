// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

// The fields of a session as options of a command.

/// --title, --speaker …: what a session is about.
[[nodiscard]] QList<QCommandLineOption> topicOptions();
/// These, and place, state, date and time.
[[nodiscard]] QList<QCommandLineOption> sessionOptions();

/// Writes what the options say over a session's fields. Refused with a sentence when one cannot be read.
Result<> readTopicOptions(const CommandCall& call, TeachingSession& session);
Result<> readSessionOptions(const CommandCall& call, TeachingSession& session);

/// An empty text takes the address away.
Result<> takeSpeakerEmail(Speaker& speaker, const QString& text);
Result<> takeSpeakerState(Speaker& speaker, const QString& text);

} // namespace ledforum
