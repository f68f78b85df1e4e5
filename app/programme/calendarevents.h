// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <libical/ical.h>
#include <memory>

namespace ledforum {

/// What every calendar file is made of (RFC 5545), whatever its events are: the file's head, and the rules of
/// its time zone.
namespace calendarevents {

struct ComponentDeleter
{
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

/// Takes `property` over.
void add(const Component& parent, icalproperty* property);
void add(const Component& parent, Component child);

/// What the forum's calendar files say made them; a file that leaves the forum unnamed has a word of its own.
inline constexpr const char* forumProduct = "-//LED Forum//LED Forum " LED_FORUM_VERSION "//EN";

/// METHOD:PUBLISH, with the rules of Europe/London.
[[nodiscard]] Component newCalendar(const char* product);
/// For a property whose value is in UTC.
[[nodiscard]] icaltimetype utcTime(const QDateTime& utc);
/// Times are local, with the zone's name; `madeAt` is UTC.
[[nodiscard]] Component newEvent(const QString& uid, int sequence, const LocalSpan& span,
                                 const QDateTime& madeAt);
void addLocation(const Component& event, const QString& venue);
/// One event alone, shorter than comfortableQrContent, for a QR code that a telephone reads: its texts lose
/// their ends where they must, the longest first. Its times are UTC: a telephone knows no zone's rules by
/// name.
[[nodiscard]] QByteArray eventForQr(QString summary, QString place, const LocalSpan& span,
                                    const QTimeZone& zone);
/// UTF-8, escaped and folded.
[[nodiscard]] QByteArray textOf(const Component& calendar);

} // namespace calendarevents

} // namespace ledforum
