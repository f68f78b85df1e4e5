// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/programme/noticeboard.h"
#include "app/programme/speakerdrafts.h"
#include "app/security/operations.h"

namespace ledforum {

class Connection;
class ForumClock;

/// What leaves the programme on paper or by mail.
class ProgrammeDocuments final
{
public:
    ProgrammeDocuments(Connection& connection, Operations& operations, const ForumClock& clock);

    /// For tutors and administrators. NotFound where there is no such session or speaker; `position` counts
    /// from 0.
    [[nodiscard]] Result<EmailDraft> speakerDraft(const Actor& actor, TeachingSessionId session,
                                                  size_t position, SpeakerMessage message) const;
    [[nodiscard]] Result<Document> speakerLetter(const Actor& actor, TeachingSessionId session,
                                                 size_t position, SpeakerMessage message) const;
    /// For everyone who sees the programme.
    [[nodiscard]] Result<Document> noticeBoard(const Actor& actor, const Period& period) const;

private:
    template <class Make>
    auto aboutSpeaker(const Actor& actor, TeachingSessionId session, size_t position, Make make) const
        -> Result<std::invoke_result_t<Make, const SpeakerMessageFacts&>>;

    Connection& m_connection;
    Operations& m_operations;
    const ForumClock& m_clock;
};

} // namespace ledforum
