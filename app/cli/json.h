// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "database/types/credits.h"

#include <QJsonObject>

namespace ledforum {

class Actor;
struct Person;

// How the command line spells values in JSON: alike in every command.

/// ISO 8601; empty for an invalid date.
[[nodiscard]] QString isoDate(QDate date);
/// "15:40"
[[nodiscard]] QString isoTime(QTime time);
/// A number, such as 0.75.
[[nodiscard]] double numberOf(Credits credits);

/// date, start, minutes
void addSpan(QJsonObject& object, const LocalSpan& span);
/// id, full_name, email, gmc_number: who a person is, for any list that names people. What is not known is
/// null.
[[nodiscard]] QJsonObject identityOf(const Person& person);
/// What is said of speakers: to those who edit the programme, and to everyone else.
enum class SpeakerDetail { All, NameAndRole };
[[nodiscard]] SpeakerDetail speakerDetailFor(const Actor& actor);
/// name, role; and for those who edit the programme email, state
[[nodiscard]] QJsonObject speakerJson(const Speaker& speaker, SpeakerDetail detail);
[[nodiscard]] QJsonObject sessionJson(const TeachingSession& session,
                                      SpeakerDetail detail = SpeakerDetail::All);
/// "Tuesday 24 November 2026, 2pm to 3pm: “Sepsis in the first hour”, planned."
[[nodiscard]] QString sessionSentence(const TeachingSession& session);

} // namespace ledforum
