// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/recordservice.h"
#include "app/appointments/waitingviews.h"

namespace ledforum {

class Forum;

/// A clinic as the tutor's page shows it: each time with who has it, or for whom it is held, and how it went.
struct TutorsDay
{
    struct Row
    {
        ClinicDaySlot slot;
        QString heldFor = {}; ///< the doctor to whom it is offered
        bool hasBegun = false;
        std::optional<AppointmentOutcome> outcome = {};
    };

    ClinicView clinic;
    std::vector<Row> rows = {};
    std::vector<WaitingEntry> waiting = {};
};

/// NotFound when the clinic is not there any more.
[[nodiscard]] Result<TutorsDay> readTutorsDay(Forum& forum, const Actor& tutor, ClinicId clinic, QDate date);

/// "3.20pm  Doctor One", or what the time is to the tutor: "Free", "Blocked", "Held for Doctor One".
[[nodiscard]] QString holderWords(const TutorsDay::Row& row);

} // namespace ledforum
