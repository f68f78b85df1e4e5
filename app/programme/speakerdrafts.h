// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/documents/document.h"
#include "app/documents/emaildraft.h"
#include "database/forum/forumsettings.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// What a forum writes to a speaker: asks, confirms, thanks.
enum class SpeakerMessage { Invitation, Confirmation, Thanks };

/// As the command line names it: "invitation". Nothing when it is none.
[[nodiscard]] std::optional<SpeakerMessage> speakerMessageFrom(QStringView text);
/// The state that a speaker is in once the message has been sent.
[[nodiscard]] SpeakerState stateAfter(SpeakerMessage message);

/// Who writes to whom, about what.
struct SpeakerMessageFacts
{
    const TeachingSession& session;
    const Speaker& speaker; ///< of the session
    const ForumSettings& settings;
    QString signatory; ///< the Deputy Clinical Tutor's name; may be empty
    QDate today;
};

/// To look at, change and send with one's own mail program. Without an address the sender fills it in.
[[nodiscard]] EmailDraft speakerDraft(SpeakerMessage message, const SpeakerMessageFacts& facts);
/// The same words on paper.
[[nodiscard]] Document speakerLetter(SpeakerMessage message, const SpeakerMessageFacts& facts);

} // namespace ledforum
