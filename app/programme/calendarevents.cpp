// SPDX-FileCopyrightText: 2026 The LED Forum authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/programme/calendarevents.h"

#include "app/documents/qrcode.h"

#include <algorithm>

namespace ledforum::calendarevents {

namespace {

constexpr auto zoneName = "Europe/London";

// libical would write its own zone name with a prefix, and every transition since 1847. These are the rules
// of the Summer Time Order 2002: an hour forward on the last Sunday of March and back on that of October, at
// 01:00 UTC.
constexpr auto zoneRules = "BEGIN:VTIMEZONE\r\n"
                           "TZID:Europe/London\r\n"
                           "BEGIN:DAYLIGHT\r\n"
                           "TZNAME:BST\r\n"
                           "TZOFFSETFROM:+0000\r\n"
                           "TZOFFSETTO:+0100\r\n"
                           "DTSTART:19960331T010000\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                           "END:DAYLIGHT\r\n"
                           "BEGIN:STANDARD\r\n"
                           "TZNAME:GMT\r\n"
                           "TZOFFSETFROM:+0100\r\n"
                           "TZOFFSETTO:+0000\r\n"
                           "DTSTART:19961027T020000\r\n"
                           "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                           "END:STANDARD\r\n"
                           "END:VTIMEZONE\r\n";

icaltimetype icalTime(QDate date, QTime time)
{
    icaltimetype result = icaltime_null_time();
    result.year = date.year();
    result.month = date.month();
    result.day = date.day();
    result.hour = time.hour();
    result.minute = time.minute();
    result.second = time.second();
    return result;
}

icalproperty* inLondon(icalproperty* property)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(zoneName));
    return property;
}

QByteArray shortEvent(const QString& summary, const QString& place, const LocalSpan& span,
                      const QTimeZone& zone)
{
    const auto utc = [&zone](LocalMoment moment) {
        return utcTime(QDateTime(moment.date, moment.time, zone).toUTC());
    };
    const Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(event, icalproperty_new_summary(summary.toUtf8().constData()));
    add(event, icalproperty_new_dtstart(utc(span.startMoment())));
    add(event, icalproperty_new_dtend(utc(span.endMoment())));
    addLocation(event, place);
    return textOf(event);
}

/// To fewer than `length` characters, none of them half.
void cutBelow(QString& text, qsizetype length)
{
    if (text.size() < length)
        return;
    text.truncate(length - 1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    text = text.trimmed();
}

} // namespace

void add(const Component& parent, icalproperty* property)
{
    icalcomponent_add_property(parent.get(), property); // takes it over
}

void add(const Component& parent, Component child)
{
    icalcomponent_add_component(parent.get(), child.release());
}

Component newCalendar(const char* product)
{
    Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid(product));
    add(calendar, icalproperty_new_calscale("GREGORIAN"));
    add(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    add(calendar, Component(icalparser_parse_string(zoneRules)));
    return calendar;
}

icaltimetype utcTime(const QDateTime& utc)
{
    icaltimetype time = icalTime(utc.date(), utc.time());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

Component newEvent(const QString& uid, int sequence, const LocalSpan& span, const QDateTime& madeAt)
{
    Component event(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    add(event, icalproperty_new_uid(uid.toUtf8().constData()));
    add(event, icalproperty_new_dtstamp(utcTime(madeAt)));
    add(event, icalproperty_new_sequence(sequence));
    add(event, inLondon(icalproperty_new_dtstart(icalTime(span.date, span.start))));
    add(event, inLondon(icalproperty_new_dtend(icalTime(span.date, span.end()))));
    return event;
}

void addLocation(const Component& event, const QString& venue)
{
    if (!venue.isEmpty())
        add(event, icalproperty_new_location(venue.toUtf8().constData()));
}

QByteArray eventForQr(QString summary, QString place, const LocalSpan& span, const QTimeZone& zone)
{
    QByteArray text = shortEvent(summary, place, span, zone);
    while (text.size() >= comfortableQrContent) {
        const qsizetype longest = std::max(summary.size(), place.size());
        cutBelow(summary, longest);
        cutBelow(place, longest);
        text = shortEvent(summary, place, span, zone);
    }
    return text;
}

QByteArray textOf(const Component& calendar)
{
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &icalmemory_free_buffer);
    return QByteArray(text.get());
}

} // namespace ledforum::calendarevents
