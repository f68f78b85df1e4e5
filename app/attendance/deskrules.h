// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/attendance/sessiontime.h"
#include "database/attendance/sighting.h"
#include "database/forum/forumsettings.h"
#include "database/people/person.h"

#include <QStringList>

#include <vector>

namespace ledforum {

// Who is meant by what was typed at the check-in desk, and what a gesture there means.

/// A person as the desk searches them.
struct DeskEntry
{
    PersonId person;
    QStringList words =
        {}; ///< of the name, folded; both parts and the whole of what has a hyphen or apostrophe
    QStringList address = {}; ///< words of the e-mail address, before its @
    QString number = {};      ///< with a professional body; digits only
    bool isIn = false;        ///< checked in, and has not left

    friend bool operator==(const DeskEntry&, const DeskEntry&) = default;
};
[[nodiscard]] DeskEntry deskEntry(const Person& person, bool isIn);

/// Who matches, the best first.
struct DeskMatches
{
    std::vector<PersonId> persons;
    /// Whether Enter may take the first: nobody else matches as well, here or not, and enough was typed. Else
    /// one of them has to be chosen.
    bool isClear = false;

    friend bool operator==(const DeskMatches&, const DeskMatches&) = default;
};

/// Each word typed must be found in another word of the name. Whole words come first ("ng" is Ng before
/// Ngozi), then beginnings, then beginnings of words of the e-mail address (names in letters that no keyboard
/// here has), then the inside of words. Digits alone are the beginning or the end of the professional number.
/// Of those that match alike, who is not here yet comes first. What is found inside words or by one letter
/// that is not a whole word, or by fewer than three characters of an address or a number, is never clear.
/// Nothing typed is nobody.
[[nodiscard]] DeskMatches deskMatches(const std::vector<DeskEntry>& entries, QStringView typed);

/// What the desk has seen of somebody.
struct DeskPresence
{
    std::optional<UtcSecond> since = std::nullopt;  ///< here since then
    std::optional<UtcSecond> leftAt = std::nullopt; ///< was here, and left then

    friend bool operator==(const DeskPresence&, const DeskPresence&) = default;
};
/// `sightings` are of one person; only those of the desk count.
[[nodiscard]] DeskPresence presenceOf(const std::vector<Sighting>& sightings);

/// What the one gesture of the desk means.
enum class DeskGesture {
    CheckIn,
    AlreadyIn,  ///< nothing changes: a second time within two minutes, or before the session has begun
    CheckOut,   ///< leaves early, now
    AlreadyOut, ///< nothing changes: a second time within two minutes
    ComeBack,   ///< in again, after having left
    SessionOver ///< nothing changes
};
inline constexpr std::chrono::minutes sameGesture{2};

[[nodiscard]] DeskGesture gestureOf(const DeskPresence& presence, const SessionTime& session, UtcSecond now);
/// The person's sightings once the gesture is done.
[[nodiscard]] std::vector<Sighting> afterGesture(std::vector<Sighting> sightings, PersonId person,
                                                 DeskGesture gesture, UtcSecond now);

/// Whether a desk may be open now.
enum class DeskHours { TooEarly, Open, TooLate };
/// By the settings deskOpensMinutesBefore and deskClosesMinutesAfter.
[[nodiscard]] DeskHours deskHours(const SessionTime& session, const ForumSettings& settings, UtcSecond now);

/// So many wrong PINs in a row cost no time.
inline constexpr int freePins = 5;
/// How long a person has to wait before their next PIN: a minute after the fifth wrong one, twice as long
/// after each more, and never more than 15 minutes. Zero when it may be tried now. A clock that was put back
/// lengthens nothing.
[[nodiscard]] std::chrono::seconds pinWait(int wrongPins, std::optional<UtcSecond> lastWrong, UtcSecond now);

} // namespace ledforum
