// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/calendarclient.h"

#include <libical/ical.h>
#include <memory>

namespace ledforum {

using namespace Qt::StringLiterals;

namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

QDateTime dateTimeOf(const icaltimetype& time)
{
    return {QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC};
}

/// By the VTIMEZONE that the file has for the property's TZID; invalid when it has none.
QDateTime utcOf(icalcomponent* calendar, icalproperty* property, icaltimetype time)
{
    icalparameter* zoneName =
        property ? icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) : nullptr;
    icaltimezone* zone =
        zoneName ? icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zoneName)) : nullptr;
    if (!zone)
        return {};
    icaltimezone_convert_time(&time, zone, icaltimezone_get_utc_timezone());
    return dateTimeOf(time);
}

CalendarEntry entryOf(icalcomponent* calendar, icalcomponent* event)
{
    CalendarEntry entry;
    icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icalproperty* end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    if (start && end) {
        entry.start = utcOf(calendar, start, icalproperty_get_dtstart(start));
        entry.end = utcOf(calendar, end, icalproperty_get_dtend(end));
    }
    entry.title = QString::fromUtf8(icalcomponent_get_summary(event));
    entry.venue = QString::fromUtf8(icalcomponent_get_location(event));
    entry.isCancelled = icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED;
    return entry;
}

} // namespace

QString CalendarClient::import(const QByteArray& file)
{
    const Component calendar(icalparser_parse_string(file.constData()), &icalcomponent_free);
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return u"not a calendar"_s;
    if (icalcomponent_get_method(calendar.get()) != ICAL_METHOD_PUBLISH)
        return u"not METHOD:PUBLISH"_s;
    for (icalcomponent* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        const QString uid = QString::fromUtf8(icalcomponent_get_uid(event));
        const Version version{icalcomponent_get_sequence(event),
                              dateTimeOf(icalcomponent_get_dtstamp(event))};
        const CalendarEntry entry = entryOf(calendar.get(), event);
        if (uid.isEmpty() || !version.stamp.isValid() || !entry.start.isValid() || !entry.end.isValid())
            return u"an event without uid, stamp or times"_s;
        Version& known = m_versions[uid];
        if (known.stamp.isValid() && version.stamp <= known.stamp)
            return u"a later file with an earlier DTSTAMP"_s;
        const bool isTieWon =
            version.sequence == known.sequence && m_ties == Ties::LaterStamp && version.stamp > known.stamp;
        if (version.sequence > known.sequence || isTieWon) {
            known = version;
            m_entries[uid] = entry;
        }
    }
    return {};
}

} // namespace ledforum
