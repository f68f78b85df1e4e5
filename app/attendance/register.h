// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/certificates/creditsrule.h"
#include "database/attendance/markchange.h"
#include "database/attendance/registerstore.h"
#include "database/attendance/reply.h"
#include "database/attendance/sighting.h"
#include "database/people/person.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

/// Follows from the session, the clock and the closing: nobody sets it.
enum class RegisterState {
    NotStarted, ///< the session has not begun
    Open,
    Closed,
    Cancelled ///< a cancelled session has no register
};

struct RegisterRow
{
    Person person; ///< in a closed register with the grade and the specialty of when it closed
    std::optional<Mark> mark = std::nullopt;   ///< nothing until somebody has said so
    std::optional<Reply> reply = std::nullopt; ///< the category of apologies stays here
    std::vector<Sighting> sightings = {};      ///< by source side by side; what the mark follows from
};

/// Each row counts once: listed is the sum of attended, apologies, did not attend and unmarked.
struct RegisterCounts
{
    int listed = 0;
    int attended = 0; ///< present, late and left early
    int apologies = 0;
    int didNotAttend = 0;
    int unmarked = 0;
    int unmarkedWithApologies = 0; ///< of the unmarked, those whom closing marks "apologies"

    friend bool operator==(const RegisterCounts&, const RegisterCounts&) = default;
};

/// A session's register: the active doctors, and whoever else was marked, in order of surname.
struct Register
{
    TeachingSession session;
    RegisterState state = RegisterState::NotStarted;
    bool mayClose = false; ///< open, and the session is over
    std::optional<RegisterClosing> closing;
    std::vector<RegisterRow> rows;
    CreditsRule creditsRule; ///< as the forum's settings have it

    [[nodiscard]] RegisterCounts counts() const;
    /// What the minutes of a mark would earn: certificates confirm it.
    [[nodiscard]] Credits creditsOf(const Mark& mark) const;
};

struct RegisterClosed
{
    // Who had no mark until then:
    int markedDidNotAttend = 0;
    int markedApologies = 0; ///< and had given them
};

/// Who changed what in a register.
struct HistoryLine
{
    MarkChange change;
    QString name; ///< of whose mark it is
    QString by;   ///< empty where nobody had signed in
};

} // namespace ledforum
