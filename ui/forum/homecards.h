// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/programme/teachingsession.h"
#include "ui/shell/page.h"

#include <vector>

namespace ledforum {

class Card;

/// The cards of the home page, each drawn from what its service says to this person.

/// The next session; without one, what to do about it.
[[nodiscard]] Card* teachingCard(const TeachingSession* session, const PageContext& context);
/// For the tutor: who comes to the next clinic.
[[nodiscard]] Card* clinicCard(const PageContext& context);
/// For administrators: numbers only.
[[nodiscard]] Card* clinicNumbersCard(const PageContext& context);
/// For a doctor: the own 1:1, or the way to book one.
[[nodiscard]] Card* ownAppointmentCard(const PageContext& context);
/// For a doctor: a card for each offer and each thing to acknowledge, offers first, and each leads to My 1:1.
[[nodiscard]] std::vector<QWidget*> ownNews(const PageContext& context);
/// For staff: that the audit is shorter than they have seen it; null while it is not.
[[nodiscard]] QWidget* auditWarning(const PageContext& context);
/// For a doctor: what was agreed at the last talk; null where nothing was.
[[nodiscard]] Card* agreedActionsCard(const PageContext& context);
/// The coming sessions, a tile each.
[[nodiscard]] Card* termCard(const std::vector<TeachingSession>& coming, const PageContext& context);
/// For those who run the forum: what waits.
[[nodiscard]] Card* toDoCard(const PageContext& context);
/// For a doctor: certificates and credits.
[[nodiscard]] Card* ownRecordCard(const PageContext& context);

} // namespace ledforum
