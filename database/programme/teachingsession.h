// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/emailaddress.h"
#include "database/types/localmoment.h"
#include "database/types/typedid.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace ledforum {

enum class TeachingArea { Clinical, NhsSystems, Leadership, CareerAndWellbeing, Other };

/// Planned: nobody has confirmed it. Published: doctors may count on it. Held: its register is closed.
enum class TeachingState { Planned, Published, Held, Cancelled };

/// How far it has come with a speaker: asked, agreed, and thanked afterwards.
enum class SpeakerState { ToInvite, Invited, Confirmed, Thanked };

/// As stored and as the command line prints it: "career-and-wellbeing", "planned", "to-invite".
[[nodiscard]] QString codeOf(TeachingArea area);
[[nodiscard]] QString codeOf(TeachingState state);
[[nodiscard]] QString codeOf(SpeakerState state);
/// As people read it: "Career and wellbeing", "Planned", "To invite".
[[nodiscard]] QString nameOf(TeachingArea area);
[[nodiscard]] QString nameOf(TeachingState state);
[[nodiscard]] QString nameOf(SpeakerState state);
/// Reads a code or a name, whatever its case; nothing when it is neither.
[[nodiscard]] std::optional<TeachingArea> teachingAreaFrom(QStringView text);
[[nodiscard]] std::optional<TeachingState> teachingStateFrom(QStringView text);
[[nodiscard]] std::optional<SpeakerState> speakerStateFrom(QStringView text);
[[nodiscard]] const std::vector<TeachingArea>& allTeachingAreas();
[[nodiscard]] const std::vector<SpeakerState>& allSpeakerStates();

/// Who teaches: not necessarily a person of the forum.
struct Speaker
{
    QString name; ///< 1 to 200 characters
    QString role; ///< "Consultant"; at most 200 characters, may be empty
    std::optional<EmailAddress> email = {};
    SpeakerState state = SpeakerState::ToInvite;
    friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// One meeting of the forum.
struct TeachingSession
{
    TeachingSessionId id{0}; ///< 0 until it is stored
    QString uid;             ///< of its calendar event, for ever
    LocalSpan span;
    QString title;           ///< 1 to 200 characters
    bool isUntitled = false; ///< still bears the generated title
    TeachingArea area = TeachingArea::Other;
    bool isClinical = false;
    QStringList outcomes;     ///< learning outcomes, in order; at most 20 of 300 characters
    QString leadershipDomain; ///< as written: frameworks are versioned elsewhere
    QString venue;            ///< at most 200 characters
    QString onlineLink;       ///< empty, or http or https; at most 1000 characters
    TeachingState state = TeachingState::Planned;
    QString cancellationReason; ///< present exactly while cancelled
    int sequence = 0;           ///< one more with each change (RFC 5545)
    /// The day of the fortnight that it was generated for, wherever it was moved since; never changed.
    std::optional<QDate> laidOutFor;
    std::optional<int> capacity; ///< places in the room, 1 to 10000; without limit while absent
    std::vector<Speaker> speakers;
    QStringList specialties; ///< by name, in order of the alphabet

    friend bool operator==(const TeachingSession&, const TeachingSession&) = default;
};

/// "Acute medicine team, Łukasz Adébáyọ̀": for lists and headings.
[[nodiscard]] QString speakerNames(const TeachingSession& session);

} // namespace ledforum
