# SPDX-FileCopyrightText: 2026 The LED Forum authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar file with a parser that the forum does not use, and prints what it found as JSON.

Moments are worked out twice: from the file's own VTIMEZONE, and from the system's zone database.
"""
import json
import sys
from zoneinfo import ZoneInfo

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())

zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


def moment(time):
    wall = time.dt.replace(tzinfo=None)
    name = str(time.params["TZID"])
    by_file = zones[name].localize(wall)
    by_system = wall.replace(tzinfo=ZoneInfo(name))
    return {
        "tzid": name,
        "wall": wall.isoformat(),
        "offset_by_file": int(by_file.utcoffset().total_seconds()),
        "offset_by_system": int(by_system.utcoffset().total_seconds()),
    }


def text(event, name):
    return str(event[name]) if name in event else None


json.dump(
    {
        "method": text(calendar, "METHOD"),
        "version": text(calendar, "VERSION"),
        "zones": list(zones),
        "events": [
            {
                "uid": text(event, "UID"),
                "sequence": int(event["SEQUENCE"]),
                "stamp": event["DTSTAMP"].dt.isoformat(),
                "start": moment(event["DTSTART"]),
                "end": moment(event["DTEND"]),
                "status": text(event, "STATUS"),
                "summary": text(event, "SUMMARY"),
                "description": text(event, "DESCRIPTION"),
                "location": text(event, "LOCATION"),
                "url": text(event, "URL"),
            }
            for event in calendar.walk("VEVENT")
        ],
    },
    sys.stdout,
)
