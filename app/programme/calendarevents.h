// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database/types/localmoment.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

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

/// METHOD:PUBLISH, with the rules of Europe/London. `name` is what a subscriber sees; an empty one is left
/// out.
[[nodiscard]] Component calendarNamed(const QString& name);
/// Times are local, with the zone's name; `madeAt` is UTC.
[[nodiscard]] Component newEvent(const QString& uid, int sequence, const LocalSpan& span,
                                 const QDateTime& madeAt);
void addLocation(const Component& event, const QString& venue);
/// UTF-8, escaped and folded.
[[nodiscard]] QByteArray textOf(const Component& calendar);

} // namespace calendarevents

} // namespace ledforum
