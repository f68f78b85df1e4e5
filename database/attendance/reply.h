// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/typedid.h"

#include <QString>

#include <optional>
#include <vector>

namespace ledforum {

/// What a doctor says about coming to a session.
enum class Answer { InRoom, OnTeams, Apologies };
/// Why a doctor cannot come. There is none for illness, and none is added: that would be health data.
enum class Apology { NotReleased, OnCallOrNights, Leave, NonWorkingDay, Other };

/// "in-room", "on-teams", "apologies": as stored, and on the command line.
[[nodiscard]] QString codeOf(Answer answer);
/// Without regard to case; spaces and underscores count as hyphens.
[[nodiscard]] std::optional<Answer> answerFrom(QStringView text);
/// "In the room", "On Teams", "Apologies": as people read it.
[[nodiscard]] QString displayName(Answer answer);

/// "not-released", "on-call-or-nights", "leave", "non-working-day", "other": as stored.
[[nodiscard]] QString codeOf(Apology apology);
/// Reads what codeOf writes as answerFrom does.
[[nodiscard]] std::optional<Apology> apologyFrom(QStringView text);
/// "Not released", "On call or nights", "Leave", "Non-working day", "Other".
[[nodiscard]] QString displayName(Apology apology);
/// In the order in which people are offered them.
[[nodiscard]] const std::vector<Apology>& allApologies();

/// One doctor's reply to one session. Apologies have a category, and nothing else has one.
class Reply final
{
public:
    [[nodiscard]] static Reply inRoom() { return {Answer::InRoom, std::nullopt}; }
    [[nodiscard]] static Reply onTeams() { return {Answer::OnTeams, std::nullopt}; }
    [[nodiscard]] static Reply apologies(Apology because) { return {Answer::Apologies, because}; }
    /// Nothing where apologies lack their category, or another answer has one.
    [[nodiscard]] static std::optional<Reply> from(Answer answer, std::optional<Apology> apology);

    [[nodiscard]] Answer answer() const { return m_answer; }
    [[nodiscard]] std::optional<Apology> apology() const { return m_apology; }
    [[nodiscard]] bool isComing() const { return m_answer != Answer::Apologies; }

    friend bool operator==(const Reply&, const Reply&) = default;

private:
    Reply(Answer answer, std::optional<Apology> apology)
        : m_answer(answer)
        , m_apology(apology)
    {
    }
    Answer m_answer;
    std::optional<Apology> m_apology;
};

/// "In the room", "Apologies: not released": as people read it.
[[nodiscard]] QString displayName(const Reply& reply);

} // namespace ledforum
