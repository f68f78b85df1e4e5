// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/appointments/bookingseal.h"
#include "app/appointments/waitinglist.h"
#include "database/appointments/waitingplace.h"

namespace ledforum {

/// What a place in a waiting list says inside its envelope: all that booking the time offered takes.
struct PrivateWish
{
    PersonId doctor;
    QString topic;
    QString message;
    /// When the clinic takes place as far as the doctor knows; nothing once they know that it is cancelled.
    std::optional<LocalSpan> agreed = std::nullopt;
    std::optional<Consent> consent = std::nullopt; ///< to the limits of confidentiality

    friend bool operator==(const PrivateWish&, const PrivateWish&) = default;
};

/// Believed only when its tag and proof are those of the doctor's key.
struct OpenedWish
{
    PrivateWish wish;
    QByteArray proof;

    [[nodiscard]] bool isProvenBy(const BookingKey& key, const WaitingPlace& place) const;
};

/// The standing place that the key owns; null when there is none.
[[nodiscard]] const WaitingPlace* standingOf(const waitinglist::Queue& queue, const BookingKey& key);
/// The salt of the tags of this list; a new one while nobody stands in it.
[[nodiscard]] QByteArray saltOf(const waitinglist::Queue& queue);

/// A place that waits, sealed to doctor and office. It opens at that position of that clinic's list only.
[[nodiscard]] WaitingPlace sealedPlace(const PrivateWish& wish, ClinicId clinic, int position,
                                       const BookingKey& key, const QByteArray& salt,
                                       const std::vector<QByteArray>& recipients);
/// Makes an ended place forget whose it was: random, and not to be told from one that stands.
void forgetHolder(WaitingPlace& place);
/// The same place under a new content key, so that a copy of the file does not tell which others changed.
/// Nothing when it does not open.
[[nodiscard]] std::optional<QByteArray> resealed(const WaitingPlace& place, const KeyPair& office,
                                                 const std::vector<QByteArray>& recipients);
/// Nothing when the envelope is not for these keys, was moved here from another place, or was altered.
[[nodiscard]] std::optional<OpenedWish> openPlace(const WaitingPlace& place, const KeyPair& keys);

} // namespace ledforum
