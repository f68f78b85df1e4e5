// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"
#include "database/types/typedid.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace ledforum {

/// The last four have ended, and never change again.
enum class PlaceState { Waiting, Offered, Accepted, Declined, Expired, Withdrawn };

/// "waiting": as stored, and on the command line.
[[nodiscard]] QString codeOf(PlaceState state);
/// Nothing when it is none.
[[nodiscard]] std::optional<PlaceState> placeStateFrom(QStringView code);

/// A free time that is held for the holder of a place.
struct SlotOffer
{
    SlotId slot;
    LocalMoment ends; ///< to the minute: from then on it no longer stands

    friend bool operator==(const SlotOffer&, const SlotOffer&) = default;
};

/// A place in the waiting list of a clinic. Whose it is, and why they wait, is sealed.
struct WaitingPlace
{
    ClinicId clinic{0};
    int position = 0; ///< from 1, in order of joining; never given twice in a clinic
    PlaceState state = PlaceState::Waiting;
    std::optional<SlotOffer> offer = std::nullopt; ///< exactly while it is Offered
    QByteArray ownerTag = {};                      ///< 32 bytes
    QByteArray envelope = {};

    friend bool operator==(const WaitingPlace&, const WaitingPlace&) = default;
};

} // namespace ledforum
