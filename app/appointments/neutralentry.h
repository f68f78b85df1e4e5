// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/common/result.h"
#include "app/documents/document.h"
#include "database/types/localmoment.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace ledforum {

struct ForumSettings;
struct OwnBooking;

/// What a doctor's own calendar, telephone and slip say of a 1:1: a place and a time. No word on its purpose,
/// the tutor or the forum.
struct NeutralEntry
{
    QString uid; ///< stays when the booking is moved; tells nothing, and is in no row of the forum's file
    int sequence = 0; ///< rises with each move (RFC 5545)
    LocalSpan span;
    QString place; ///< what the entry is called, and where it is
};

[[nodiscard]] NeutralEntry neutralEntryOf(const OwnBooking& booking, const ForumSettings& settings);

/// A calendar file of this one event; `madeAt` is UTC. Refused unless the forum's zone is Europe/London: it
/// has the rules of no other.
[[nodiscard]] Result<QByteArray> calendarFileOf(const NeutralEntry& entry, const QTimeZone& zone,
                                                const QDateTime& madeAt);
/// The event alone and shorter than 300 bytes, for a QR code that a telephone reads. Its times are UTC: a
/// telephone knows no zone's rules by name.
[[nodiscard]] QByteArray calendarCodeOf(const NeutralEntry& entry, const QTimeZone& zone);
/// "Postgraduate-Centre_2026-11-24.ics", in letters that are safe everywhere.
[[nodiscard]] QString calendarFileNameOf(const NeutralEntry& entry);

/// A small slip to cut out of a page and put into a pocket: place, time and the QR code.
[[nodiscard]] Document slipOf(const NeutralEntry& entry, const QTimeZone& zone);

} // namespace ledforum
