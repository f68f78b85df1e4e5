// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitinglist.h"
#include "database/forum/forumsettings.h"

namespace ledforum {

class Connection;

/// A clinic with all that stands in it.
struct ClinicBook
{
    Clinic clinic;
    std::vector<Slot> slots;  ///< in order of time; those joined to another, too
    waitinglist::Queue queue; ///< settled

    [[nodiscard]] waitinglist::Scene scene(const ForumSettings& settings) const;
    [[nodiscard]] const Slot* slot(SlotId id) const;
};

[[nodiscard]] waitinglist::Terms termsOf(const ForumSettings& settings);

/// The clinics of these days in order of time, cancelled ones too; both days included, an invalid date is no
/// limit. Their queues leave out the places that have ended, but for offers that ran out. As many queries for
/// a year as for a day. Throws DatabaseError.
[[nodiscard]] std::vector<ClinicBook> clinicBooks(const Connection& connection, QDate first, QDate last,
                                                  LocalMoment now);
/// One clinic, with all places of its queue; nothing when there is none.
[[nodiscard]] std::optional<ClinicBook> clinicBook(const Connection& connection, ClinicId clinic,
                                                   LocalMoment now);

} // namespace ledforum
