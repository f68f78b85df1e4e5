// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/waitinglist.h"

#include <QString>

namespace ledforum {

enum class WhyNoOffer {
    ClinicCancelled,
    ClinicOver,    ///< its times have begun
    TutorDecides,  ///< from the cut-off on nothing is offered
    AllTaken,      ///< no time is free
    OfferedBefore, ///< what is free is offered to others
    TimeIsKept     ///< a time is free and held for the list; it is offered with the next change
};

/// Why a place has no offer yet.
struct WaitingReason
{
    WhyNoOffer why = WhyNoOffer::AllTaken;
    int placesBefore = 0; ///< that still wait
    QDate date;           ///< of the clinic
    QTime cutOff;         ///< on that day

    friend bool operator==(const WaitingReason&, const WaitingReason&) = default;
};

enum class WaitingReader { Holder, Tutor };

/// Of a place that waits in a settled queue; nothing for any other.
[[nodiscard]] std::optional<WaitingReason> reasonFor(int position, const waitinglist::Queue& queue,
                                                     const waitinglist::Scene& scene, LocalMoment now);
/// "All times of Tuesday 8 December 2026 are taken, and 2 places are before yours."
[[nodiscard]] QString sentenceOf(const WaitingReason& reason, WaitingReader reader);

} // namespace ledforum
