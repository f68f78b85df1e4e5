// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/deskrules.h"
#include "app/common/result.h"
#include "app/security/actor.h"
#include "database/programme/teachingsession.h"

namespace ledforum {

// What the check-in desk shows, is told and answers.

/// What stands on the desk's screen before anybody has typed.
struct DeskView
{
    TeachingSession session;
    DeskKind kind = DeskKind::Staffed;
    int checkedIn = 0;   ///< here now
    QString closed = {}; ///< why nobody can be checked in now; empty while one can
    LocalMoment opens;   ///< from when to when the desk may be open
    LocalMoment closes;
};

/// One of those whom the typed text may mean. Of an unstaffed desk without presence.
struct DeskMatch
{
    PersonId person;
    QString name;
    QString apart = {}; ///< what tells them from others of the same name; else empty
    DeskPresence presence = {};

    friend bool operator==(const DeskMatch&, const DeskMatch&) = default;
};

struct DeskSearch
{
    std::vector<DeskMatch> matches; ///< the best first; no more than mostDeskMatches
    int more = 0;                   ///< who match as well
    bool isClear = false;           ///< see DeskMatches
};
/// As many as there are digits to choose one by.
inline constexpr size_t mostDeskMatches = 9;

/// Takes one gesture back, within a minute.
struct DeskUndo
{
    PersonId person;
    std::vector<Sighting> before;
    std::vector<Sighting> after;
    UtcSecond at;
    bool addedPerson = false; ///< who leaves the lists again
};

/// What a gesture came to.
struct DeskOutcome
{
    DeskGesture gesture = DeskGesture::CheckIn;
    PersonId person;
    QString name;
    QTime time;                                  ///< on the wall, of what the gesture did or had done before
    std::optional<DeskUndo> undo = std::nullopt; ///< nothing where nothing was changed
    QString remark = {}; ///< something to know, such as a mark by hand that stands; or empty
};
/// "checked in at 2.03pm", "already checked in at 2.03pm", …
[[nodiscard]] QString wordsFor(const DeskOutcome& outcome);

/// Whether somebody of the staff says who it is: everywhere but at an unstaffed desk.
[[nodiscard]] bool isVouchedFor(const Actor& actor);
/// Why an unstaffed desk does not do what only staff may vouch for.
[[nodiscard]] Failure needsStaff();

/// Somebody who stands at the door and is not listed.
struct NewcomerForm
{
    QString fullName = {};
    QString email = {};  ///< if they like
    QString number = {}; ///< of the GMC; likewise
};

/// What somebody checks in with, without any value.
struct DoorState
{
    bool hasPin = false;
    bool hasBadge = false;

    friend bool operator==(const DoorState&, const DoorState&) = default;
};

/// What staff say who write down afterwards when somebody came or went.
struct DeskNote
{
    bool isLeaving = false;
    std::optional<QTime> at = std::nullopt; ///< nothing: now
};

} // namespace ledforum
