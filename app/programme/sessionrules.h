// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// What a generated session is called until someone gives it a topic.
[[nodiscard]] QString untitledTitle();
/// The uid of a new calendar event: never the same twice, and telling nothing.
[[nodiscard]] QString newEventUid();

/// An untitled session as the fortnight is laid out; its uid is given when it is stored.
[[nodiscard]] TeachingSession laidOutSession(const LocalSpan& span, const QString& venue);

/// Which changes of state a person may make. `Held` comes and goes with the closing of a register alone.
[[nodiscard]] bool mayMove(TeachingState from, TeachingState to);

/// The session as it may be stored: texts trimmed, empty outcomes and speakers left out, the reason of a
/// cancellation only with one. Refused with a sentence when a field does not hold what it should.
[[nodiscard]] Result<TeachingSession> checkedSession(TeachingSession session);

/// Why `before` may not become `after`; nothing when it may.
[[nodiscard]] std::optional<Failure> refusalToChange(const TeachingSession& before,
                                                     const TeachingSession& after, bool hasRegister);
/// Why a session cannot stand where it would: another one that is not cancelled starts then.
[[nodiscard]] std::optional<Failure> clash(const std::vector<TeachingSession>& sessions,
                                           const TeachingSession& session);
/// Why a session may not be deleted; nothing when it may.
[[nodiscard]] std::optional<Failure> refusalToRemove(const TeachingSession& session, bool hasRegister);

/// A text in one line: trimmed, single spaces. Refused when it is longer than `longest` or holds characters
/// that deceive or disappear. `what` begins the sentence: "The title".
[[nodiscard]] Result<QString> checkedLine(const QString& text, const QString& what, int longest);

} // namespace ledforum
