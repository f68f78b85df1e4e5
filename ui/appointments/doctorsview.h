// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingservice.h"
#include "app/appointments/recordservice.h"

namespace ledforum {

class Forum;

/// Everything that a doctor's own pages show about 1:1s, read at once.
struct DoctorsView
{
    LocalMoment now;
    int limit = 1; ///< future bookings that one may hold
    std::vector<ClinicView> clinics = {};
    std::vector<OwnBooking> mine = {};
    std::vector<OwnPlace> places = {};
    std::vector<Notice> notices = {};
    std::vector<AgreedActions> actions = {};
    std::vector<Topic> topics = {};
    ConfidentialityTerms terms = {}; ///< to be shown before booking, unless agreed to

    /// Those that are still to take place, in order of time.
    [[nodiscard]] std::vector<OwnBooking> coming() const;
    [[nodiscard]] bool mayBookMore() const { return int(coming().size()) < limit; }
};

[[nodiscard]] Result<DoctorsView> readDoctorsView(Forum& forum, const Actor& doctor);

} // namespace ledforum
